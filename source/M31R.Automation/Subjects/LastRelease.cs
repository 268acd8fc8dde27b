using System.Text.RegularExpressions;
using M31R.Automation.Findings;
using NuGet.Versioning;

namespace M31R.Automation.Subjects;

/// <summary>A release before the commit that is looked at.</summary>
/// <param name="Tag">Its name: <c>v1.2.0</c>.</param>
/// <param name="Commit">Full hash.</param>
public sealed partial record LastRelease(string Tag, string Commit)
{
    /// <summary>What git prints of a tag: hash of the commit, and name.</summary>
    internal const string Format = "%(if)%(*objectname)%(then)%(*objectname)%(else)%(objectname)%(end) %(refname:strip=2)";

    /// <summary>Names of builds that are no releases.</summary>
    private static readonly string[] Passing = ["nightly", "snapshot", "build", "daily", "canary", "dev", "preview", "deploy", "backup"];

    /// <summary>The version in its name, normalized: <c>1.2.0</c>.</summary>
    public string Version => VersionOf(Tag)!;

    /// <summary>
    /// The name before the version, empty where there is none: <c>app</c> of <c>app-v1.2.0</c>, <c>app@1.2.0</c>, <c>app/v1.2.0</c>.
    /// </summary>
    internal string Package => Named().Match(Tag).Groups["package"].Value;

    /// <summary>
    /// The tag with the highest version of those that the commit holds in its history, a pre-release only where there is no other. Tags on
    /// the commit itself do not count: a release is compared with the one before. Null when there is none, several packages have tags of
    /// their own, or there is no git.
    /// </summary>
    /// <exception cref="MaintenanceException">Git cannot read the repository.</exception>
    public static LastRelease? Find(Inspection inspection) => ReleaseSearch.Of(inspection).Release;

    /// <summary>The highest version that a tag gives to a commit; null when none does.</summary>
    /// <exception cref="MaintenanceException">Git cannot read the repository.</exception>
    internal static LastRelease? At(Inspection inspection, string commit) => Highest(
        inspection.Doors.Git.Ask(inspection.Subject.Root, "for-each-ref", $"--points-at={commit}", $"--format={Format}", "refs/tags"),
        except: "");

    /// <summary>
    /// The highest version among lines of hash and tag. Tags with the name of a package before the version count where there are no others,
    /// and they all have the same.
    /// </summary>
    internal static LastRelease? Highest(string tags, string except) => ReleaseSearch.Among(Newest(tags, except), _ => []).Release;

    /// <summary>The highest version of each package among lines of hash and tag, in ordinal order of package.</summary>
    internal static IReadOnlyList<LastRelease> Newest(string tags, string except) =>
    [
        .. tags.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', 2))
            .Where(parts => parts[0] != except)
            .Select(parts => (Release: new LastRelease(parts[1], parts[0]), Version: Parse(parts[1])))
            .Where(tag => tag.Version is not null)
            .GroupBy(tag => tag.Release.Package, StringComparer.Ordinal)
            .OrderBy(package => package.Key, StringComparer.Ordinal)
            .Select(Highest),
    ];

    private static LastRelease Highest(IEnumerable<(LastRelease Release, NuGetVersion? Version)> tags) => tags
        .OrderBy(tag => tag.Version!.IsPrerelease)
        .ThenByDescending(tag => tag.Version)
        .ThenBy(tag => tag.Release.Tag, StringComparer.Ordinal)
        .First().Release;

    /// <summary>The version that a tag names, normalized; null when it names none.</summary>
    internal static string? VersionOf(string tag) => Parse(tag)?.ToNormalizedString();

    private static NuGetVersion? Parse(string tag) =>
        Named().Match(tag) is { Success: true } named && !Passing.Contains(named.Groups["package"].Value, StringComparer.OrdinalIgnoreCase)
        && NuGetVersion.TryParse(named.Groups["version"].Value, out var version)
            ? version
            : null;

    [GeneratedRegex(
        "^(v|V|release[-/]?v?|version[-/]?|(?<package>[A-Za-z@][A-Za-z0-9._/-]*)[-@/]v?)?(?<version>[0-9]+[.][0-9].*)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Named();
}
