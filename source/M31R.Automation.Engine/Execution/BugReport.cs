using System.Runtime.InteropServices;
using Nuke.Common.IO;

namespace Nuke.Common.Execution;

/// <summary>Writes <c>artifacts/bug-report.md</c> for an exception that is a defect of the engine.</summary>
internal static class BugReport
{
    /// <summary>Answers the sentence for the user. Never throws.</summary>
    internal static string Write(BuildRun run, Exception defect)
    {
        var summary = $"This is a defect of the build engine: {defect.GetType().Name}: {defect.Message}";
        try
        {
            var path = run.Artifacts / "bug-report.md";
            AtomicFile.WriteText(path, run.Secrets.Apply(Text(run, defect)));
            return $"{summary}{Environment.NewLine}A report to paste into an issue is in \"{path}\".";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or UsageException)
        {
            return $"{summary}{Environment.NewLine}{defect.StackTrace}{Environment.NewLine}No report could be written: {exception.Message}";
        }
    }

    /// <summary>Until parameters are read, nobody knows which values are secret: then they are left out.</summary>
    private static IEnumerable<string> Arguments(BuildRun run) => ReferenceEquals(run.Parameters, ParameterValues.None)
        ? run.Request.Arguments.Select(a => a.StartsWith('-') ? a : "…")
        : run.Request.Arguments;

    private static string Text(BuildRun run, Exception defect) => $"""
        # {defect.GetType().Name}: {defect.Message}

        - Command line: `{string.Join(' ', Arguments(run))}`
        - Build: {run.Request.BuildType.FullName}
        - Engine: {typeof(BugReport).Assembly.GetName().Version}
        - Runtime: {RuntimeInformation.FrameworkDescription} on {RuntimeInformation.RuntimeIdentifier}

        ```
        {defect}
        ```

        Steps to reproduce: the command line above, at commit (fill in).

        """;
}
