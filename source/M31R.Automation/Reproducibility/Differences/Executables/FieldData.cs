using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;

namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>The content of fields that lie in the file: compilers keep arrays and UTF-8 strings in them.</summary>
/// <param name="file">The executable.</param>
/// <param name="metadata">Its tables.</param>
internal sealed class FieldData(PEReader file, MetadataReader metadata)
{
    private const int ShownBytes = 24;

    /// <summary>What a field of the compiler's own class holds; null for every other handle.</summary>
    public ReadOnlyMemory<byte>? Of(EntityHandle handle)
    {
        if (handle.Kind != HandleKind.FieldDefinition)
            return null;

        var field = metadata.GetFieldDefinition((FieldDefinitionHandle)handle);
        var owner = metadata.GetTypeDefinition(field.GetDeclaringType());
        return metadata.GetString(owner.Name).StartsWith(GeneratedNames.Data, StringComparison.Ordinal) ? Of(field) : null;
    }

    /// <summary>What a field holds; null when it has no content in the file.</summary>
    public ReadOnlyMemory<byte>? Of(FieldDefinition field)
    {
        var address = field.GetRelativeVirtualAddress();
        var size = SizeOf(field);
        if (address == 0 || size == 0)
            return null;

        var block = file.GetSectionData(address);
        return block.Length < size ? default(ReadOnlyMemory<byte>?) : block.GetContent(0, size).AsMemory();
    }

    /// <summary>Content as it is told of: its bytes when they are few, else its hash.</summary>
    public static string Shown(ReadOnlyMemory<byte> content) => content.Length <= ShownBytes
        ? $"data {Convert.ToHexString(content.Span)}"
        : $"data of {content.Length} bytes, SHA-256 {Convert.ToHexString(SHA256.HashData(content.Span))}";

    private int SizeOf(FieldDefinition field)
    {
        var type = metadata.GetBlobReader(field.Signature);
        if (type.RemainingBytes < 2 || type.ReadByte() != (byte)SignatureKind.Field)
            return 0;

        return type.ReadSignatureTypeCode() switch
        {
            SignatureTypeCode.Boolean or SignatureTypeCode.SByte or SignatureTypeCode.Byte => 1,
            SignatureTypeCode.Char or SignatureTypeCode.Int16 or SignatureTypeCode.UInt16 => 2,
            SignatureTypeCode.Int32 or SignatureTypeCode.UInt32 or SignatureTypeCode.Single => 4,
            SignatureTypeCode.Int64 or SignatureTypeCode.UInt64 or SignatureTypeCode.Double => 8,
            SignatureTypeCode.TypeHandle => SizeOf(type.ReadTypeHandle()),
            _ => 0,
        };
    }

    private int SizeOf(EntityHandle type) => type.Kind == HandleKind.TypeDefinition
        ? metadata.GetTypeDefinition((TypeDefinitionHandle)type).GetLayout().Size
        : 0;
}
