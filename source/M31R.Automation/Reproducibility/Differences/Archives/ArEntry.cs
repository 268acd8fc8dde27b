namespace M31R.Automation.Reproducibility.Differences.Archives;

/// <summary>A member of an ar archive, with its header as it is written (ar(5)): numbers are text.</summary>
internal sealed record ArEntry(string Name, Func<Stream> Open, ReadOnlyMemory<byte> Packed) : ArchiveEntry(Name, Open, Packed)
{
    /// <summary>When the file was written: seconds since 1970.</summary>
    public required string Time { get; init; }

    /// <summary>The number of its user and that of its group.</summary>
    public required string Owner { get; init; }

    /// <summary>Octal digits.</summary>
    public required string Mode { get; init; }

    /// <summary>Whether it lists symbols or long names of the others, and follows from them.</summary>
    public bool IsIndex => Name is "/" or "//" or "/SYM64/" || Name.StartsWith("__.SYMDEF", StringComparison.Ordinal);
}
