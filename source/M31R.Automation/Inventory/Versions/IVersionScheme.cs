using System.Diagnostics.CodeAnalysis;

namespace M31R.Automation.Inventory.Versions;

/// <summary>How one ecosystem orders versions and reads ranges. Never throws for what a file may hold.</summary>
public interface IVersionScheme
{
    /// <summary>Whether a text is a version.</summary>
    bool IsVersion(string text);

    /// <summary>
    /// Orders two versions: negative when the first is older. What is no version is older than every version, and ordered ordinally among
    /// its kind.
    /// </summary>
    int Compare(string first, string second);

    /// <summary>Whether it is meant for trying out: a pre-release. False for what is no version.</summary>
    bool IsPrerelease(string version);

    /// <summary>Reads a range as manifests write it; false when it is none.</summary>
    bool TryParseRange(string text, [NotNullWhen(true)] out IVersionRange? range);
}

/// <summary>A set of versions.</summary>
public interface IVersionRange
{
    /// <summary>Whether a version belongs to it, by the ecosystem's own rules for pre-releases; false for what is no version.</summary>
    bool Contains(string version);

    /// <summary>It allows one version only.</summary>
    bool IsExact { get; }

    /// <summary>
    /// The version that an exact range allows, as the range spells it: <c>1.0</c> of <c>==1.0,&gt;=0.5</c> and of <c>[1.0, 1.0]</c>. Null
    /// for a range that is not exact, and for one that shuts its own version out.
    /// </summary>
    string? Only { get; }

    /// <summary>
    /// The lowest version that belongs to it, where clients of the ecosystem take that one: NuGet's. Null elsewhere, and where there is
    /// none.
    /// </summary>
    string? Lowest => null;

    /// <summary>
    /// Spans that hold every version that belongs to it, and maybe others that it shuts out. None where that cannot be said, or where no
    /// version belongs to it.
    /// </summary>
    IReadOnlyList<VersionSpan> Spans { get; }
}
