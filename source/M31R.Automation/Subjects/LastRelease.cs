using System.Text.RegularExpressions;
using M31R.Automation.Findings;
using NuGet.Versioning;

namespace M31R.Automation.Subjects;

/// <summary>A release before the commit that is looked at.</summary>
/// <param name="Tag">Its name: <c>v1.2.0</c>.</param>
/// <param name="Commit">Full hash.</param>
public sealed partial record LastRelease(string Tag, string Commit)
{
    private const string Format = "%(if)%(*objectname)%(then)%(*objectname)%(else)%(objectname)%(end) %(refname:strip=2)";

    /// <summary>The version in its name, normalized: <c>1.2.0</c>.</summary>
    public string Version => VersionOf(Tag)!;

    /// <summary>
    /// The tag with the highest version of those that the commit holds in its history, a pre-release only where there is no other. Tags on
    /// the commit itself do not count: a release is compared with the one before. Null when there is none, or no git.
    /// </summary>
    /// <exception cref="MaintenanceException">Git cannot read the repository.</exception>
    public static LastRelease? Find(Inspection inspection) => inspection.Subject.Git?.Commit is { } commit
        ? Highest(
            inspection.Doors.Git.Ask(inspection.Subject.Root, "for-each-ref", $"--merged={commit}", $"--format={Format}", "refs/tags"),
            commit)
        : null;

    /// <summary>The highest version among lines of hash and tag.</summary>
    internal static LastRelease? Highest(string tags, string except) => tags
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' ', 2))
        .Where(parts => parts[0] != except)
        .Select(parts => (Release: new LastRelease(parts[1], parts[0]), Version: Parse(parts[1])))
        .Where(tag => tag.Version is not null)
        .OrderBy(tag => tag.Version!.IsPrerelease)
        .ThenByDescending(tag => tag.Version)
        .ThenBy(tag => tag.Release.Tag, StringComparer.Ordinal)
        .FirstOrDefault().Release;

    /// <summary>The version that a tag names, normalized; null when it names none.</summary>
    internal static string? VersionOf(string tag) => Parse(tag)?.ToNormalizedString();

    private static NuGetVersion? Parse(string tag) =>
        Named().Match(tag) is { Success: true } named && NuGetVersion.TryParse(named.Groups["version"].Value, out var version)
            ? version
            : null;

    [GeneratedRegex(
        "^(v|V|release[-/]?v?|version[-/]?)?(?<version>[0-9]+[.][0-9].*)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Named();
}
