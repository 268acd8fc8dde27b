using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>
/// Says tokens and signatures in names, since tokens move when anything is added. Names that the compiler makes up lose the numbers that
/// move.
/// </summary>
/// <param name="metadata">The tables.</param>
internal sealed class MetadataNames(MetadataReader metadata) : ISignatureTypeProvider<string, object?>
{
    /// <summary>Deeper nesting is damage: no compiler makes it, and it would use up the stack.</summary>
    private const int DepthLimit = 48;
    private readonly Dictionary<EntityHandle, string> known = [];
    private int depth;

    /// <summary>The name of a type, member, signature or module.</summary>
    public string Of(EntityHandle handle)
    {
        if (handle.IsNil)
            return "";

        if (known.TryGetValue(handle, out var name))
            return name;

        if (++depth > DepthLimit)
            throw new InvalidDataException("Its types nest too deep.");

        name = Name(handle);
        depth--;
        known.Add(handle, name);
        return name;
    }

    /// <summary>Parameters and return type of a method.</summary>
    public MethodSignature<string> SignatureOf(MethodDefinition method)
    {
        SignatureBounds.Check(metadata.GetBlobReader(method.Signature));
        return method.DecodeSignature(this, genericContext: null);
    }

    /// <summary>The type of a field.</summary>
    public string TypeOf(FieldDefinition field)
    {
        SignatureBounds.Check(metadata.GetBlobReader(field.Signature));
        return field.DecodeSignature(this, genericContext: null);
    }

    /// <summary>The type and the parameters of a property.</summary>
    public string SignatureOf(PropertyDefinition property)
    {
        SignatureBounds.Check(metadata.GetBlobReader(property.Signature));
        var signature = property.DecodeSignature(this, genericContext: null);
        return $"{Shown("", signature)} : {signature.ReturnType}";
    }

    /// <summary>The types of the local variables of a method.</summary>
    public IReadOnlyList<string> LocalsOf(StandaloneSignatureHandle handle)
    {
        if (handle.IsNil)
            return [];

        var locals = metadata.GetStandaloneSignature(handle);
        SignatureBounds.Check(metadata.GetBlobReader(locals.Signature));
        return locals.DecodeLocalSignature(this, genericContext: null);
    }

    /// <summary>A method as people write it: <c>Run(int, string)</c>.</summary>
    public static string Shown(string name, MethodSignature<string> signature) =>
        $"{name}{Arity(signature.GenericParameterCount)}({string.Join(", ", signature.ParameterTypes)})";

    /// <inheritdoc/>
    public string GetArrayType(string elementType, ArrayShape shape) => $"{elementType}[{new string(',', Math.Min(shape.Rank, 32) - 1)}]";

    /// <inheritdoc/>
    public string GetByReferenceType(string elementType) => $"ref {elementType}";

    /// <inheritdoc/>
    public string GetFunctionPointerType(MethodSignature<string> signature) =>
        $"delegate* {signature.Header.CallingConvention} {Shown("", signature)} : {signature.ReturnType}";

