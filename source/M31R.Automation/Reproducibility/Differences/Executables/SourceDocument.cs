namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>A source as the symbols name it.</summary>
/// <param name="Name">Its path.</param>
/// <param name="Hash">The algorithm and the hash of its bytes.</param>
internal sealed record SourceDocument(string Name, string Hash)
{
    /// <summary>Unpacks its content when that is embedded; else null.</summary>
    public Func<ReadOnlyMemory<byte>>? Content { get; init; }

    /// <summary>The name of the file alone.</summary>
    public string File => Name[(Name.LastIndexOfAny(['/', '\\']) + 1)..];
}
