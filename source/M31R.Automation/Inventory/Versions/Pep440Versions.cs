using System.Diagnostics.CodeAnalysis;

namespace M31R.Automation.Inventory.Versions;

/// <summary>
/// Versions of Python packages (PEP 440). Ranges are read as PEP 440 writes them, else as Poetry does: no text is both, and a manifest of
/// Poetry may hold either.
/// </summary>
public sealed class Pep440Versions : IVersionScheme
{
    /// <summary>The only one that is needed.</summary>
    internal static Pep440Versions Instance { get; } = new();

    /// <inheritdoc/>
    public bool IsVersion(string text) => Pep440Version.TryParse(text, out _);

    /// <inheritdoc/>
    public int Compare(string first, string second) =>
        (Pep440Version.TryParse(first, out var one), Pep440Version.TryParse(second, out var other)) switch
        {
            (true, true) => one!.CompareWith(other!),
            (false, false) => string.CompareOrdinal(first, second),
            (var isVersion, _) => isVersion ? 1 : -1,
        };

    /// <inheritdoc/>
    public bool IsPrerelease(string version) => Pep440Version.TryParse(version, out var parsed) && parsed.IsPrerelease;

    /// <inheritdoc/>
    public bool TryParseRange(string text, [NotNullWhen(true)] out IVersionRange? range)
    {
        range = Pep440Range.TryParse(text, out var clauses) ? clauses : PoetryRange.TryParse(text, out var poetry) ? poetry : null;
        return range is not null;
    }
}
