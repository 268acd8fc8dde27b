using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Inventory;

public sealed class ProjectThatWasRestoredWithoutALock : IDisposable
{
    private readonly Scratch scratch = new();

    public ProjectThatWasRestoredWithoutALock()
    {
        scratch.Write("tree/src/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="A" Version="1.0.0" /></ItemGroup>
            </Project>
            """);
        scratch.Write("tree/src/obj/project.assets.json", """
            { "version": 3,
              "targets": { "net8.0": {
                "A/1.0.1": { "type": "package", "dependencies": { "B": "1.0.0" } },
                "B/1.2.0": { "type": "package" } } } }
            """);
    }

    private Inspection Inspection => new(
        new Subject { Root = scratch["tree"], Name = "tree", IsOwn = true, Git = null, Files = ["src/App.csproj"], Ecosystems = [] },
        MaintenanceFile.Empty,
        new InspectionOptions { ArtifactsDirectory = scratch["artifacts"], AsOf = new DateOnly(2026, 1, 31) },
        new Doors(new ScriptedProcesses(_ => null), new FileDoor(), TimeProvider.System),
        new CollectedProgress());

    [Fact]
    public void HasWhatRestoreLeftWhenThatIsAskedFor()
    {
        var inventory = InventoryReader.ReadRestored(Inspection);
        inventory.Components.Select(component => component.Purl).ShouldBe(["pkg:nuget/A@1.0.1", "pkg:nuget/B@1.2.0"]);
        inventory.PathTo(inventory["pkg:nuget/B@1.2.0"]).Select(component => component.Name).ShouldBe(["A", "B"]);
        inventory["pkg:nuget/B@1.2.0"].FirstPlace.ShouldBe(new Place("src/obj/project.assets.json", 4));
    }

    [Fact]
    public void HasWhatItsCommitSaysOtherwise() =>
        InventoryReader.Read(Inspection).Components.Select(component => component.Purl).ShouldBe(["pkg:nuget/A"]);

    public void Dispose() => scratch.Dispose();
}
