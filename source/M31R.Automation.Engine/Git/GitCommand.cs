using Nuke.Common.Execution;
using Nuke.Common.Tooling;
using Nuke.Common.Tools.Git;

namespace Nuke.Common.Git;

/// <summary>Asks the git command line; nothing is logged, nobody is asked for a password, no lock is taken.</summary>
internal static class GitCommand
{
    /// <summary>What a hook of git sets for its own repository; the one that is asked about may be another.</summary>
    private static readonly string[] variablesOfHooks =
        ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY", "GIT_NAMESPACE"];

    /// <summary>Runs git in a directory.</summary>
    /// <exception cref="AssertionFailure">There is no git, or no such directory.</exception>
    internal static GitAnswer Ask(string directory, params string[] arguments)
    {
        using var process = ProcessTasks.StartProcess(
            GitTasks.GitPath,
            string.Join(' ', arguments.Select(CommandText.QuoteIfNeeded)),
            directory,
            Environment(),
            logOutput: false,
            logInvocation: false);
        process.WaitForExit();
        return new GitAnswer(process.ExitCode, process.Output);
    }

    private static Dictionary<string, string> Environment()
    {
        var environment = new Dictionary<string, string>(BuildRun.Here.Variables.All, StringComparer.Ordinal);
        foreach (var variable in variablesOfHooks)
        {
            environment.Remove(variable);
        }

        environment["GIT_OPTIONAL_LOCKS"] = "0";
        environment["GIT_TERMINAL_PROMPT"] = "0";
        environment["LC_ALL"] = "C";
        return environment;
    }
}

/// <summary>What git answered.</summary>
internal sealed record GitAnswer(int ExitCode, IReadOnlyCollection<Output> Output)
{
    /// <summary>The lines of standard output.</summary>
    internal IReadOnlyList<string> Lines => [.. Output.Where(o => o.Type == OutputType.Std).Select(o => o.Text)];

    /// <summary>The first line; null when git failed or said nothing.</summary>
    internal string? Line => ExitCode == 0 && Lines is [var first, ..] ? first : null;

    /// <summary>What git says besides, which may be what our own words say already.</summary>
    private string Reason => string.Join(' ', Output.Where(o => o.Type == OutputType.Err).Select(o => o.Text.Trim()));

    /// <summary>The answer, unless git failed.</summary>
    /// <param name="problem">A sentence without its end.</param>
    /// <param name="known">What git says when it only repeats the problem.</param>
    /// <exception cref="AssertionFailure">Git failed.</exception>
    internal GitAnswer OrFail(string problem, string? known = null)
    {
        if (ExitCode == 0)
        {
            return this;
        }

        var isSaid = known is not null && Reason.Contains(known, StringComparison.OrdinalIgnoreCase);
        throw new AssertionFailure(isSaid ? $"{problem}." : $"{problem}: {Reason}", null);
    }
}