    /// <inheritdoc/>
    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) =>
        $"{genericType}<{string.Join(", ", typeArguments)}>";

    /// <inheritdoc/>
    public string GetGenericMethodParameter(object? genericContext, int index) => $"!!{index}";

    /// <inheritdoc/>
    public string GetGenericTypeParameter(object? genericContext, int index) => $"!{index}";

    /// <inheritdoc/>
    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) =>
        $"{unmodifiedType} {(isRequired ? "modreq" : "modopt")}({modifier})";

    /// <inheritdoc/>
    public string GetPinnedType(string elementType) => $"pinned {elementType}";

    /// <inheritdoc/>
    public string GetPointerType(string elementType) => $"{elementType}*";

    /// <inheritdoc/>
    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => PrimitiveNames.Of(typeCode);

    /// <inheritdoc/>
    public string GetSZArrayType(string elementType) => $"{elementType}[]";

    /// <inheritdoc/>
    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => Of(handle);

    /// <inheritdoc/>
    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => Of(handle);

    /// <inheritdoc/>
    public string GetTypeFromSpecification(
        MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => Of(handle);

    private static string Arity(int count) => count == 0 ? "" : $"``{count}";

    private string Name(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => OfType((TypeDefinitionHandle)handle),
        HandleKind.TypeReference => OfReference(metadata.GetTypeReference((TypeReferenceHandle)handle)),
        HandleKind.TypeSpecification => OfSpecification(metadata.GetTypeSpecification((TypeSpecificationHandle)handle)),
        HandleKind.MethodDefinition => OfMethod(metadata.GetMethodDefinition((MethodDefinitionHandle)handle)),
        HandleKind.FieldDefinition => OfField(metadata.GetFieldDefinition((FieldDefinitionHandle)handle)),
        HandleKind.MemberReference => OfMember(metadata.GetMemberReference((MemberReferenceHandle)handle)),
        HandleKind.MethodSpecification => OfInstance(metadata.GetMethodSpecification((MethodSpecificationHandle)handle)),
        HandleKind.StandaloneSignature => OfCall(metadata.GetStandaloneSignature((StandaloneSignatureHandle)handle)),
        HandleKind.ModuleReference => metadata.GetString(metadata.GetModuleReference((ModuleReferenceHandle)handle).Name),
        HandleKind.AssemblyReference => metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)handle).Name),
        _ => handle.Kind.ToString(),
    };

    private string OfType(TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        var name = GeneratedNames.Canonical(metadata.GetString(type.Name));
        var outer = type.GetDeclaringType();
        return outer.IsNil ? Dotted(metadata.GetString(type.Namespace), name) : $"{Of(outer)}+{name}";
    }

    private string OfReference(TypeReference type)
    {
        var name = GeneratedNames.Canonical(metadata.GetString(type.Name));
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{Of(type.ResolutionScope)}+{name}"
            : Dotted(metadata.GetString(type.Namespace), name);
    }

    private string OfSpecification(TypeSpecification type)
    {
        SignatureBounds.Check(metadata.GetBlobReader(type.Signature));
        return type.DecodeSignature(this, genericContext: null);
    }

    private string OfMethod(MethodDefinition method)
    {
        var signature = SignatureOf(method);
        var name = GeneratedNames.Canonical(metadata.GetString(method.Name));
        return $"{Of(method.GetDeclaringType())}.{Shown(name, signature)} : {signature.ReturnType}";
    }

    private string OfField(FieldDefinition field) =>
        $"{Of(field.GetDeclaringType())}.{GeneratedNames.Canonical(metadata.GetString(field.Name))} : {TypeOf(field)}";

    private string OfMember(MemberReference member)
    {
        SignatureBounds.Check(metadata.GetBlobReader(member.Signature));
        var name = $"{Of(member.Parent)}.{GeneratedNames.Canonical(metadata.GetString(member.Name))}";
        if (member.GetKind() == MemberReferenceKind.Field)
            return $"{name} : {member.DecodeFieldSignature(this, genericContext: null)}";

        var signature = member.DecodeMethodSignature(this, genericContext: null);
        return $"{Shown(name, signature)} : {signature.ReturnType}";
    }

    private string OfInstance(MethodSpecification method)
    {
        SignatureBounds.Check(metadata.GetBlobReader(method.Signature));
        return $"{Of(method.Method)}<{string.Join(", ", method.DecodeSignature(this, genericContext: null))}>";
    }

    private string OfCall(StandaloneSignature call)
    {
        SignatureBounds.Check(metadata.GetBlobReader(call.Signature));
        return call.GetKind() == StandaloneSignatureKind.LocalVariables
            ? string.Join(", ", call.DecodeLocalSignature(this, genericContext: null))
            : GetFunctionPointerType(call.DecodeMethodSignature(this, genericContext: null));
    }

    private static string Dotted(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";
}
