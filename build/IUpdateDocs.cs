using M31R.Automation.Findings;
using M31R.Automation.Machine;
using Nuke.Common;
using Serilog;

/// <summary>Generates what can be generated of the documentation (M22 §18, PMS §9). A test compares it.</summary>
internal interface IUpdateDocs : INukeBuild
{
    Target UpdateDocs => _ => _
        .Description("Writes the generated pages of docs/")
        .Executes(() => Write(Documentation.Pages));

    private void Write(IEnumerable<GeneratedPage> pages)
    {
        foreach (var page in pages)
        {
            new FileDoor().Write(RootDirectory / page.Path, page.Text);
            Log.Information("{Path:l}", page.Path);
        }
    }
}
