namespace M31R.Automation.Reproducibility.Differences.Archives;

/// <summary>An entry of a tar archive, with what its headers say (POSIX.1-2017, pax, "ustar Interchange Format").</summary>
internal sealed record TarEntry(string Name, Func<Stream> Open, ReadOnlyMemory<byte> Packed) : ArchiveEntry(Name, Open, Packed)
{
    /// <summary>The block of 512 bytes before its content.</summary>
    public required ReadOnlyMemory<byte> Header { get; init; }

    /// <summary>File, link, directory: 0 for a file in any dialect.</summary>
    public required char Type { get; init; }

    /// <summary>Where a link leads.</summary>
    public required string Link { get; init; }

    /// <summary>Records of an extended header before it; empty when there is none.</summary>
    public required IReadOnlyDictionary<string, string> Records { get; init; }

    /// <summary>The name of that header, in which some programs write their process id; empty when there is none.</summary>
    public required string RecordsName { get; init; }

    /// <summary>ustar, gnu or v7, and the kinds of the headers before this one.</summary>
    public required string Dialect { get; init; }

    /// <summary>The value of a field, in which an extended header comes before the other.</summary>
    public string Value(TarField field) => Records.GetValueOrDefault(field.Record) ?? field.Read(Header.Span);
}
