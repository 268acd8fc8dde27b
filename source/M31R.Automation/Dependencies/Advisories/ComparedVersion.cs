using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>What of a component's version can be compared.</summary>
/// <param name="Text">A version; null when there is none.</param>
/// <param name="Commit">The hash of a commit; null when it is none.</param>
internal readonly record struct ComparedVersion(string? Text, string? Commit)
{
    /// <summary>Where there is no version: the ranges of what may be meant. None where nothing is known.</summary>
    public IReadOnlyList<string> Ranges { get; init; } = [];

    /// <summary>
    /// The version of a component. Of an action's commit, the comment beside it tells the version; of a package from git without a lock,
    /// the tag.
    /// </summary>
    public static ComparedVersion Of(Component component) => (component.Version, component.Origin) switch
    {
        (null, { Kind: OriginKind.Git, Revision: { } tag }) => OfTag(tag, component.System),
        (null, _) => new ComparedVersion(null, null) { Ranges = component.Ranges },
        var (hash, _) when CommitHash.IsOne(hash) => OfTag(component.VersionLabel ?? "", component.System) with
        {
            Commit = hash,
        },
        var (tag, _) when component.System == PackageSystem.GitHubActions => OfTag(tag, component.System),
        var (version, _) => new ComparedVersion(version, null),
    };

    /// <summary>
    /// A tag such as v4 is moved with each release: any release that begins so may be meant. A branch says nothing of what runs.
    /// </summary>
    private static ComparedVersion OfTag(string tag, PackageSystem system)
    {
        var bare = tag.StartsWith('v') ? tag[1..] : tag;
        var numbers = bare.Split('-', '+')[0].Split('.');
        return (numbers.Length, numbers.All(number => number.Length > 0 && number.All(char.IsAsciiDigit))) switch
        {
            (3, true) => new ComparedVersion(bare, null),
            (1 or 2, true) when string.Join('.', numbers) == bare => new ComparedVersion(null, null) { Ranges = [Any(bare, system)] },
            _ => new ComparedVersion(null, null),
        };
    }

    /// <summary>All releases that begin so; Python's own words for that would mean the pre-releases before the first one too.</summary>
    private static string Any(string numbers, PackageSystem system) =>
        system == PackageSystem.PyPI ? $"~={numbers}.0" : $"{numbers}.*";
}
