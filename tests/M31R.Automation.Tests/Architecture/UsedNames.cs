using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace M31R.Automation.Tests.Architecture;

/// <summary>Turns what metadata names (types, members, signatures) into the full names of outermost types.</summary>
internal sealed class UsedNames(MetadataReader metadata) : ISignatureTypeProvider<ImmutableArray<Use>, object?>
{
    /// <summary>Everything that a type, method or field names, itself and its type arguments.</summary>
    public ImmutableArray<Use> Of(EntityHandle handle) => handle.IsNil ? [] : handle.Kind switch
    {
        HandleKind.TypeDefinition => Named(Outermost((TypeDefinitionHandle)handle)),
        HandleKind.TypeReference => Named(Outermost((TypeReferenceHandle)handle)),
        HandleKind.TypeSpecification =>
            metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, genericContext: null),
        HandleKind.FieldDefinition => Of(metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType()),
        HandleKind.MethodDefinition => Of(metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType()),
        HandleKind.MemberReference => OfMember(metadata.GetMemberReference((MemberReferenceHandle)handle)),
        HandleKind.MethodSpecification => OfMethod(metadata.GetMethodSpecification((MethodSpecificationHandle)handle)),
        _ => [],
    };

    /// <summary>Full name of a type of the assembly; of the type around it, where it is nested.</summary>
    public string Outermost(TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        return type.IsNested ? Outermost(type.GetDeclaringType()) : FullName(type.Namespace, type.Name);
    }

    public ImmutableArray<Use> GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => Of(handle);

    public ImmutableArray<Use> GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => Of(handle);

    public ImmutableArray<Use> GetTypeFromSpecification(
        MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => Of(handle);

    public ImmutableArray<Use> GetGenericInstantiation(
        ImmutableArray<Use> genericType, ImmutableArray<ImmutableArray<Use>> typeArguments) =>
        [.. genericType, .. typeArguments.SelectMany(type => type)];

    public ImmutableArray<Use> GetFunctionPointerType(MethodSignature<ImmutableArray<Use>> signature) =>
        [.. signature.ReturnType, .. signature.ParameterTypes.SelectMany(type => type)];

    public ImmutableArray<Use> GetModifiedType(ImmutableArray<Use> modifier, ImmutableArray<Use> unmodifiedType, bool isRequired) =>
        [.. modifier, .. unmodifiedType];

    public ImmutableArray<Use> GetArrayType(ImmutableArray<Use> elementType, ArrayShape shape) => elementType;

    public ImmutableArray<Use> GetByReferenceType(ImmutableArray<Use> elementType) => elementType;

    public ImmutableArray<Use> GetPinnedType(ImmutableArray<Use> elementType) => elementType;

    public ImmutableArray<Use> GetPointerType(ImmutableArray<Use> elementType) => elementType;

    public ImmutableArray<Use> GetSZArrayType(ImmutableArray<Use> elementType) => elementType;

    public ImmutableArray<Use> GetGenericMethodParameter(object? genericContext, int index) => [];

    public ImmutableArray<Use> GetGenericTypeParameter(object? genericContext, int index) => [];

    public ImmutableArray<Use> GetPrimitiveType(PrimitiveTypeCode typeCode) => [];

    private string Outermost(TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? Outermost((TypeReferenceHandle)type.ResolutionScope)
            : FullName(type.Namespace, type.Name);
    }

    private ImmutableArray<Use> OfMember(MemberReference member)
    {
        var owner = Of(member.Parent);
        var name = metadata.GetString(member.Name);
        return owner.IsEmpty ? owner : [.. owner, owner[0] with { Member = name }];
    }

    private ImmutableArray<Use> OfMethod(MethodSpecification method) =>
        [.. Of(method.Method), .. method.DecodeSignature(this, genericContext: null).SelectMany(type => type)];

    private string FullName(StringHandle space, StringHandle name) => $"{metadata.GetString(space)}.{metadata.GetString(name)}";

    private static ImmutableArray<Use> Named(string type) => [new Use("", type)];
}
