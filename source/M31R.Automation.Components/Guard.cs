using M31R.Automation.Findings;
using M31R.Automation.Subjects;
using Nuke.Common;
using Nuke.Common.Execution;

namespace M31R.Automation.Components;

/// <summary>Stands between a target and the engine: whatever happens becomes an exit code and a message a user can act on.</summary>
internal static class Guard
{
    /// <summary>The inputs are not as they must be.</summary>
    public const int WrongUsage = 2;

    private const int NotChecked = 1;
    private const int Defect = 3;
    private const int Interrupted = 130;

    /// <summary>
    /// Runs a target's body. What could not be looked at is not checked (1), any other expected failure is wrong usage (2); any other
    /// exception is a defect of ours (3) and leaves a bug report.
    /// </summary>
    /// <param name="build">Whose inputs hold.</param>
    /// <param name="target">Name of the target.</param>
    /// <param name="body">Answers how it ended.</param>
    public static void Run(IHaveSubject build, string target, Func<Inspection, Ending> body)
    {
        var ending = EndingOf(build, target, body);
        if (ending.ExitCode == 0)
            return;

        // Several targets may fail in one run: a defect outweighs wrong usage, which outweighs a violated rule; an interruption
        // outweighs all of them.
        build.ExitCode = Math.Max(build.ExitCode ?? 0, ending.ExitCode);
        Assert.Fail(PlainText.Message(ending.Reason));
    }

    private static Ending EndingOf(IHaveSubject build, string target, Func<Inspection, Ending> body)
    {
        using var interruption = new Interruption();
        try
        {
            return Open(build, target, interruption.Token, out var inspection) ?? body(inspection);
        }
        catch (NotCheckedException problem)
        {
            return new Ending(NotChecked, $"not checked: {problem.Message}");
        }
        catch (MaintenanceException problem)
        {
            return new Ending(WrongUsage, problem.Message);
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            return new Ending(Interrupted, "interrupted; what it found until then is not recorded");
        }
        catch (Exception defect)
        {
            return new Ending(
                Defect, $"a defect of M31R.Automation, not of the subject. Please report it with {BugReport.Write(build, target, defect)}");
        }
    }

    /// <summary>What is wrong with the inputs is wrong for every target of the run, and is said once; so is what was noticed.</summary>
    private static Ending? Open(IHaveSubject build, string target, CancellationToken interrupted, out Inspection inspection)
    {
        try
        {
            inspection = Opening.Of(build, interrupted);
        }
        catch (MaintenanceException) when (!IsFirst(build, target))
        {
            inspection = null!;
            return new Ending(WrongUsage, "as the first target says");
        }

        ArtifactsCleaning.Claim(inspection);
        if (IsFirst(build, target))
            inspection.Subject.Notes.ToList().ForEach(inspection.Progress.Note);

        return null;
    }

    private static bool IsFirst(IHaveSubject build, string target) =>
        build.ExecutionPlan.FirstOrDefault(planned => planned.Status != ExecutionStatus.Skipped)?.Name == target;
}

/// <summary>How a target's body ended.</summary>
/// <param name="ExitCode">0 when all is well.</param>
/// <param name="Reason">Why it is not, in a few words; empty when all is well.</param>
internal readonly record struct Ending(int ExitCode, string Reason)
{
    /// <summary>All is well.</summary>
    public static Ending Well { get; } = new(0, "");
}
