using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace M31R.Automation.Compatibility.Api.Binary;

/// <summary>The types and members that the loader finds in an assembly.</summary>
internal sealed class AssemblyIndex
{
    private readonly MetadataReader reader;
    private readonly Dictionary<string, TypeDefinitionHandle> types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> forwards = new(StringComparer.Ordinal);

    /// <summary>Reads the tables.</summary>
    public AssemblyIndex(byte[] image)
    {
        reader = new PEReader(ImmutableArray.Create(image)).GetMetadataReader();
        Name = reader.GetString(reader.GetAssemblyDefinition().Name);
        foreach (var handle in reader.TypeDefinitions)
            types[SignatureNames.Of(reader, handle)] = handle;

        foreach (var exported in reader.ExportedTypes.Select(reader.GetExportedType)
            .Where(each => each.IsForwarder && each.Implementation.Kind == HandleKind.AssemblyReference))
            forwards[SignatureNames.Joined(reader.GetString(exported.Namespace), reader.GetString(exported.Name))] =
                reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)exported.Implementation).Name);
    }

    /// <summary>The assembly's own.</summary>
    public string Name { get; }

    /// <summary>Whether it defines a type.</summary>
    public bool Has(string type) => types.ContainsKey(type);

    /// <summary>The assembly to which it sends those who look for a type; null when it does not.</summary>
    public string? ForwardOf(string type) => forwards.GetValueOrDefault(type);

    /// <summary>The name of a type's base, and the assembly that it is in as the type says; null for none.</summary>
    public (string Assembly, string Type, bool IsGeneric)? BaseOf(string type)
    {
        var handle = reader.GetTypeDefinition(types[type]).BaseType;
        return handle.IsNil ? null : handle.Kind switch
        {
            HandleKind.TypeDefinition => (Name, SignatureNames.Of(reader, (TypeDefinitionHandle)handle), false),
            HandleKind.TypeReference =>
                (SignatureNames.AssemblyOf(reader, (TypeReferenceHandle)handle), SignatureNames.Of(reader, (TypeReferenceHandle)handle),
                    false),
            _ => ("", "", true),
        };
    }

    /// <summary>Whether a type declares a member of a name and signature that others may use.</summary>
    /// <param name="type">That it defines.</param>
    /// <param name="name">In metadata.</param>
    /// <param name="signature">As <see cref="SignatureNames"/> writes it.</param>
    public bool Declares(string type, string name, string signature)
    {
        var definition = reader.GetTypeDefinition(types[type]);
        return definition.GetMethods().Select(reader.GetMethodDefinition)
            .Any(method => IsOpen(method.Attributes) && reader.StringComparer.Equals(method.Name, name)
                && SignatureNames.Of(method.DecodeSignature(SignatureNames.Reader, null)) == signature)
            || definition.GetFields().Select(reader.GetFieldDefinition)
                .Any(field => IsOpen(field.Attributes) && reader.StringComparer.Equals(field.Name, name)
                && field.DecodeSignature(SignatureNames.Reader, null) == signature);
    }

    private static bool IsOpen(MethodAttributes attributes) =>
        (attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family
            or MethodAttributes.FamORAssem;

    /// <summary>A constant has no storage: code that loads a field fails.</summary>
    private static bool IsOpen(FieldAttributes attributes) => !attributes.HasFlag(FieldAttributes.Literal)
        && (attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;
}
