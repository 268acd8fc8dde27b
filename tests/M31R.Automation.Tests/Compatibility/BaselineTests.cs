using M31R.Automation.Compatibility;
using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Compatibility;

public sealed class ARevisionThatIsAskedFor
{
    [Fact]
    public void IsComparedWithWhereItCameBefore() => Of(isLater: false).ShouldBe(new Baseline("v2.0.0", "after", "2.0.0"));

    [Fact]
    public void IsRefusedWhereItComesAfterTheCommitThatIsLookedAt() => Should.Throw<MaintenanceException>(() => Of(isLater: true))
        .Message.ShouldBe("\"v2.0.0\" comes after the commit that is looked at: nothing changed since. Name an earlier one with --since.");

    private static Baseline Of(bool isLater)
    {
        var processes = new ScriptedProcesses(command => command.Arguments switch
        {
            var words when words.Contains("rev-parse", StringComparer.Ordinal) => ScriptedProcesses.Exits(0, "after\n"),
            var words when words.Contains("merge-base", StringComparer.Ordinal) => ScriptedProcesses.Exits(isLater ? 0 : 1),
            _ => ScriptedProcesses.Exits(0),
        });
        var git = new GitState("head", "main", IsShallow: false, IsDirty: false, Origin: null);
        var subject = new Subject { Root = "/s", Name = "s", IsOwn = true, Git = git, Files = [], Ecosystems = [] };
        return Baseline.Of(
            new Inspection(
                subject,
                MaintenanceFile.Empty,
                new InspectionOptions { ArtifactsDirectory = "/s/artifacts", AsOf = new DateOnly(2026, 1, 2) },
                new Doors(processes, new FileDoor(), TimeProvider.System),
                new CollectedProgress()),
            "v2.0.0");
    }
}
