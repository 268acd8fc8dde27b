using System.Text;
using Nuke.Common.Execution;
using Nuke.Common.IO;
using Serilog;

namespace Nuke.Common.CI.GitHubActions;

/// <summary>The run as a Markdown table, for the page of the job.</summary>
internal static class StepSummary
{
    /// <summary>GitHub refuses files above 1 MiB; others write there too.</summary>
    private const int MaximumLength = 256 * 1024;

    internal static void Append(BuildRun run, AbsolutePath file)
    {
        try
        {
            var text = Text(run);
            File.AppendAllText(
                file,
                text.Length <= MaximumLength ? text : $"{Cell(run, SummaryTable.Verdict(run))} Too many targets for a table here.\n\n");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.Warning("No summary on the page of the job: {Reason:l}", exception.Message);
        }
    }

    internal static string Text(BuildRun run)
    {
        var text = new StringBuilder(
            $"### {Cell(run, SummaryTable.Verdict(run))}\n\n| Target | Status | Duration | |\n|:--|:--|--:|:--|\n");
        foreach (var row in SummaryTable.Rows(run))
        {
            text.Append($"| {Cell(run, row.Target)} | {row.Status} | {Cell(run, row.Time)} | {Cell(run, row.Remark)} |\n");
        }

        return text.Append('\n').ToString();
    }

    /// <summary>Text that is no markup, neither Markdown's nor HTML's, and holds no secret.</summary>
    private static string Cell(BuildRun run, string text)
    {
        var cell = new StringBuilder();
        foreach (var letter in SafeText.Of(text, colors: false, run.Secrets).ReplaceLineEndings(" "))
        {
            cell.Append(letter switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                _ => @"\`*_[]#|~".Contains(letter, StringComparison.Ordinal) ? $"\\{letter}" : $"{letter}",
            });
        }

        return cell.ToString();
    }
}
