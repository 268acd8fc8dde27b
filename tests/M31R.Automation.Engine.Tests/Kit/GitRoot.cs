using System.Diagnostics;

namespace M31R.Automation.Engine.Tests.Kit;

/// <summary>A directory with a git repository in it, whose only configuration is its own.</summary>
internal sealed class GitRoot : IDisposable
{
    internal GitRoot()
    {
        Git("init", "--quiet", "--initial-branch=main");
    }

    internal Root Root { get; } = new();

    internal string Path => Root.Path;

    /// <summary>Commits a new file and answers the commit.</summary>
    internal string Commit(string file = "a.txt")
    {
        Root.Write(file, file);
        Git("add", file);
        Git("commit", "--quiet", "--message", file);
        return Git("rev-parse", "HEAD");
    }

    /// <summary>Runs git here and answers what it printed.</summary>
    internal string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in new[]
        {
            ("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_CONFIG_SYSTEM", "/dev/null"), ("GIT_AUTHOR_NAME", "a"),
            ("GIT_AUTHOR_EMAIL", "a@example.org"),
            ("GIT_COMMITTER_NAME", "a"), ("GIT_COMMITTER_EMAIL", "a@example.org"),
        })
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, error.Result);
        return text.Trim();
    }

    public void Dispose() => Root.Dispose();
}
