using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Text;
using M31R.Automation.Reproducibility.Differences.Executables;

namespace M31R.Automation.Tests.Reproducibility.Differences.Executables;

/// <summary>Portable symbols made in memory.</summary>
internal sealed record BuiltSymbols
{
    public Guid Id { get; init; } = new("00000000-0000-0000-0000-0000000000b1");

    public IReadOnlyList<(string Name, string Text)> Documents { get; init; } = [("/_/B.cs", "class B;")];

    public bool HasSources { get; init; }

    /// <summary>Whether the sources are deflated.</summary>
    public bool ArePacked { get; init; }

    public string? SourceLink { get; init; }

    public string? Option { get; init; }

    public string Local { get; init; } = "x";

    public string? Constant { get; init; }

    public BlobBuilder Blob()
    {
        var tables = new MetadataBuilder();
        foreach (var (name, text) in Documents)
            AddDocument(tables, name, text);

        AddOfModule(tables, SymbolKinds.SourceLink, SourceLink);
        AddOfModule(tables, SymbolKinds.Options, Option);
        AddMethod(tables);
        var rows = new int[MetadataTokens.TableCount];
        rows[(int)TableIndex.MethodDef] = 1;
        var symbols = new BlobBuilder();
        new PortablePdbBuilder(tables, [.. rows], default, _ => new BlobContentId(Id, 1)).Serialize(symbols);
        return symbols;
    }

    public byte[] Bytes() => Blob().ToArray();

    private void AddDocument(MetadataBuilder tables, string name, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var document = tables.AddDocument(
            tables.GetOrAddDocumentName(name),
            tables.GetOrAddGuid(new Guid("8829d00f-11b8-4213-878b-770e8597ac16")),
            tables.GetOrAddBlob(System.Security.Cryptography.SHA256.HashData(bytes)),
            tables.GetOrAddGuid(new Guid("3f5162f8-07c6-11d3-9053-00c04fa302a1")));
        if (HasSources)
            tables.AddCustomDebugInformation(
                document, tables.GetOrAddGuid(SymbolKinds.EmbeddedSource), tables.GetOrAddBlob(Embedded(bytes)));
    }

    private byte[] Embedded(byte[] source)
    {
        if (!ArePacked)
            return [.. new byte[4], .. source];

        using var packed = new MemoryStream();
        using (var stream = new DeflateStream(packed, CompressionLevel.Optimal))
            stream.Write(source);

        return [.. BitConverter.GetBytes(source.Length), .. packed.ToArray()];
    }

    private static void AddOfModule(MetadataBuilder tables, Guid kind, string? text)
    {
        if (text is not null)
            tables.AddCustomDebugInformation(
                EntityHandle.ModuleDefinition, tables.GetOrAddGuid(kind), tables.GetOrAddBlob(Encoding.UTF8.GetBytes(text)));
    }

    private void AddMethod(MetadataBuilder tables)
    {
        var variable = tables.AddLocalVariable(LocalVariableAttributes.None, 0, tables.GetOrAddString(Local));
        var constant = MetadataTokens.LocalConstantHandle(1);
        if (Constant is not null)
            tables.AddLocalConstant(
                tables.GetOrAddString("path"),
                tables.GetOrAddBlob((byte[])[(byte)SignatureTypeCode.String, .. Encoding.Unicode.GetBytes(Constant)]));

        tables.AddMethodDebugInformation(default, default);
        tables.AddLocalScope(MetadataTokens.MethodDefinitionHandle(1), default, variable, constant, 0, 4);
    }
}
