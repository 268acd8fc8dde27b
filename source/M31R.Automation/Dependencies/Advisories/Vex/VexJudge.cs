using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Advisories.Vex;

/// <summary>Judges what VEX documents say, for <c>waivers-are-current</c>.</summary>
internal static class VexJudge
{
    private static readonly Rule Rule = WaiverRules.WaiversAreCurrent;

    /// <summary>Documents that cannot be read, and statements that say nothing for a reason or about nothing that is there.</summary>
    public static IEnumerable<Finding> Judge(AdvisoryFacts facts) =>
    [
        .. facts.Vex.Problems.Select(Unread),
        .. Problems(facts).OfType<Finding>(),
    ];

    private static IEnumerable<Finding?> Problems(AdvisoryFacts facts)
    {
        var known = new VexMatter(facts);
        return facts.Vex.Statements.Select(statement => Problem(known, statement));
    }

    private static Finding Unread(ReadingProblem problem) =>
        Rule.Violated($"A VEX document cannot be read: {problem.Message}", problem.Place) with
        {
            Component = problem.Place.Path,
            Remedy = problem.Remedy,
        };

    private static Finding? Problem(VexMatter known, VexStatement statement)
    {
        if (statement is { NeedsReason: true, Justification: null })
        {
            return Wrong(
                statement, $"says \"{statement.Status}\" without a justification, and counts for nothing", "Give the justification.");
        }

        if (statement.Packages.FirstOrDefault(package => !statement.Counts(package)) is { } open)
        {
            return Wrong(
                statement,
                $"says \"{statement.Status}\" of \"{Counted.Short(open.Name)}\" without the version that has the fix, "
                    + "and counts for nothing there",
                $"Name the version behind the package URL: \"pkg:{Counted.Short(open.Type)}/{Counted.Short(open.Name)}@…\".");
        }

        return statement.Excuses && !known.MayBe(statement)
            ? Wrong(
                statement,
                "covers no vulnerability that is known of a package of the subject",
                "Remove it, or mend its package URL and vulnerability.")
            : null;
    }

    private static Finding Wrong(VexStatement statement, string what, string remedy)
    {
        var name = statement.Ids.Count > 0 ? Counted.Short(statement.Ids[0]) : "no vulnerability";
        var where = statement.IsOutside ? $" in {statement.Place}" : "";
        return Rule.Violated($"The VEX statement about {name}{where} {what}.", statement.IsOutside ? null : statement.Place) with
        {
            Component = string.Join(' ', [.. statement.Packages.Select(package => package.Name).Take(1), name]),
            Remedy = remedy,
        };
    }
}
