using M31R.Automation.Findings;
using M31R.Automation.Reports;

namespace M31R.Automation.Tests.Reports;

/// <summary>Runs of a routine that the tests of this folder start from.</summary>
internal static class Routines
{
    public const string Commit = "8c1f0e5d2b7a49c3f6e1d0b9a887766554433221";

    public static readonly DateOnly Day = new(2026, 11, 21);

    public static Rule Rule(
        string id, string target, string statement = "It is so.", Severity severity = Severity.Error, bool required = true) => new(id)
        {
            Statement = statement,
            Rationale = "Because.",
            Remedy = $"Mend {id}.",
            Clauses = [Clause.M22(28), Clause.Pms(3)],
            Target = target,
            Severity = severity,
            Required = required,
        };

    public static TargetReport Report(string target, params IReadOnlyList<Finding> findings) => new()
    {
        Target = target,
        Subject = "m31r",
        Commit = Commit,
        AsOf = Day,
        Rules = [.. findings.Select(finding => finding.Rule).DistinctBy(rule => rule.Id)],
        Findings = findings,
        Metrics = new Dictionary<string, decimal>(StringComparer.Ordinal),
        Measures = new Dictionary<string, double>(StringComparer.Ordinal),
    };

    public static RoutinePart Part(string target, params IReadOnlyList<Finding> findings) =>
        new(target, PartEnd.Reported, Report(target, findings));

    public static RoutineRun Run(params IReadOnlyList<RoutinePart> parts) => new()
    {
        Routine = "MonthlyHealth",
        Subject = "m31r",
        Commit = Commit,
        AsOf = Day,
        ToolVersion = "0.1.0",
        Parts = parts,
    };

    public static RoutineReport Assessed(params IReadOnlyList<RoutinePart> parts) => RoutineAssessment.Of(Run(parts));

    /// <summary>One finding of that outcome for every rule behind every criterion.</summary>
    public static RoutinePart Criteria(Outcome outcome, string target = "Test") =>
        Part(
            target,
            [.. Criterion.All.SelectMany(criterion => criterion.Rules).Select(id => new Finding(Rule(id, target), outcome, "Looked at."))]);
}
