using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Subjects;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>What is asked of dependencies and of the data about them.</summary>
public sealed record AdvisoryPolicy
{
    /// <summary>What a subject without a word about it gets.</summary>
    public static AdvisoryPolicy Default { get; } = new();

    /// <summary>The policy of a subject.</summary>
    /// <exception cref="MaintenanceException"><c>dependencies.severity</c> is not known.</exception>
    public static AdvisoryPolicy Of(MaintenanceFile maintenance) =>
        Default with { Least = SeverityLevels.Limit(maintenance.Dependencies.Severity) };

    /// <summary>The least severity that violates. Default low.</summary>
    public SeverityLevel Least { get; init; } = SeverityLevel.Low;

    /// <summary>Days for which a fix may wait (PMS §8). Default 30.</summary>
    public int FixDays { get; init; } = 30;

    /// <summary>Days after which data is old. Default 35: a month, and some days for the month's routine.</summary>
    public int FreshDays { get; init; } = 35;

    /// <summary>
    /// Advisories below which data without a manifest does not cover an ecosystem. Default 100: the OSV service's archives of NuGet, npm,
    /// PyPI and crates.io hold from some hundred to many thousand, and what somebody copied by hand a few.
    /// </summary>
    public int LeastAdvisories { get; init; } = 100;

    /// <summary>The same for GitHub Actions. Default 10: all that is known of actions is a few dozen advisories.</summary>
    public int LeastAdvisoriesOfActions { get; init; } = 10;

    /// <summary>Why what the data does not say of a component means nothing; null when it means that there is nothing.</summary>
    public Doubt? DoubtOf(Component component, AdvisoryCoverage coverage, DateOnly asOf) => coverage.Of(component.System) switch
    {
        _ when component.Origin.Kind == OriginKind.Image => Doubt.Image,
        null or { IsTrusted: false } => Doubt.Data,
        var ecosystem when !Covers(ecosystem) => Doubt.Data,
        var ecosystem when !ecosystem.Knows(component) => Doubt.NotGathered,
        var ecosystem when !IsFresh(ecosystem, asOf) => Doubt.Data,
        _ => null,
    };

    /// <summary>
    /// Whether data may be all that is known of an ecosystem: a manifest says so, or it is as much as an archive of it holds.
    /// </summary>
    public bool Covers(EcosystemCoverage ecosystem) => ecosystem.IsDeclared || ecosystem.Advisories >= LeastOf(ecosystem.System);

    /// <summary>The advisories that data without a manifest must hold to cover an ecosystem.</summary>
    public int LeastOf(PackageSystem system) => system == PackageSystem.GitHubActions ? LeastAdvisoriesOfActions : LeastAdvisories;

    /// <summary>Whether data is young enough on a day, for all that its dates say.</summary>
    public bool IsFresh(EcosystemCoverage ecosystem, DateOnly asOf) =>
        ecosystem.Until(asOf) is { } until && asOf.DayNumber - until.DayNumber <= FreshDays;
}
