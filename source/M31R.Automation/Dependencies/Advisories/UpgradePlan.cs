namespace M31R.Automation.Dependencies.Advisories;

/// <summary>To which version a vulnerable component is best moved: the nearest one that nothing pressing is known of.</summary>
/// <param name="Pressing">The vulnerabilities of the component that count and that nothing excuses.</param>
/// <param name="Version">The nearest version that ends all of them or, where none does, leaves the fewest; null when none ends any.</param>
/// <param name="Ended">Those that it ends.</param>
/// <param name="Left">How many pressing records are about that version.</param>
internal sealed record UpgradePlan(IReadOnlyList<Vulnerability> Pressing, string? Version, IReadOnlyList<Vulnerability> Ended, int Left)
{
    /// <summary>Nothing pressing is known of the version.</summary>
    public bool IsClean => Version is not null && Left == 0;

    /// <summary>The plan for a component.</summary>
    /// <param name="own">All its vulnerabilities.</param>
    /// <param name="isPressing">Whether one must end.</param>
    /// <param name="least">The least severity of a record about the package that makes another version no better.</param>
    public static UpgradePlan Of(IReadOnlyList<Vulnerability> own, Func<Vulnerability, bool> isPressing, SeverityLevel least)
    {
        Vulnerability[] pressing = [.. own.Where(isPressing)];
        var tolerated = own.Where(vulnerability => vulnerability.Exposure == Exposure.Affected && !isPressing(vulnerability))
            .SelectMany(vulnerability => vulnerability.Advisories).ToHashSet<Advisory>(ReferenceEqualityComparer.Instance);
        var best = new UpgradePlan(pressing, null, [], int.MaxValue);
        foreach (var step in own[0].Steps)
        {
            var left = step.Leaves.Count(rated => rated.Severity.Level >= least && !tolerated.Contains(rated.Advisory));
            if (left < best.Left && EndedBy(step, pressing) is { Length: > 0 } ended)
                best = new UpgradePlan(pressing, step.Version, ended, left);
            if (best.Left == 0)
                break;
        }

        return best;
    }

    private static Vulnerability[] EndedBy(UpgradeStep step, Vulnerability[] pressing)
    {
        var left = step.Leaves.Select(rated => rated.Advisory).ToHashSet<Advisory>(ReferenceEqualityComparer.Instance);
        return [.. pressing.Where(vulnerability => !vulnerability.Advisories.Any(left.Contains))];
    }
}
