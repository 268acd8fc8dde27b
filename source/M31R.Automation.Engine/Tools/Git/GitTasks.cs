using Nuke.Common.Execution;
using Nuke.Common.Git;
using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.Git;

/// <summary>Runs git. Where no working directory is given, that of the build counts.</summary>
public class GitTasks : ToolTasks
{
    /// <summary>The name of the tool in PATH.</summary>
    public const string PathExecutable = "git";

    /// <summary>The file: what this run has set, else <c>GIT_EXE</c>, else the one in PATH.</summary>
    public static string GitPath
    {
        get => BuildRun.Here.GitPath
            ?? ToolPathResolver.TryGetEnvironmentExecutable("GIT_EXE")
            ?? ToolPathResolver.GetPathExecutable(PathExecutable);
        set => BuildRun.Here.GitPath = value;
    }

    /// <summary>Runs git with a command line, waits for its end and answers its lines; fails after an exit code other than 0.</summary>
    public static IReadOnlyCollection<Output> Git(
        ArgumentStringHandler arguments,
        string? workingDirectory = null,
        IReadOnlyDictionary<string, string>? environmentVariables = null,
        int? timeout = null,
        bool? logOutput = null,
        bool? logInvocation = null,
        Action<OutputType, string>? logger = null,
        Func<IProcess, object?>? exitHandler = null)
    {
        using var process = ProcessTasks.StartProcess(
            GitPath, arguments, workingDirectory, environmentVariables, timeout, logOutput, logInvocation, logger);
        process.AssertWaitForExit();
        if (exitHandler is null)
        {
            process.AssertZeroExitCode();
        }
        else
        {
            exitHandler(process);
        }

        return process.Output;
    }

    /// <summary>The branch that is checked out; <c>HEAD</c> when it is detached.</summary>
    public static string GitCurrentBranch() => GitCurrentBranch(BuildRun.Here.WorkingDirectory);

    /// <summary>The branch that is checked out; <c>HEAD</c> when it is detached.</summary>
    public static string GitCurrentBranch(string workingDirectory) => HeadOf(workingDirectory) ?? "HEAD";

    /// <summary>The commit that is checked out. Fails before the first one.</summary>
    public static string GitCurrentCommit() => GitCurrentCommit(BuildRun.Here.WorkingDirectory);

    /// <summary>The commit that is checked out. Fails before the first one.</summary>
    public static string GitCurrentCommit(string workingDirectory) =>
        GitCommand.Ask(workingDirectory, "rev-parse", "--verify", "HEAD").OrFail($"No commit is checked out in \"{workingDirectory}\"").Line!;

    /// <summary>Whether nothing was changed, added or removed since the commit; files that git ignores do not count, other new ones do.</summary>
    public static bool GitHasCleanWorkingCopy() => GitHasCleanWorkingCopy(BuildRun.Here.WorkingDirectory);

    /// <summary>Whether nothing was changed, added or removed since the commit; files that git ignores do not count, other new ones do.</summary>
    public static bool GitHasCleanWorkingCopy(string workingDirectory) =>
        GitCommand.Ask(workingDirectory, "status", "--porcelain").OrFail($"The working tree of \"{workingDirectory}\" cannot be looked at").Lines.Count == 0;

    /// <summary>Whether a commit is checked out, not a branch.</summary>
    public static bool GitIsDetached() => GitIsDetached(BuildRun.Here.WorkingDirectory);

    /// <summary>Whether a commit is checked out, not a branch.</summary>
    public static bool GitIsDetached(string workingDirectory) => HeadOf(workingDirectory) is null;

    /// <summary>The branch; null when it is detached, which git tells by exit code 1.</summary>
    private static string? HeadOf(string workingDirectory)
    {
        var answer = GitCommand.Ask(workingDirectory, "symbolic-ref", "--quiet", "--short", "HEAD");
        return answer.ExitCode == 1 ? null : answer.OrFail($"The branch of \"{workingDirectory}\" cannot be read").Line;
    }
}
