using System.Globalization;
using Serilog.Events;

namespace Nuke.Common.Execution;

/// <summary>The end of a run's output: warnings and errors once more, a row a target, and the verdict.</summary>
internal static class SummaryTable
{
    /// <summary>Lines of one warning or error that are told again.</summary>
    private const int MostLines = 5;

    private const int StatusWidth = 12;
    private const int TimeWidth = 8;
    private const int LeastNameWidth = 19;

    internal static void WriteRemarks(BuildRun run)
    {
        // What a single target said stands just above.
        var remarks = run.Log.Remarks.All;
        if (remarks.Count == 0 || run.Plan.Count(HasRun) < 2)
        {
            return;
        }

        run.Console.WriteLine();
        run.Console.WriteLine("Warnings and errors", Tone.Heading);
        foreach (var remark in remarks)
        {
            var isWarning = remark.Entry.Level == LogEventLevel.Warning;
            run.Console.WriteLine(
                $"  {(isWarning ? "warning: " : "error: ")}{Shortened(remark.Text, run.Console.Style)}{More(remark, run.Console.Style)}",
                isWarning ? Tone.Warning : Tone.Bad);
        }
    }

    internal static void WriteTargets(BuildRun run)
    {
        var rows = Rows(run);
        var width = Math.Max(LeastNameWidth, rows.Max(row => row.Target.Length) + 2);
        var (thick, thin) = run.Console.Style.Lines ? ('═', '─') : ('=', '-');
        var length = width + StatusWidth + TimeWidth;
        run.Console.WriteLine();
        run.Console.WriteLine(new string(thick, length), Tone.Faint);
        run.Console.WriteLine(Columns(width, "Target", "Status", "Duration"), Tone.Heading);
        run.Console.WriteLine(new string(thin, length), Tone.Faint);
        foreach (var row in rows)
        {
            run.Console.WriteLine(
                (Columns(width, row.Target, $"{row.Status}", row.Time).PadRight(length) + Comment(row)).TrimEnd(), ToneOf(row.Status));
        }

        run.Console.WriteLine(new string(thin, length), Tone.Faint);
        run.Console.WriteLine(Columns(width, "Total", "", Text(run.Plan.Aggregate(TimeSpan.Zero, (sum, t) => sum + t.Duration))));
        run.Console.WriteLine(new string(thick, length), Tone.Faint);
    }

    internal static void WriteVerdict(BuildRun run)
    {
        run.Console.WriteLine();
        run.Console.WriteLine(Verdict(run), run.Build!.IsSucceeding && !run.Interrupted.IsCancellationRequested ? Tone.Good : Tone.Bad);
    }

    /// <summary>
    /// The targets that did something or were to; those that only hold others together tell nothing, unless there is nothing else.
    /// </summary>
    internal static IReadOnlyList<SummaryRow> Rows(BuildRun run)
    {
        var rows = run.Plan.Select(Row).ToList();
        return rows.Exists(HasMeaning) ? rows.FindAll(HasMeaning) : rows;
    }

    /// <summary>How the run ended, and when (UTC).</summary>
    internal static string Verdict(BuildRun run)
    {
        var time = run.Request.Clock.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
        if (run.Interrupted.IsCancellationRequested)
        {
            return $"Build interrupted on {time}.";
        }

        var failed = run.Build!.FailedTargets;
        return failed.Count == 0
            ? $"Build succeeded on {time}."
            : $"Build failed on {time}: {string.Join(", ", failed.Select(t => t.Name))}.";
    }

    private static bool HasMeaning(SummaryRow row) => row.Status != ExecutionStatus.Collective;

    private static bool HasRun(ExecutableTarget target) =>
        target.Status is ExecutionStatus.Succeeded or ExecutionStatus.Failed or ExecutionStatus.Aborted;

    private static SummaryRow Row(ExecutableTarget target)
    {
        var parts = target.SummaryInformation.Select(i => $"{i.Key}: {i.Value}");
        return new SummaryRow(target.Name, target.Status, HasRun(target) ? Text(target.Duration) : "")
        {
            Remark = string.Join(", ", target.Skipped is null ? parts : parts.Prepend(target.Skipped)).ReplaceLineEndings(" "),
        };
    }

    private static string Columns(int width, string name, string status, string time) =>
        (name.PadRight(width) + status.PadRight(StatusWidth) + time.PadLeft(TimeWidth)).TrimEnd();

    private static string Comment(SummaryRow row) => row.Remark.Length == 0 ? "" : $"   // {row.Remark}";

    /// <summary>Minutes and seconds; below a second only that.</summary>
    private static string Text(TimeSpan time) =>
        time < TimeSpan.FromSeconds(1)
            ? "< 1sec"
            : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes}:{time.Seconds:00}");

    private static Tone ToneOf(ExecutionStatus status) => status switch
    {
        ExecutionStatus.Succeeded => Tone.Good,
        ExecutionStatus.Failed or ExecutionStatus.Aborted => Tone.Bad,
        ExecutionStatus.NotRun => Tone.Warning,
        ExecutionStatus.Skipped => Tone.Faint,
        _ => Tone.Plain,
    };

    /// <summary>The first lines, all but one indented, without the stack trace; the whole of it stands where it was said.</summary>
    private static string Shortened(string text, OutputStyle style)
    {
        var lines = text.TrimEnd()
            .ReplaceLineEndings("\n")
            .Split('\n')
            .TakeWhile(line => !line.StartsWith(FailureText.Frame, StringComparison.Ordinal))
            .ToList();
        var left = lines.Count - MostLines;
        var shown = left > 0 ? lines.Take(MostLines).Append(Left(left, style)) : lines;
        return string.Join($"{Environment.NewLine}    ", shown);
    }

    private static string More(Remark remark, OutputStyle style) => remark.More == 0 ? "" : $" ({Left(remark.More, style)})";

    private static string Left(int lines, OutputStyle style) =>
        $"{(style.Lines ? "…" : "...")} {lines} more {(lines == 1 ? "line" : "lines")} above";
}

/// <summary>A target in the summary.</summary>
/// <param name="Target">Its name.</param>
/// <param name="Status">Where it ended.</param>
/// <param name="Time">How long it ran; empty when it did not.</param>
internal sealed record SummaryRow(string Target, ExecutionStatus Status, string Time)
{
    /// <summary>Why it was skipped, and what it reported; one line.</summary>
    internal string Remark { get; init; } = "";
}
