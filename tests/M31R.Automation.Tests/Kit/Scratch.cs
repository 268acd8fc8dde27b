using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace M31R.Automation.Tests.Kit;

/// <summary>A directory of a test's own, gone when the test passes its end.</summary>
public sealed class Scratch : IDisposable
{
    private static int count;

    public Scratch([CallerMemberName] string test = "")
    {
        Root = Path.Combine(Path.GetTempPath(), "m31r-tests", $"{Environment.ProcessId}-{Interlocked.Increment(ref count)}-{test}");
        Directory.CreateDirectory(Root);
    }

    /// <summary>Absolute.</summary>
    public string Root { get; }

    /// <summary>The absolute path of a file below the root.</summary>
    public string this[string path] => Path.Combine(Root, path);

    /// <summary>Writes a file, with the directories it needs; answers its absolute path.</summary>
    public string Write(string path, string text = "")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
        return this[path];
    }

    /// <summary>
    /// Runs real git in the root (or in <paramref name="directory"/> below it) and answers what it printed; a failure fails the test.
    /// </summary>
    public string Git(string arguments, string directory = "")
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = this[directory],
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["GIT_CONFIG_GLOBAL"] = "/dev/null",
                ["GIT_AUTHOR_NAME"] = "author",
                ["GIT_AUTHOR_EMAIL"] = "author@example.org",
                ["GIT_AUTHOR_DATE"] = "2026-01-02T03:04:05Z",
                ["GIT_COMMITTER_NAME"] = "author",
                ["GIT_COMMITTER_EMAIL"] = "author@example.org",
                ["GIT_COMMITTER_DATE"] = "2026-01-02T03:04:05Z",
            },
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"git {arguments}: {error.Result}");
        return output;
    }

    /// <summary>Makes the root a repository on branch <c>main</c> whose first commit holds all that was written so far.</summary>
    public Scratch Commit()
    {
        if (!Directory.Exists(this[".git"]))
        {
            Git("init -q -b main");
        }

        Git("add -A");
        Git("commit -q --allow-empty -m change");
        return this;
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Root, recursive: true);
        }
        catch (IOException)
        {
            // A process of the test still writes there; the next clean of the temporary directory takes it.
        }
    }
}
