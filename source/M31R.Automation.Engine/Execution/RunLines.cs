namespace Nuke.Common.Execution;

/// <summary>The lines that a run prints about itself while it goes on.</summary>
internal static class RunLines
{
    internal static void WriteLogo(BuildRun run) =>
        run.Console.WriteLine(
            $"{run.Request.BuildType.Name}: {string.Join(", ", run.Build!.InvokedTargets.Select(t => t.Name))}", Tone.Faint);

    internal static void WriteHeader(string text)
    {
        var run = BuildRun.Here;
        if (run.Shows(DefaultOutput.TargetHeader))
        {
            run.Console.WriteLine();
            run.Console.WriteLine($"{Bar(run)} {text}", Tone.Heading);
        }
    }

    /// <summary>A header for a server's section, coloured where colours are shown.</summary>
    internal static string Header(BuildRun run, string text) =>
        run.Console.Style.Colors ? $"\e[1;36m{Bar(run)} {text}\e[0m" : $"{Bar(run)} {text}";

    /// <summary>A warning or an error when it happens.</summary>
    internal static void Write(string prefix, string text, string? details, Tone tone)
    {
        var run = BuildRun.Here;
        var line = $"{run.Log.Time}{prefix}{text}";
        run.Console.WriteLine(details is null ? line : $"{line}{Environment.NewLine}{details}", tone);
    }

    private static string Bar(BuildRun run) => run.Console.Style.Lines ? "══" : "==";
}
