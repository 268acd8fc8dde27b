using M31R.Automation.Findings;

namespace M31R.Automation.Reports;

/// <summary>The words of the report, the same in every format.</summary>
internal static class Wording
{
    /// <summary>Why a criterion without rules is not checked.</summary>
    public const string NoTargetYet = "no target judges this yet";

    /// <summary>How to read the report.</summary>
    public const string Legend =
        "\u201cNot checked\u201d means that nobody could look: it is never a pass. " +
        "\u201cWaived\u201d is violated, and accepted until a date for a written reason.";

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
        string.Concat($"{value}".Select((letter, place) => char.IsUpper(letter) && place > 0 ? $"-{letter}" : $"{letter}"))
            .ToLowerInvariant();

    /// <summary>The headline.</summary>
    public static string Of(Health health) => health switch
    {
        Health.Maintainable => "Maintainable",
        Health.AsFarAsJudged => "Healthy as far as judged",
        Health.NotJudged => "Could not be judged",
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
        string[] sentences = [Of(part.End), part.Detail, known, $"Run \"./build.sh {part.Target}\" and read its log."];
        return string.Join(' ', sentences.Where(sentence => sentence.Length > 0));
    }

    /// <summary>What is said of findings that another section says; empty for none.</summary>
    public static string Elsewhere(int count) =>
        count == 0
            ? ""
            : $"{Count(count, "finding was", "findings were")} seen by another target too and {(count == 1 ? "is" : "are")} said there.";

    /// <summary>What was required of the subject.</summary>
    public static string Mode(RoutineRun run) => run.Strict ? "strict: everything is required" : "as required by default";

    /// <summary>The first letter in upper case and a full stop.</summary>
    public static string Sentence(string words) => $"{Capital(words)}.";

    /// <summary>A criterion that no rule answers.</summary>
    public static string Unanswered(CriterionRow row) => $"{row.Criterion.Name}: {NoTargetYet}";

    /// <summary>What a rule behind a criterion came to; "left no result" when no target said anything.</summary>
    public static string Of(CriterionRule rule) => rule.Result is null ? "left no result" : rule.Outcome.Words();

    /// <summary>The place with line and column; empty for the subject as a whole.</summary>
    public static string Of(Place? place) => place?.ToString() ?? "";

    /// <summary>A commit hash as people quote it.</summary>
    public static string Short(string commit) => commit.Length > 12 ? commit[..12] : commit;

    /// <summary>"1 rule", "2 rules".</summary>
    public static string Count(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";

    private static string Capital(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
