using M31R.Automation.Findings;

namespace M31R.Automation.Governance;

/// <summary>Judges <see cref="OwnershipRules.CodeownersMatch"/>.</summary>
internal static class CodeownersJudge
{
    private static readonly Rule Rule = OwnershipRules.CodeownersMatch;

    /// <summary>The file by itself, and beside the declared subsystems where it is generated from them.</summary>
    public static IEnumerable<Finding> Judge(OwnershipFacts facts, CodeownersMap? map)
    {
        if (facts.Codeowners is not { } codeowners)
            return [Rule.NotApplicable($"There is no CODEOWNERS file.{(facts.IsGenerated ? " UpdateCodeowners writes one." : "")}")];

        List<Finding> violated =
        [
            .. codeowners.Problems.Select(problem => At(codeowners, problem.Number, problem.Message, problem.Component)),
            .. facts.Shadowed.Select(path => Shadowed(codeowners, path)),
            .. from line in OwnLines(facts, codeowners) where facts.Stale.IsStale(line.Pattern) select Stale(facts, codeowners, line),
            .. HiddenLines.Of(codeowners, facts.Tree).Select(pair => Hidden(facts, codeowners, pair)),
            .. facts.IsGenerated ? CodeownersDrift.Of(facts, codeowners, map!) : [],
        ];
        if (codeowners is { Lines: [], Problems: [] })
            violated.Add(At(codeowners, null, $"\"{codeowners.Path}\" holds no rule.", "rules"));

        return violated.Count > 0
            ? violated
            : [Rule.Holds($"\"{codeowners.Path}\" is valid, and each rule has an effect ({Counted.Of(codeowners.Lines.Count, "rule")}).")];
    }

    /// <summary>Without the generated ones: what those lack is told where it is declared.</summary>
    private static IEnumerable<OwnersLine> OwnLines(OwnershipFacts facts, Codeowners codeowners) =>
        codeowners.Lines.Where(line => !facts.GeneratedPatterns.Contains(line.Pattern.Text));

    private static Finding Shadowed(Codeowners codeowners, string path) =>
        Rule.Violated($"\"{path}\" is never read: {codeowners.Host} takes \"{codeowners.Path}\" first.", new Place(path)) with
        {
            Remedy = $"Move its rules into \"{codeowners.Path}\" and delete it.",
        };

    private static Finding Stale(OwnershipFacts facts, Codeowners codeowners, OwnersLine line) =>
        facts.AsFarAsKnown(At(codeowners, line.Number, $"The pattern \"{line.Pattern.Text}\" matches no file.", line.Pattern.Text) with
        {
            Remedy = facts.Stale.Remedy(line.Pattern, codeowners.Dialect, codeowners.Lines.Select(other => other.Pattern)),
        });

    private static Finding Hidden(OwnershipFacts facts, Codeowners codeowners, (OwnersLine Line, OwnersLine By) hidden) => At(
        codeowners,
        hidden.Line.Number,
        $"\"{hidden.Line.Pattern.Text}\" never counts: "
            + $"\"{hidden.By.Pattern.Text}\" in line {hidden.By.Number} covers it, comes later and names other owners.",
        hidden.Line.Pattern.Text) with
    {
        Remedy = hidden.Line.Pattern.Text == hidden.By.Pattern.Text
            ? "Name all owners of a pattern on one line."
            : facts.GeneratedPatterns.Contains(hidden.By.Pattern.Text)
                ? $"Declare the general subsystem before the special one in \"{facts.Maintenance.Path}\" and run UpdateCodeowners."
                : "Put the general line before the special one.",
    };

    private static Finding At(Codeowners codeowners, int? line, string message, string component) =>
        Rule.Violated(message, new Place(codeowners.Path, line)) with { Component = component };
}
