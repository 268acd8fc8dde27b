using System.Diagnostics.CodeAnalysis;

namespace M31R.Automation.Inventory.Versions;

/// <summary>
/// Versions and ranges of npm packages: Semantic Versioning 2.0.0 with the ranges of node-semver (its README, "Ranges"), read as loosely
/// as npm reads them: <c>v1.2.3</c>, <c>=1.2.3</c>, <c>01.2.3</c> and <c>1.2.3beta</c> are versions. Longer than 256 characters, or
/// a number above 9007199254740991, is none.
/// </summary>
internal sealed class NodeVersions : IVersionScheme
{
    private NodeVersions()
    {
    }

    /// <summary>The only one.</summary>
    public static NodeVersions Instance { get; } = new();

    /// <inheritdoc/>
    public bool IsVersion(string text) => NodeVersion.TryParse(text, out _);

    /// <inheritdoc/>
    /// <remarks>Build metadata does not count: <c>1.0.0+a</c> equals <c>1.0.0+b</c> (Semantic Versioning 2.0.0, clause 10).</remarks>
    public int Compare(string first, string second)
    {
        var hasFirst = NodeVersion.TryParse(first, out var one);
        var hasSecond = NodeVersion.TryParse(second, out var two);
        return hasFirst && hasSecond ? one.OrderTo(two)
            : hasFirst || hasSecond ? hasFirst.CompareTo(hasSecond)
            : string.CompareOrdinal(first, second);
    }

    /// <inheritdoc/>
    public bool IsPrerelease(string version) => NodeVersion.TryParse(version, out var read) && read.IsPrerelease;

    /// <inheritdoc/>
    /// <remarks>A tag such as <c>latest</c>, an address or a path is no range.</remarks>
    public bool TryParseRange(string text, [NotNullWhen(true)] out IVersionRange? range)
    {
        range = NodeRangeReader.Read(text);
        return range is not null;
    }
}
