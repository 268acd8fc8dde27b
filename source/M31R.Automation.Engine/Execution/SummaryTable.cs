using System.Globalization;
using Serilog.Events;

namespace Nuke.Common.Execution;

/// <summary>The end of a run's output: warnings and errors once more, a row a target, and the verdict.</summary>
internal static class SummaryTable
{
    /// <summary>Lines of one warning or error that are told again.</summary>
    private const int MostLines = 5;

    private const int StatusWidth = 12;
    private const int TimeWidth = 9;

    internal static void Write(BuildRun run)
    {
        if (run.Verbosity == Verbosity.Quiet && run.Build!.IsSucceeding)
        {
            return;
        }

        WriteRemarks(run);
        WriteTable(run);
        run.Console.WriteLine();
        run.Console.WriteLine(Verdict(run), run.Build!.IsSucceeding ? Tone.Good : Tone.Bad);
    }

    private static void WriteRemarks(BuildRun run)
    {
        // What a single target said stands just above.
        var remarks = run.Log.Remarks;
        if (remarks.Count == 0 || run.Plan.Count(target => target.Duration > TimeSpan.Zero) < 2)
        {
            return;
        }

        run.Console.WriteLine();
        run.Console.WriteLine("Warnings and errors", Tone.Heading);
        foreach (var (level, text) in remarks)
        {
            var isWarning = level == LogEventLevel.Warning;
            run.Console.WriteLine($"  {(isWarning ? "warning: " : "error: ")}{Shortened(text)}", isWarning ? Tone.Warning : Tone.Bad);
        }
    }

    private static void WriteTable(BuildRun run)
    {
        var width = Math.Max("Target".Length, run.Plan.Max(t => t.Name.Length)) + 2;
        var line = new string('-', width + StatusWidth + TimeWidth);
        run.Console.WriteLine();
        run.Console.WriteLine(Row(width, "Target", "Status", "Duration"), Tone.Heading);
        run.Console.WriteLine(line, Tone.Faint);
        foreach (var target in run.Plan)
        {
            run.Console.WriteLine(Row(width, target.Name, target.Status.ToString(), Time(target)) + Remark(target), ToneOf(target.Status));
        }

        run.Console.WriteLine(line, Tone.Faint);
        run.Console.WriteLine(Row(width, "Total", "", Text(run.Plan.Aggregate(TimeSpan.Zero, (sum, t) => sum + t.Duration))));
    }

    private static string Row(int width, string name, string status, string time) =>
        (name.PadRight(width) + status.PadRight(StatusWidth) + time.PadLeft(TimeWidth)).TrimEnd();

    private static string Time(ExecutableTarget target) =>
        target.Status is ExecutionStatus.Succeeded or ExecutionStatus.Failed or ExecutionStatus.Aborted ? Text(target.Duration) : "";

    /// <summary>Minutes and seconds; below a second only that.</summary>
    private static string Text(TimeSpan time) =>
        time < TimeSpan.FromSeconds(1) ? "< 1sec" : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes}:{time.Seconds:00}");

    private static string Remark(ExecutableTarget target)
    {
        var parts = target.SummaryInformation.Select(i => $"{i.Key}: {i.Value}");
        var remark = string.Join(", ", target.Skipped is null ? parts : parts.Prepend(target.Skipped));
        return remark.Length == 0 ? "" : $"   // {remark}";
    }

    private static Tone ToneOf(ExecutionStatus status) => status switch
    {
        ExecutionStatus.Succeeded => Tone.Good,
        ExecutionStatus.Failed or ExecutionStatus.Aborted => Tone.Bad,
        ExecutionStatus.NotRun => Tone.Warning,
        ExecutionStatus.Skipped => Tone.Faint,
        _ => Tone.Plain,
    };

    private static string Verdict(BuildRun run)
    {
        if (run.Interrupted.IsCancellationRequested)
        {
            return "Build interrupted.";
        }

        var failed = run.Build!.FailedTargets;
        return failed.Count == 0 ? "Build succeeded." : $"Build failed: {string.Join(", ", failed.Select(t => t.Name))}.";
    }

    /// <summary>The first lines, all but one indented, without the stack trace; the whole of it stands where it was said.</summary>
    private static string Shortened(string text)
    {
        var lines = text.TrimEnd().ReplaceLineEndings("\n").Split('\n').TakeWhile(line => !line.StartsWith(FailureText.Frame, StringComparison.Ordinal)).ToList();
        var left = lines.Count - MostLines;
        var shown = left > 0 ? lines.Take(MostLines).Append(left == 1 ? "… 1 more line above" : $"… {left} more lines above") : lines;
        return string.Join($"{Environment.NewLine}    ", shown);
    }
}
