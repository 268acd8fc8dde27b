using M31R.Automation.Compatibility;
using M31R.Automation.Compatibility.Sides;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Compatibility;

/// <summary>Two sides whose files are texts in memory; no process starts.</summary>
internal static class TwoSides
{
    /// <summary>v1 and now.</summary>
    public static ContractSides Of(
        DeclaredCompatibility declared,
        IReadOnlyDictionary<string, string> before,
        IReadOnlyDictionary<string, string> now,
        IProcessDoor? processes = null,
        string directory = "/")
    {
        var subject = new Subject { Root = "/s", Name = "s", IsOwn = processes is not null, Git = null, Files = [], Ecosystems = [] };
        var options = new InspectionOptions { ArtifactsDirectory = "/s/artifacts", AsOf = new DateOnly(2026, 1, 2) };
        var inspection = new Inspection(
            subject,
            MaintenanceFile.Empty with { Path = MaintenanceFileReader.Name, Compatibility = declared },
            options,
            new Doors(processes ?? new NoProcesses(), new FileDoor(), TimeProvider.System),
            new CollectedProgress());
        return new ContractSides(inspection, new FilesOfText("v1", before, directory), new FilesOfText("the working tree", now, directory));
    }

    private sealed class FilesOfText(string name, IReadOnlyDictionary<string, string> files, string directory) : ContractSide
    {
        public override string Name => name;

        public override IReadOnlyList<string> Files => [.. files.Keys.Order(StringComparer.Ordinal)];

        public override IReadOnlyDictionary<string, string> Texts(IReadOnlyCollection<string> paths) =>
            files.Where(file => paths.Contains(file.Key)).ToDictionary(StringComparer.Ordinal);

        public override string RootToRunIn() => Path.Combine(directory, name);
    }

    private sealed class NoProcesses : IProcessDoor
    {
        public CommandResult Run(Command command) => throw new NotSupportedException(command.ToString());
    }
}
