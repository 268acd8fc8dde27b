using Nuke.Common.Execution;

namespace Nuke.Common;

/// <summary>
/// Where a build runs: a person's terminal or a build server. It decides how a run looks there; a build that derives its own assigns it to
/// <see cref="NukeBuild.Host"/>.
/// </summary>
public class Host
{
    /// <summary>For derived hosts.</summary>
    protected Host()
    {
    }

    /// <summary>The name, as <c>--host</c> takes it.</summary>
    public override string ToString() => GetType().Name;

    /// <summary>What the text of others may not say here, since it would be taken for a command.</summary>
    internal virtual CommandMarks Marks => CommandMarks.None;

    /// <summary>Whether logs are shown with colours here, though they are no terminal.</summary>
    internal virtual bool ShowsColors => false;

    /// <summary>Whether messages need the time in front, because nothing else shows it here.</summary>
    internal virtual bool NeedsTimes => false;

    /// <summary>Answers true for a message that the console is to leave out; the log file has it all the same. Default: none.</summary>
    protected virtual bool FilterMessage(string message) => false;

    /// <summary>Shows an error when it happens; default: a line.</summary>
    protected virtual void ReportError(string text, string? details = null) => RunLines.Write("error: ", text, details, Tone.Bad);

    /// <summary>Shows a warning when it happens; default: a line.</summary>
    protected virtual void ReportWarning(string text, string? details = null) => RunLines.Write("warning: ", text, details, Tone.Warning);

    /// <summary>Begins what a target prints; default: a header. Disposing of the answer ends it.</summary>
    protected virtual IDisposable WriteBlock(string text)
    {
        RunLines.WriteHeader(text);
        return EmptyBlock.Instance;
    }

    /// <summary>Writes the verdict: whether the build succeeded, and when it ended (UTC).</summary>
    protected virtual void WriteBuildOutcome(INukeBuild build) => SummaryTable.WriteVerdict(BuildRun.Here);

    /// <summary>Writes warnings and errors once more; what a single target said stands just above and is not repeated.</summary>
    protected virtual void WriteErrorsAndWarnings() => SummaryTable.WriteRemarks(BuildRun.Here);

    /// <summary>Writes the first line, which names the build and the targets asked for.</summary>
#pragma warning disable CA1822 // NUKE's signature
    protected void WriteLogo() => RunLines.WriteLogo(BuildRun.Here);
#pragma warning restore CA1822

    /// <summary>Writes a row a target: its end, how long it took, and what it reported.</summary>
    protected virtual void WriteTargetOutcome(INukeBuild build) => SummaryTable.WriteTargets(BuildRun.Here);

    /// <summary>Called once the run's secrets are known, and for each that is learnt later.</summary>
    internal virtual void Hide(string secret)
    {
    }

    /// <summary>Called after all else, also when the run failed.</summary>
    internal virtual void Conclude()
    {
    }

    internal bool Filters(string message) => FilterMessage(message);

    internal void Report(bool isError, string text, string? details)
    {
        if (isError)
        {
            ReportError(text, details);
        }
        else
        {
            ReportWarning(text, details);
        }
    }

    internal IDisposable Open(string target) => WriteBlock(target);

    internal void Begin(BuildRun run)
    {
        if (run.Shows(DefaultOutput.Logo) && !run.IsWithoutLogo && run.Verbosity < Verbosity.Minimal)
        {
            WriteLogo();
        }
    }

    /// <summary>The parts of the end that the build has not switched off.</summary>
    internal void End(BuildRun run)
    {
        if (run.Verbosity == Verbosity.Quiet && run.Build!.IsSucceeding)
        {
            return;
        }

        if (run.Shows(DefaultOutput.ErrorsAndWarnings))
        {
            WriteErrorsAndWarnings();
        }

        if (run.Shows(DefaultOutput.TargetOutcome))
        {
            WriteTargetOutcome(run.Build!);
        }

        if (run.Shows(DefaultOutput.BuildOutcome))
        {
            WriteBuildOutcome(run.Build!);
        }
    }
}
