using System.Text;
using M31R.Automation.Findings;

namespace M31R.Automation.Tests.Findings;

/// <summary>Small rules and reports that the tests of this folder start from.</summary>
internal static class Samples
{
    public static readonly DateOnly Day = new(2026, 11, 21);

    public static Rule Rule(
        string id = "doors-are-shut", Severity severity = Severity.Error, bool required = true, string target = "CheckDoors") => new(id)
        {
            Statement = $"The statement of {id} is true.",
            Rationale = "An open door lets **anything** in.",
            Remedy = "Shut it.",
            Clauses = [Clause.M22(5), Clause.Principle(10), Clause.Pms(3)],
            Target = target,
            Severity = severity,
            Required = required,
        };

    public static TargetReport Report(IReadOnlyList<Finding> findings, bool strict = false) => new()
    {
        Target = "CheckDoors",
        Subject = "house",
        Commit = "0123456789abcdef0123456789abcdef01234567",
        IsDirty = true,
        AsOf = Day,
        Strict = strict,
        Rules = [.. findings.Select(finding => finding.Rule).DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal)],
        Findings = findings,
        Metrics = new Dictionary<string, decimal>(StringComparer.Ordinal),
        Measures = new Dictionary<string, double>(StringComparer.Ordinal),
    };

    /// <summary>A report with every outcome, awkward places and texts.</summary>
    public static TargetReport Everything()
    {
        var error = Rule("doors-are-shut");
        var warning = Rule("doors-are-painted", Severity.Warning, required: false);
        var note = Rule("doors-are-oiled", Severity.Note);
        return Report(
            [
                note.Holds("All 3 doors are oiled."),
                warning.NotApplicable("No door is made of wood."),
                Rule("doors-are-counted").NotChecked("The tool \"count\" is not installed.", "Install count 2 or later."),
                error.Violated(
                    "Door \"größer 🚪\" {0} stands\nopen.\u001b",
                    new Place("src/größe 100%/a b:c.cs", 12, 3)) with { Component = "House.Front(\"x\")", Remedy = "Shut \"größer\"." },
                error.Violated("Door stands open.", new Place("src/a.cs")),
                error.Violated("Door stands open.", new Place("src/a.cs", 9)),
                error.Violated(
                    "Back door stands open.",
                    new Place(
                        "elsewhere/maintenance.yml",
                        4)) with { Outcome = Outcome.Waived, Justification = "accepted until 2026-12-31: no key" },
            ]) with
        {
            Metrics = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["doors.seen"] = 3, ["doors.area"] = 1.50m },
        };
    }

    public static string Text(byte[] bytes) => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
}
