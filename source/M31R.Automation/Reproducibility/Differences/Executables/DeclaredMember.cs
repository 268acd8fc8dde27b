namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>A field, method, property or event.</summary>
/// <param name="Key">What it is found by on the other side: kind, name and signature without what moves.</param>
/// <param name="Name">Its name and parameters as the source has them: <c>Run(int)</c>.</param>
/// <param name="Declaration">Everything else of its declaration.</param>
internal sealed record DeclaredMember(string Key, string Name, string Declaration)
{
    /// <summary>The name alone: <c>Run</c>.</summary>
    public required string BareName { get; init; }

    /// <summary>Its attributes and those of its parameters.</summary>
    public IReadOnlyList<DeclaredAttribute> Attributes { get; init; } = [];

    /// <summary>Values that are written into the metadata, by what has them: the field itself (empty) or a parameter.</summary>
    public IReadOnlyDictionary<string, string> Constants { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Where its instructions lie (RVA); 0 without any.</summary>
    public int Body { get; init; }

    /// <summary>Whether it is a method.</summary>
    public bool IsMethod => Key.StartsWith("method ", StringComparison.Ordinal);

    /// <summary>Whether methods belong to it, which follow from it.</summary>
    public bool HasAccessors =>
        Key.StartsWith("property ", StringComparison.Ordinal) || Key.StartsWith("event ", StringComparison.Ordinal);

    /// <summary>Whether the compiler made it up.</summary>
    public bool IsGenerated => GeneratedNames.IsGenerated(BareName);
}
