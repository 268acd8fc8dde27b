using Nuke.Common;
using Nuke.Common.Execution;

namespace M31R.Automation.Engine.Tests.Kit;

/// <summary>A build run inside the test's process: what it printed and how its targets ended.</summary>
internal sealed record TestRun(int ExitCode, string Text, IReadOnlyList<ExecutableTarget> Plan)
{
    /// <summary>The names of the plan in order, with their end: <c>Compile Succeeded, Test Failed</c>.</summary>
    internal string States => string.Join(", ", Plan.Select(t => $"{t.Name} {t.Status}"));

    /// <summary>The names of the plan in order.</summary>
    internal string Order => string.Join(' ', Plan.Select(t => t.Name));

    /// <summary>
    /// Runs a build in a new directory without parameters files; the default target is the one named <c>Default</c>, if there is one.
    /// </summary>
    internal static TestRun Of<T>(params string[] arguments)
        where T : NukeBuild
    {
        using var root = new Root();
        return root.Run<T>(arguments);
    }
}

/// <summary>A directory with <c>.nuke</c> in it, gone when the test passes its end.</summary>
internal sealed class Root : IDisposable
{
    private static int count;

    /// <summary>Nothing else of the environment of the tests gets into a run.</summary>
    private static readonly string Tools = Environment.GetEnvironmentVariable("PATH")!;

    private static readonly string Home = Environment.GetEnvironmentVariable("HOME") ?? "";

    internal Root()
    {
        Path = System.IO.Path.Combine(
            System.IO.Path.GetTempPath(), "m31r-engine-tests", $"{Environment.ProcessId}-{Interlocked.Increment(ref count)}");
        Directory.CreateDirectory(System.IO.Path.Combine(Path, ".nuke"));
    }

    internal string Path { get; }

    internal Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    internal string this[string path] => System.IO.Path.Combine(Path, path);

    internal Root Write(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
        return this;
    }

    internal Root Set(string variable, string value)
    {
        Variables[variable] = value;
        return this;
    }

    internal RunRequest Request<T>(TextWriter output, params string[] arguments)
        where T : NukeBuild =>
        new(typeof(T), ["Default"], arguments, output)
        {
            Environment = new Dictionary<string, string>(Variables, StringComparer.Ordinal)
            {
                ["NUKE_ROOT"] = Path,
                ["PATH"] = Tools,
                ["HOME"] = Home,
            },
            WorkingDirectory = Path,
            Clock = new Noon(),
        };

    internal TestRun Run<T>(params string[] arguments)
        where T : NukeBuild
    {
        using var output = new AsciiWriter();
        var result = BuildProgram.Run(Request<T>(output, arguments));
        return new TestRun(result.ExitCode, output.ToString(), result.Plan);
    }

    /// <summary>Runs a build while the clock stands still.</summary>
    internal TestRun RunAt<T>(DateTimeOffset now, params string[] arguments)
        where T : NukeBuild
    {
        using var output = new StringWriter { NewLine = "\n" };
        var result = BuildProgram.Run(Request<T>(output, arguments) with { Clock = new StoppedClock(now) });
        return new TestRun(result.ExitCode, output.ToString(), result.Plan);
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;

        public override long GetTimestamp() => 0;
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A process of the test still writes there; the next clean of the temporary directory takes it.
        }
    }
}

/// <summary>Shows no more than ASCII, as some consoles do; so expectations can be typed.</summary>
internal sealed class AsciiWriter : StringWriter
{
    internal AsciiWriter() => NewLine = "\n";

    public override System.Text.Encoding Encoding => System.Text.Encoding.ASCII;
}

/// <summary>It is always noon on the last of January 2026; durations pass as they do.</summary>
internal sealed class Noon : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);
}
