using System.Globalization;
using M31R.Automation.Findings;

namespace M31R.Automation.Reports;

/// <summary>The words of the report, the same in every format.</summary>
internal static class Wording
{
    private const int GistLength = 160;

    /// <summary>With a capital letter, as it stands alone.</summary>
    public static string Of(Outcome outcome) => Capital(outcome.Words());

    /// <summary>The sign that stands before the word, so that colour is never the only one.</summary>
    public static string Sign(Outcome outcome) => outcome switch
    {
        Outcome.Violated => "✗",
        Outcome.NotChecked => "?",
        Outcome.Waived => "≈",
        Outcome.NotApplicable => "–",
        _ => "✓",
    };

    /// <summary>The name of a value in <c>report.json</c>: <c>left-nothing</c>.</summary>
    public static string Key<T>(T value)
        where T : struct, Enum =>
        string.Concat($"{value}".Select((letter, place) => char.IsUpper(letter) ? $"{(place > 0 ? "-" : "")}{char.ToLowerInvariant(letter)}" : $"{letter}"));

    /// <summary>The headline.</summary>
    public static string Of(Health health) => health switch
    {
        Health.Maintainable => "Maintainable",
        Health.AsFarAsJudged => "Healthy as far as judged",
        _ => "Not maintainable yet",
    };

    /// <summary>Why a part has no whole result; empty when it has one.</summary>
    public static string Of(PartEnd end) => end switch
    {
        PartEnd.LeftNothing => "Left no result: the target failed before it could judge, or never ran.",
        PartEnd.Skipped => "Skipped: it was left out of this run.",
        PartEnd.Interrupted => "Interrupted: the run ended before it was done.",
        PartEnd.Unreadable => "Its result cannot be read.",
        PartEnd.Stale => "Its result is an old one and was not used.",
        _ => "",
    };

    /// <summary>What a part without a whole result means and what to do.</summary>
    public static string Missing(RoutinePart part)
    {
        var known = part.Report is null ? "Nothing it judges is known." : "What it judged until then is not the whole.";
        return string.Join(' ', new[] { Of(part.End), part.Detail, known, $"Run \"./build.sh {part.Target}\" and read its log." }.Where(words => words.Length > 0));
    }

    /// <summary>What is said of findings that another section says.</summary>
    public static string Elsewhere(int count) =>
        $"{Count(count, "finding was", "findings were")} seen by another target too and {(count == 1 ? "is" : "are")} said there.";

    /// <summary>The next step of all findings, when it is the same for all; else null, and each has its own.</summary>
    public static string? SharedRemedy(RuleResult result)
    {
        string[] remedies = [.. result.Findings.Where(finding => NeedsRemedy(finding.Outcome)).Select(finding => finding.Remedy).Distinct(StringComparer.Ordinal).Take(2)];
        return remedies.Length switch { 0 => "", 1 => remedies[0], _ => null };
    }

    /// <summary>Something is left to do.</summary>
    public static bool NeedsRemedy(Outcome outcome) => outcome is not (Outcome.Holds or Outcome.NotApplicable);

    /// <summary>What was required of the subject.</summary>
    public static string Mode(RoutineRun run) => run.Strict ? "strict: everything is required" : "as required by default";

    /// <summary>Why a criterion without rules is not checked.</summary>
    public const string NoTargetYet = "no target judges this yet";

    /// <summary>How to read the report.</summary>
    public const string Legend = "\u201cNot checked\u201d means that nobody could look: it is never a pass. \u201cWaived\u201d is violated, and accepted until a date for a written reason.";

    /// <summary>The first letter in upper case and a full stop.</summary>
    public static string Sentence(string words) => $"{Capital(words)}.";

    /// <summary>What a rule behind a criterion came to; "left no result" when no target said anything.</summary>
    public static string Of(CriterionRule rule) => rule.Result is null ? "Left no result" : Of(rule.Outcome);

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
        var more = result.Findings.Count > 1 ? $"{Count(result.Findings.Count - 1, "more finding", "more findings")} · " : "";
        return $"{more}{result.Target}{(result.FailsRun ? "" : " · does not fail this run")}";
    }

    /// <summary>A place as it may leave the machine: one outside the subject keeps its file name alone.</summary>
    public static string? PathOf(Place? place) => place is { } at && (at.Path.StartsWith('/') || (at.Path.Length > 1 && at.Path[1] == ':'))
        ? $"…/{at.Path[(at.Path.LastIndexOfAny(['/', '\\']) + 1)..]}"
        : place?.Path;

    /// <summary>The place with line and column; empty for the subject as a whole.</summary>
    public static string Of(Place? place) => place is null ? "" : $"{place with { Path = PathOf(place)! }}";

    /// <summary>Why something that is not well does not fail the run; empty for all else.</summary>
    public static string Weight(RuleResult result) => (result.Outcome, result.FailsRun) switch
    {
        (Outcome.Violated, false) => $"A {result.Rule.Severity.Words()}: it fails a strict run only.",
        (Outcome.NotChecked, false) => "Optional: it fails a strict run only.",
        _ => "",
    };

    /// <summary>Says that more exists than a person would read.</summary>
    public static string Rest(int count) => $"{Count(count, "more finding stands", "more findings stand")} in report.json.";

    /// <summary>A commit hash as people quote it.</summary>
    public static string Short(string commit) => commit.Length > 12 ? commit[..12] : commit;

    /// <summary>"1 rule", "2 rules".</summary>
    public static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string List(IReadOnlyList<string> parts) =>
        parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";

    private static string Capital(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
