using System.Collections.Immutable;
using System.Reflection.Metadata;
using M31R.Automation.Reproducibility.Differences.Bytes;

namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Portable symbols, taken apart.</summary>
internal sealed class SymbolsImage : IDisposable
{
    private const int LargestSource = 64 << 20;
    private readonly MetadataReaderProvider provider;
    private readonly UnpackingBudget budget;

    /// <summary>Reads the tables; sources are unpacked when they are asked for.</summary>
    /// <param name="bytes">The symbols.</param>
    /// <param name="budget">Is charged with the sources.</param>
    /// <exception cref="InvalidDataException">The tables are damaged.</exception>
    public SymbolsImage(ReadOnlyMemory<byte> bytes, UnpackingBudget budget)
    {
        this.budget = budget;
        provider = MetadataReaderProvider.FromPortablePdbImage([.. bytes.Span]);
        Metadata = provider.GetMetadataReader();
    }

    /// <summary>The tables.</summary>
    public MetadataReader Metadata { get; }

    /// <summary>Id and stamp; empty for tables that are no symbols.</summary>
    public ImmutableArray<byte> Id => Metadata.DebugMetadataHeader?.Id ?? [];

    /// <summary>The sources, in the order of the tables.</summary>
    public IReadOnlyList<SourceDocument> Documents() => [.. Metadata.Documents.Select(Read)];

    /// <summary>What is told of one thing beside its instructions.</summary>
    public IEnumerable<(Guid Kind, ReadOnlyMemory<byte> Value)> InformationOf(EntityHandle parent) =>
        Metadata.GetCustomDebugInformation(parent).Select(Metadata.GetCustomDebugInformation)
            .Select(information => (Metadata.GetGuid(information.Kind), (ReadOnlyMemory<byte>)Metadata.GetBlobBytes(information.Value)));

    /// <summary>What is told of the module, of one kind; empty when there is nothing.</summary>
    public ReadOnlyMemory<byte> OfModule(Guid kind) =>
        InformationOf(EntityHandle.ModuleDefinition).FirstOrDefault(information => information.Kind == kind).Value;

    /// <inheritdoc/>
    public void Dispose() => provider.Dispose();

    private SourceDocument Read(DocumentHandle handle)
    {
        var document = Metadata.GetDocument(handle);
        var source = InformationOf(handle).FirstOrDefault(information => information.Kind == SymbolKinds.EmbeddedSource).Value;
        return new SourceDocument(
            Metadata.GetString(document.Name),
            $"{Metadata.GetGuid(document.HashAlgorithm)} {Convert.ToHexString(Metadata.GetBlobBytes(document.Hash))}")
        {
            Content = source.IsEmpty ? null : () => Inflated(source),
        };
    }

    /// <summary>The size, 0 when it is not deflated; then the source.</summary>
    private ReadOnlyMemory<byte> Inflated(ReadOnlyMemory<byte> source)
    {
        if (source.Length < 4)
            return source;

        var size = BitConverter.ToInt32(source.Span);
        if (size == 0)
            return source[4..];

        if (size is < 0 or > LargestSource)
            throw new InvalidDataException("An embedded source is too large.");

        return Inflation.Read(source[4..], size, budget);
    }
}
