using M31R.Automation.Compatibility.Changelogs;
using M31R.Automation.Compatibility.Deprecations;
using M31R.Automation.Findings;
using M31R.Automation.Subjects;

namespace M31R.Automation.Compatibility;

/// <summary>What is known of a subject's contracts then and now.</summary>
/// <param name="Baseline">What now is compared with; null when nothing was released yet.</param>
/// <param name="Version">The version about to be released; null when nobody says it.</param>
/// <param name="Ends">Every part of every surface.</param>
internal sealed record CompatibilityFacts(Baseline? Baseline, string? Version, IReadOnlyList<SurfaceEnd> Ends)
{
    /// <summary>The newest release of each package where nobody knows which of them to compare with; else empty.</summary>
    public IReadOnlyList<LastRelease> Candidates { get; init; } = [];

    /// <summary>What a manifest says where that is lower than the last release, and so is no next version; else null.</summary>
    public string? PlaceholderVersion { get; init; }

    /// <summary>Every change with its part.</summary>
    public IEnumerable<(SurfaceEnd End, ContractChange Change)> Changes =>
        Ends.SelectMany(end => end.Changes, (end, change) => (end, change));

    /// <summary>What is deprecated now and still there, in ordinal order of item.</summary>
    public IReadOnlyList<Deprecation> Deprecations { get; init; } = [];

    /// <summary>
    /// Declared deprecations that name nothing in any contract, each with a question for what may be meant; they are among
    /// <see cref="Deprecations"/> too.
    /// </summary>
    public IReadOnlyDictionary<string, string> Misnamed { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Items that the last release declared to be deprecated in its <c>maintenance.yml</c>.</summary>
    public IReadOnlyCollection<string> Announced { get; init; } = [];

    /// <summary>Texts of the pages about migrating, by path.</summary>
    public IReadOnlyDictionary<string, string> Pages { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What the changelogs say since.</summary>
    public ChangelogNews Changelog { get; init; } = new([], []);

    /// <summary>Declared patterns of the metadata of models that mean no file.</summary>
    public IReadOnlyList<ContractGap> ModelGaps { get; init; } = [];

    /// <summary>Whether a part could not be compared, so that what was found may not be all.</summary>
    public bool IsPartial => Ends.Any(end => end.IsUnread || end.Gaps.Count > 0);

    /// <summary>What all changes together demand.</summary>
    public VersionStep Demand => VersionDemand.Of(Changes.Select(each => each.Change));

    /// <summary>What a rule about changes since the last release says where there is none to compare with; null where there is one.</summary>
    public Finding? WithoutRelease(Rule rule) => this switch
    {
        { Candidates.Count: > 0 } => rule.NotChecked("Which release came before is not known; see version-matches-changes.", "Name it with --since."),
        { Baseline.IsOfSnapshots: false } => null,
        _ => rule.NotApplicable("Nothing was released yet."),
    };
}
