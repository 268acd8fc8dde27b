using M31R.Automation.Machine;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Gates;

/// <summary>A subject in a scratch directory, and what its gates are given. Commands are answered by a script, or really run.</summary>
internal sealed class GateBench(Scratch scratch, Func<Command, CommandResult?>? answer = null)
{
    public ScriptedProcesses? Script { get; } = answer is null ? null : new ScriptedProcesses(answer);

    public MaintenanceFile Maintenance { get; init; } = MaintenanceFile.Empty;

    public bool IsOwn { get; init; } = true;

    public string Artifacts => scratch["artifacts"];

    /// <summary>What is looked at: all files below <c>tree/</c>, with a site for each manifest.</summary>
    public Inspection Look(params IReadOnlyList<EcosystemRoot> roots)
    {
        var files = new FileDoor();
        var doors = new Doors(Script ?? (IProcessDoor)new ProcessDoor(SecretMask.None, TimeProvider.System), files, TimeProvider.System);
        var subject = new Subject
        {
            Root = scratch["tree"],
            Name = "shop",
            IsOwn = IsOwn,
            Git = null,
            Files = files.FilesBelow(scratch["tree"]),
            Ecosystems = roots,
        };
        var options = new InspectionOptions { ArtifactsDirectory = Artifacts, AsOf = new DateOnly(2026, 1, 2) };
        return new Inspection(subject, Maintenance, options, doors, new CollectedProgress());
    }

    public static EcosystemRoot Root(Ecosystem ecosystem, string manifest) =>
        new(ecosystem, manifest.Contains('/', StringComparison.Ordinal) ? manifest[..manifest.LastIndexOf('/')] : "", manifest);
}
