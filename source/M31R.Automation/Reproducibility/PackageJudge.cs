using M31R.Automation.Findings;
using M31R.Automation.Reproducibility.Differences;

namespace M31R.Automation.Reproducibility;

/// <summary>Judges packages by what they add to the assemblies in them.</summary>
internal static class PackageJudge
{
    /// <summary>What differs in packages themselves; where that is nothing, the rule of builds is referred to.</summary>
    public static IEnumerable<Finding> Judge(Rule rule, IReadOnlyList<OwnOutput> packages)
    {
        var differing = packages.Where(own => !own.Output.IsIdentical).ToList();
        var own = differing.Select(package => package with { Output = package.Output with { Differences = Own(package.Output) } }).ToList();
        string[] referred =
            [.. own.Where(package => package.Output.Differences.Count == 0).Select(package => $"\"{package.Output.Path}\"")];
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

    private static Difference[] Own(ComparedOutput package) =>
        [.. package.Differences.Where(difference => !IsOfAssembly(difference))];

    /// <summary>An assembly or its symbols are compared by themselves too.</summary>
    private static bool IsOfAssembly(Difference difference) =>
        difference.Cause != Causes.OutputMissing
        && Path.GetExtension(difference.Where.Split('!')[0]) is ".dll" or ".exe" or ".pdb"
        && !difference.Cause.Id.StartsWith("zip-", StringComparison.Ordinal);
}
