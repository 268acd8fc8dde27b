using System.Globalization;

namespace Nuke.Common.Execution;

/// <summary>
/// GitLab CI: each target is a section that can be folded (https://docs.gitlab.com/ci/jobs/job_logs/#custom-collapsible-sections).
/// </summary>
internal sealed class GitLab : Host
{
    private static readonly CommandMarks marks = new(["section_start:", "section_end:"]);

    private int sections;

    internal override CommandMarks Marks => marks;

    internal override bool ShowsColors => true;

    protected override IDisposable WriteBlock(string text)
    {
        var run = BuildRun.Here;
        if (!run.Shows(DefaultOutput.TargetCollapse))
        {
            return base.WriteBlock(text);
        }

        var section = $"target_{Interlocked.Increment(ref sections)}";
        Mark(run, "section_start", section, RunLines.Header(run, text));
        return new Block(() => Mark(run, "section_end", section, ""));
    }

    private static void Mark(BuildRun run, string mark, string section, string header)
    {
        var seconds = run.Request.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        run.Console.WriteCommand($"{mark}:{seconds}:{section}\r\e[0K{header}");
    }
}
