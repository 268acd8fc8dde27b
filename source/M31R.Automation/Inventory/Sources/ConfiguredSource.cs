using System.Text.RegularExpressions;
using M31R.Automation.Findings;

namespace M31R.Automation.Inventory.Sources;

/// <summary>A place from which a committed file lets a client fetch packages, beside what manifests and locks name themselves.</summary>
/// <param name="System">Whose packages.</param>
/// <param name="Kind">What kind of place.</param>
/// <param name="Location">
/// A URL without user, password and query; a path, relative to the subject's root where it lies within; a host. Never a credential.
/// </param>
/// <param name="Place">The line.</param>
public sealed partial record ConfiguredSource(PackageSystem System, SourceKind Kind, string Location, Place Place)
{
    /// <summary>How manifests name it; empty when they do not.</summary>
    public string Name { get; init; } = "";

    /// <summary>The scope of npm whose packages come from it, with its <c>@</c>; empty when it is the place of all.</summary>
    public string Scope { get; init; } = "";

    /// <summary>Reads what stands in a setting.</summary>
    /// <param name="system">Whose packages.</param>
    /// <param name="written">A URL or a path.</param>
    /// <param name="place">The line.</param>
    /// <param name="directory">From which paths are meant; null for that of the file.</param>
    public static ConfiguredSource Of(PackageSystem system, string written, Place place, string? directory = null)
    {
        var plain = written.Trim();
        var location = plain.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
                ? plain["file:".Length..].Replace("///", "/", StringComparison.Ordinal)
            : SafeUrl.NamesHost(plain) ? SafeUrl.Of(plain) : plain;
        if (Computed().IsMatch(location))
            return new ConfiguredSource(system, SourceKind.Computed, location, place);
        if (SafeUrl.NamesHost(location) && location[0] is not ('/' or '\\'))
            return new ConfiguredSource(system, SourceKind.Url, location, place);

        var isRooted = location.StartsWith('/') || location.StartsWith('~') || location.StartsWith('\\');
        var inside = isRooted ? null : RelativePath.Resolve(directory ?? Subjects.Detection.TreePath.DirectoryOf(place.Path), location);
        return new ConfiguredSource(system, inside is null ? SourceKind.Elsewhere : SourceKind.Inside, inside ?? location, place);
    }

    /// <summary>A variable of the environment: <c>${X}</c>, <c>$X</c>, <c>%X%</c>.</summary>
    [GeneratedRegex(@"[$][{(]?[A-Za-z_]|%[A-Za-z_][A-Za-z0-9_]*%", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Computed();
}
