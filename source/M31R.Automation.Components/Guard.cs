using M31R.Automation.Findings;
using M31R.Automation.Subjects;
using Nuke.Common;
using Serilog;

namespace M31R.Automation.Components;

/// <summary>Stands between a target and the engine: whatever happens becomes an exit code and a message a user can act on.</summary>
internal static class Guard
{
    private const int WrongUsage = 2;
    private const int Defect = 3;

    /// <summary>Runs a target's body. An expected failure is wrong usage (2); any other exception is a defect of ours (3) and leaves a bug report.</summary>
    /// <param name="build">Whose inputs hold.</param>
    /// <param name="target">Name of the target.</param>
    /// <param name="body">Answers 0, or 1 when something is violated or required and not checked.</param>
    public static void Run(IHaveSubject build, string target, Func<Inspection, int> body)
    {
        // What was wrong with the inputs is wrong for every target, and is said once.
        var code = build.ExitCode == WrongUsage ? WrongUsage : CodeOf(build, target, body);
        if (code == 0)
            return;

        // Several targets may fail in one run: a defect outweighs wrong usage, which outweighs a violated rule.
        build.ExitCode = Math.Max(build.ExitCode ?? 0, code);
        Assert.Fail($"{target}: exit code {code}");
    }

    private static int CodeOf(IHaveSubject build, string target, Func<Inspection, int> body)
    {
        try
        {
            return body(Opening.Of(build));
        }
        catch (MaintenanceException problem)
        {
            Log.Error("{Problem:l}", problem.Message);
            return WrongUsage;
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            Log.Error("This is a defect of M31R.Automation, not of the subject. Please report it with {Path:l}", BugReport.Write(build, target, defect));
            return Defect;
        }
    }
}
