using M31R.Automation.Components;
using M31R.Automation.Findings;
using M31R.Automation.Machine;
using Nuke.Common;
using Nuke.Common.Execution;
using Serilog;

/// <summary>Generates what can be generated of the documentation (M22 §18, PMS §9). A test compares it.</summary>
internal interface IUpdateDocs : IJudgeSubject
{
    /// <summary>All targets of the build.</summary>
    IReadOnlyCollection<ExecutableTarget> AllTargets { get; }

    Target UpdateDocs => _ => _
        .Description("Writes the generated pages of docs/")
        .Executes(() => Act(nameof(UpdateDocs), inspection => Write(inspection.Doors.Files)));

    private void Write(FileDoor files)
    {
        GeneratedPage[] pages = [.. Documentation.Pages, TargetGraph.In(files.ReadText(RootDirectory / TargetGraph.Path), AllTargets)];
        var stale = pages.Where(page =>
            !files.FileExists(RootDirectory / page.Path) || files.ReadText(RootDirectory / page.Path) != page.Text);
        foreach (var page in stale)
        {
            files.Write(RootDirectory / page.Path, page.Text);
            Log.Information("{Path:l}", page.Path);
        }
    }
}
