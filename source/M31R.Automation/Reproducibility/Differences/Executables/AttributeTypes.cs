using System.Reflection.Metadata;
using System.Text.RegularExpressions;

namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>The types of the values of attributes, by name.</summary>
internal sealed partial class AttributeTypes(MetadataReader metadata, MetadataNames names) : ICustomAttributeTypeProvider<string>
{
    private Dictionary<string, PrimitiveTypeCode>? sizes;

    /// <inheritdoc/>
    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => PrimitiveNames.Of(typeCode);

    /// <inheritdoc/>
    public string GetSystemType() => "System.Type";

    /// <inheritdoc/>
    public string GetSZArrayType(string elementType) => $"{elementType}[]";

    /// <inheritdoc/>
    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => names.Of(handle);

    /// <inheritdoc/>
    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => names.Of(handle);

    /// <summary>Names of types are compared as other names are; the version of their assembly is told where it is referenced.</summary>
    public string GetTypeFromSerializedName(string name) => GeneratedNames.Canonical(Version().Replace(name, ""));

    /// <summary>The size of an enum: known for enums of the same assembly, and the usual one for others.</summary>
    public PrimitiveTypeCode GetUnderlyingEnumType(string type) =>
        (sizes ??= Enums()).TryGetValue(type, out var size) ? size : PrimitiveTypeCode.Int32;

    /// <inheritdoc/>
    public bool IsSystemType(string type) => type is "System.Type";

    private Dictionary<string, PrimitiveTypeCode> Enums()
    {
        var all = new Dictionary<string, PrimitiveTypeCode>(StringComparer.Ordinal);
        foreach (var handle in metadata.TypeDefinitions)
        {
            var type = metadata.GetTypeDefinition(handle);
            if (names.Of(type.BaseType) is "System.Enum")
                all[names.Of(handle)] = ValueOf(type);
        }

        return all;
    }

    private PrimitiveTypeCode ValueOf(TypeDefinition type)
    {
        foreach (var handle in type.GetFields())
        {
            var field = metadata.GetFieldDefinition(handle);
            if (field.Attributes.HasFlag(System.Reflection.FieldAttributes.Static))
                continue;

            var signature = metadata.GetBlobReader(field.Signature);
            signature.ReadByte();
            return (PrimitiveTypeCode)signature.ReadSignatureTypeCode();
        }

        return PrimitiveTypeCode.Int32;
    }

    [GeneratedRegex(", Version=[0-9.]+", RegexOptions.NonBacktracking)]
    private static partial Regex Version();
}
