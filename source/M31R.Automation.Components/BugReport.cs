using System.Runtime.InteropServices;
using M31R.Automation.Findings;
using M31R.Automation.Machine;

namespace M31R.Automation.Components;

/// <summary>A report of a defect of ours, ready to paste, with the parts that M22 §24 asks for.</summary>
internal static class BugReport
{
    /// <summary>
    /// Writes <c>bug-report.md</c> under the artifacts directory and answers its path; the report itself where that cannot be written.
    /// </summary>
    public static string Write(IHaveSubject build, string target, Exception defect)
    {
        var doors = Doors.OfThisMachine();
        var text = doors.Secrets.Mask(Text(build, target, defect));
        try
        {
            var path = Path.Combine(build.ArtifactsDirectory, "bug-report.md");
            doors.Files.Write(path, text);
            return path;
        }
        catch (MaintenanceException)
        {
            return $"this text:\n{text}";
        }
    }

    private static string Text(IHaveSubject build, string target, Exception defect) => $"""
        # A defect in `{target}`

        **Steps to reproduce:** `./build.sh {string.Join(' ', Environment.GetCommandLineArgs().Skip(1))}`

        **Configuration:** M31R.Automation {ToolVersion.Text}, .NET {Environment.Version}, {RuntimeInformation.OSDescription};
        {Options(build)}

        **Dataset version, seed:** none: nothing here is random

        **Log:**

        ```
        {defect}
        ```

        """;

    private static string Options(IHaveSubject build) =>
        $"subject `{build.Subject ?? "."}`, maintenance file `{build.MaintenanceFile ?? "the subject's own"}`, strict {build.Strict}, "
        + $"as of `{build.AsOf ?? "today"}`";
}
