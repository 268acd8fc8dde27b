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
