namespace M31R.Automation.Dependencies.Advisories;

/// <summary>To which version a vulnerable component is best moved: the nearest one that nothing pressing is known of.</summary>
/// <param name="Pressing">The vulnerabilities of the component that count and that nothing excuses.</param>
/// <param name="Version">The nearest version that ends all of them or, where none does, leaves the fewest; null when none ends any.</param>
/// <param name="Ended">Those that it ends.</param>
/// <param name="IsClean">Nothing pressing is known of the version.</param>
internal sealed record UpgradePlan(
    IReadOnlyList<Vulnerability> Pressing, string? Version, IReadOnlyList<Vulnerability> Ended, bool IsClean)
{
    /// <summary>The plan for a component.</summary>
    /// <param name="own">All its vulnerabilities.</param>
    /// <param name="isPressing">Whether one must end.</param>
    /// <param name="least">The least severity of a record about the package that makes another version no better.</param>
    public static UpgradePlan Of(IReadOnlyList<Vulnerability> own, Func<Vulnerability, bool> isPressing, SeverityLevel least)
    {
        Vulnerability[] pressing = [.. own.Where(isPressing)];
        var tolerated = own.Where(vulnerability => vulnerability.Exposure == Exposure.Affected && !isPressing(vulnerability))
            .SelectMany(vulnerability => vulnerability.Advisories).ToHashSet<Advisory>(ReferenceEqualityComparer.Instance);
        var best = own[0].Steps
            .Select(step => (step.Version, Ended: EndedBy(step, pressing), Left: step.Leaves.Count(IsPressing)))
            .Where(step => step.Ended.Length > 0)
            .OrderBy(step => step.Left)
            .FirstOrDefault();
        return new UpgradePlan(pressing, best.Version, best.Ended ?? [], best is { Version: not null, Left: 0 });

        bool IsPressing(RatedAdvisory left) => left.Severity.Level >= least && !tolerated.Contains(left.Advisory);
    }

    private static Vulnerability[] EndedBy(UpgradeStep step, Vulnerability[] pressing)
    {
        var left = step.Leaves.Select(rated => rated.Advisory).ToHashSet<Advisory>(ReferenceEqualityComparer.Instance);
        return [.. pressing.Where(vulnerability => !vulnerability.Advisories.Any(left.Contains))];
    }
}
