using M31R.Automation.Findings;
using M31R.Automation.Reports;

namespace M31R.Automation.Tests.Reports;

/// <summary>A run in which everything that can come from a subject is the same given text.</summary>
internal static class HostileRun
{
    /// <summary>What has been used against pages, Markdown and readers.</summary>
    public static TheoryData<string> Texts =>
    [
        "</p><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</code></details></style></title><h1>all holds</h1>",
        "<!-- ]]> <![CDATA[ -->",
        "&lt;script&gt;&#60;script&#62;",
        "javascript:alert(1)",
        "a\u202Egnp.exe\u2066 \u200B\u200F\uFEFF",
        "bell\u0007 escape\u001b[31m null\0 next\u0085",
        "lone \ud83d surrogate \udc00",
        "@org/team #1 GH-2 https://example.org www.example.org | a | `b` $c$ [d](e) ![f](g) <g>",
        "- [x] ok",
        "one\r\n\r\n# two\n\n```\n",
        new string('w', 3000),
    ];

    public static RoutineReport Of(string text)
    {
        var rule = Routines.Rule("rule", text, text) with { Remedy = text, Clauses = [new Clause(text, text)] };
        var findings = new[] { Outcome.Violated, Outcome.NotChecked, Outcome.Waived, Outcome.NotApplicable,
            Outcome.Holds }.Select(outcome =>
            new Finding(
                rule with { Id = $"{text}{outcome}" },
                outcome,
                text)
            {
                Place = new Place(text, 3, 4),
                Component = text,
                Justification = text,
            });
        var part = new RoutinePart(text, PartEnd.Interrupted, Routines.Report(text, [.. findings]) with
        {
            Metrics = new Dictionary<string, decimal>(StringComparer.Ordinal) { [text] = 1 },
            Measures = new Dictionary<string, double>(StringComparer.Ordinal) { [text] = 0.5 },
        }, text);
        return RoutineAssessment.Of(Routines.Run(part) with { Routine = text, Subject = text, Commit = text, ToolVersion = text });
    }
}
