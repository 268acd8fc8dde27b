using M31R.Automation.Findings;
using M31R.Automation.Reproducibility.Differences;

namespace M31R.Automation.Reproducibility;

/// <summary>One finding a cause and unit, however many outputs have it: what is mended once is told once.</summary>
internal static class DifferenceJudge
{
    /// <summary>The causes of all that differs; values are left to <c>reproducibility.json</c>, since they differ each time.</summary>
    public static IEnumerable<Finding> Judge(Rule rule, IEnumerable<OwnOutput> outputs) =>
        from own in outputs
        from difference in own.Output.Reasons
        group (own, difference) by (own.Recipe.Name, own.Unit, difference.Cause) into same
        orderby same.Key.Name, same.Key.Unit, same.Key.Cause.Id
        select Of(rule, same.Key.Cause, [.. same]);

    private static Finding Of(Rule rule, Cause cause, (OwnOutput Own, Difference Difference)[] same)
    {
        var (own, difference) = same[0];
        string[] paths = [.. same.Select(each => each.Own.Output.Path).Distinct(StringComparer.Ordinal)];
        var at = difference.Where.Length == 0 ? "" : $", at \"{Counted.Short(SteadyWords.Of(difference.Places))}\"";
        return rule.Violated($"\"{paths[0]}\" {cause.Statement}{at}{Others(paths)}.{Responsible(same)}", own.Recipe.Place) with
        {
            // Without the outputs: a waiver and a fingerprint stay true when one more has the cause.
            Component = $"{cause.Id} {own.Unit}",
            Remedy = cause.Remedy,
        };
    }

    private static string Others(string[] paths) => paths.Length == 1 ? ""
        : $"; so {(paths.Length == 2 ? "does" : "do")} {Counted.Listed([.. paths.Skip(1).Select(path => $"\"{path}\"")])}";

    private static string Responsible((OwnOutput Own, Difference Difference)[] same) => ResponsibleVariations.Told(
        same.All(each => each.Own.Output.DiffersAnyway), same.SelectMany(each => each.Own.Output.Responsible));
}
