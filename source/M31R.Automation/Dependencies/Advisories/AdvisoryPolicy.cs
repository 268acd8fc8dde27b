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

    /// <summary>Why what the data does not say of a component means nothing; null when it means that there is nothing.</summary>
    public string? Doubt(Component component, AdvisoryCoverage coverage, DateOnly asOf) => coverage.Of(component.System) switch
    {
        null => $"there are no advisories for {component.System.Osv()}",
        { IsTrusted: false } => $"too many of the advisories for {component.System.Osv()} cannot be read",
        var ecosystem when !ecosystem.Knows(component) => "the advisories were not gathered for them",
        var ecosystem when Age(ecosystem, asOf) > FreshDays =>
            $"the advisories for {component.System.Osv()} are as known on {ecosystem.Until(asOf).Iso()}",
        _ => null,
    };

    /// <summary>Days between what the data knows and a day.</summary>
    public static int Age(EcosystemCoverage ecosystem, DateOnly asOf) => asOf.DayNumber - ecosystem.Until(asOf).DayNumber;
}
