using Nuke.Common.Execution;
using Nuke.Common.Git;
using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.Git;

/// <summary>Runs git. Where no working directory is given, that of the build counts.</summary>
[PathTool(Executable = "git")]
public partial class GitTasks : ToolTasks, IRequirePathTool
{
    /// <summary>The branch that is checked out; <c>HEAD</c> when it is detached.</summary>
    public static string GitCurrentBranch() => GitCurrentBranch(BuildRun.Here.WorkingDirectory);

    /// <summary>The branch that is checked out; <c>HEAD</c> when it is detached.</summary>
    public static string GitCurrentBranch(string workingDirectory) => HeadOf(workingDirectory) ?? "HEAD";

    /// <summary>The commit that is checked out. Fails before the first one.</summary>
    public static string GitCurrentCommit() => GitCurrentCommit(BuildRun.Here.WorkingDirectory);

    /// <summary>The commit that is checked out. Fails before the first one.</summary>
    public static string GitCurrentCommit(string workingDirectory) =>
        GitCommand.Ask(workingDirectory, "rev-parse", "--verify", "HEAD")
            .OrFail($"No commit is checked out in \"{workingDirectory}\"").Line!;

    /// <summary>
    /// Whether nothing was changed, added or removed since the commit; files that git ignores do not count, other new ones do.
    /// </summary>
    public static bool GitHasCleanWorkingCopy() => GitHasCleanWorkingCopy(BuildRun.Here.WorkingDirectory);

    /// <summary>
    /// Whether nothing was changed, added or removed since the commit; files that git ignores do not count, other new ones do.
    /// </summary>
    public static bool GitHasCleanWorkingCopy(string workingDirectory) =>
        GitCommand.Ask(workingDirectory, "status", "--porcelain")
            .OrFail($"The working tree of \"{workingDirectory}\" cannot be looked at")
            .Lines.Count == 0;

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
