using M31R.Automation.Findings;

namespace M31R.Automation.Reports;

/// <summary>What is said of a rule's result, the same in every format.</summary>
internal static class RuleWording
{
    private const int GistLength = 160;

    /// <summary>Something is left to do.</summary>
    public static bool NeedsAHand(Outcome outcome) => outcome is not (Outcome.Holds or Outcome.NotApplicable);

    /// <summary>The next step of all findings when it is the same for all, empty when there is none; null when each has its own.</summary>
    public static string? SharedRemedy(RuleResult result)
    {
        var remedies = result.Findings.Where(finding => NeedsAHand(finding.Outcome)).Select(finding => finding.Remedy);
        return remedies.Distinct(StringComparer.Ordinal).Take(2).ToList() switch
        {
            [] => "",
            [var only] => only,
            _ => null,
        };
    }

    /// <summary>The first thing a rule has to say: one line, cut at 160 characters.</summary>
    public static string Gist(RuleResult result)
    {
        var message = result.Findings[0].Message.Trim();
        var end = message.IndexOf('\n', StringComparison.Ordinal);
        var line = end < 0 ? message : message[..end].TrimEnd();
        if (line.Length <= GistLength)
            return line;

        var cut = char.IsHighSurrogate(line[GistLength - 1]) ? GistLength - 1 : GistLength;
        return $"{line[..cut]}…";
    }

    /// <summary>What else is to be known before following a link to a rule: how much more it says, and where.</summary>
    public static string Extent(RuleResult result)
    {
        var more = result.Findings.Count > 1 ? $"{Wording.Count(result.Findings.Count - 1, "more finding", "more findings")} · " : "";
        return $"{more}{result.Target}{(result.FailsRun ? "" : " · does not fail this run")}";
    }

    /// <summary>Why something that is not well does not fail the run; empty for all else.</summary>
    public static string Weight(RuleResult result) => (result.Outcome, result.FailsRun) switch
    {
        (Outcome.Violated, false) => $"A {result.Rule.Severity.Words()}: it fails a strict run only.",
        (Outcome.NotChecked, false) => "Optional: it fails a strict run only.",
        _ => "",
    };

    /// <summary>Says that more exists than a person would read; empty when all is shown.</summary>
    public static string Rest(int count) =>
        count == 0 ? "" : $"{Wording.Count(count, "more finding stands", "more findings stand")} in report.json.";
}
