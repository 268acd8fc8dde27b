using M31R.Automation.Findings;
using M31R.Automation.Reproducibility.Differences;

namespace M31R.Automation.Reproducibility;

/// <summary>Judges packages by what they add to the assemblies in them.</summary>
internal static class PackageJudge
{
    /// <summary>What differs in packages themselves; where that is nothing, the rule of builds is referred to.</summary>
    /// <param name="rule">That of packages.</param>
    /// <param name="packages">All of them.</param>
    /// <param name="others">The other outputs: what differs in one of them is told there, and passed over in packages that hold it.</param>
    public static IEnumerable<Finding> Judge(Rule rule, IReadOnlyList<OwnOutput> packages, IEnumerable<ComparedOutput> others)
    {
        var differing = others.Where(output => !output.IsIdentical)
            .ToLookup(output => Path.GetFileName(output.Path), StringComparer.Ordinal);
        var own = packages.Where(package => !package.Output.IsIdentical)
            .Select(package => package with { Output = Own(package.Output, differing) }).ToList();
        string[] referred =
            [.. own.Where(package => package.Output.FollowsFrom is not null).Select(package => $"\"{package.Output.Path}\"")];
        return
        [
            .. DifferenceJudge.Judge(rule, own),
            .. referred.Length == 0 ? Array.Empty<Finding>() : [Referred(rule, referred)],
        ];
    }

    private static Finding Referred(Rule rule, string[] packages) => rule.NotChecked(
        $"{Counted.Listed(packages)} {(packages.Length == 1 ? "differs" : "differ")} by the assemblies inside alone; "
        + $"see \"{ReproducibilityRules.BuildsAre.Id}\".",
        $"Follow the remedy of \"{ReproducibilityRules.BuildsAre.Id}\".");

    private static ComparedOutput Own(ComparedOutput package, ILookup<string, ComparedOutput> differing)
    {
        var passedOver = new List<string>();
        Difference[] own = [.. package.Reasons.Select(difference => Own(difference, differing, passedOver)).OfType<Difference>()];
        return package with { Differences = own, FollowsFrom = own.Length == 0 ? passedOver.FirstOrDefault() : null };
    }

    /// <summary>The difference without the places in assemblies that are told elsewhere; null when none is left.</summary>
    private static Difference? Own(Difference difference, ILookup<string, ComparedOutput> differing, List<string> passedOver)
    {
        if (difference.Cause == Causes.OutputMissing || difference.Cause.Id.StartsWith("zip-", StringComparison.Ordinal))
            return difference;

        var places = new List<string>();
        foreach (var place in difference.Elsewhere.Prepend(difference.Where))
        {
            if (differing[Path.GetFileName(place.Split('!')[0])].FirstOrDefault() is { } assembly)
                passedOver.Add(assembly.Path);
            else
                places.Add(place);
        }

        return places.Count == 0 ? null : difference with { Where = places[0], Elsewhere = places[1..] };
    }
}
