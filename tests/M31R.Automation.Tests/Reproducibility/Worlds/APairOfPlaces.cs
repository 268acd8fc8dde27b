using M31R.Automation.Machine;
using M31R.Automation.Reproducibility.Worlds;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Reproducibility.Worlds;

/// <summary>A subject in <c>subject</c>, and two places that are made of it in <c>artifacts</c>.</summary>
public abstract class APairOfPlaces : IDisposable
{
    private BuildPlaces? made;

    protected Scratch Scratch { get; } = new("places");

    protected Dictionary<string, string> Variables { get; } = new Doors(
        new ScriptedProcesses(_ => null), new FileDoor(), TimeProvider.System).Variables.ToDictionary(StringComparer.Ordinal);

    /// <summary>What stands in PATH; null for the machine's own.</summary>
    protected string? Tools { get; set; }

    protected string Commit(string directory = "subject")
    {
        Scratch.Git("init -q -b main", directory);
        Scratch.Git("add -A", directory);
        Scratch.Git("commit -q --allow-empty -m change", directory);
        return Scratch.Git("rev-parse HEAD", directory).Trim();
    }

    protected string CommitOf(string file)
    {
        Scratch.Write("subject/" + file);
        return Commit();
    }

    private protected BuildPlaces Make(string? commit, params IReadOnlyList<string> ids) => made = Places(commit, ids);

    private protected BuildPlaces Places(string? commit, params IReadOnlyList<string> ids)
    {
        var real = new ProcessDoor(SecretMask.None, TimeProvider.System);
        var doors = new Doors(new WithTools(real, Tools ?? Variables["PATH"]), new FileDoor(), TimeProvider.System)
        {
            Variables = new Dictionary<string, string>(Variables, StringComparer.Ordinal) { ["PATH"] = Tools ?? Variables["PATH"] },
        };
        var subject = new Subject
        {
            Root = Scratch["subject"],
            Name = "shop",
            IsOwn = true,
            Git = null,
            Files = [],
            Ecosystems = [],
        };
        var options = new InspectionOptions { ArtifactsDirectory = Scratch["artifacts"], AsOf = new DateOnly(2026, 1, 2) };
        var inspection = new Inspection(subject, MaintenanceFile.Empty, options, doors, new CollectedProgress());
        return BuildPlaces.Make(inspection, commit, [.. Variation.All.Where(variation => ids.Contains(variation.Id))]);
    }

    /// <summary>What a shell in a place prints for a script.</summary>
    private protected static string Shell(BuildPlace place, string script, bool needsNetwork = false)
    {
        var result = place.Run(new Command("sh", "-c", script) { WorkingDirectory = place.Root }, needsNetwork);
        result.StandardError.ShouldBeEmpty();
        return result.StandardOutput.TrimEnd('\n');
    }

    public void Dispose()
    {
        made?.Dispose();
        Scratch.Dispose();
        GC.SuppressFinalize(this);
    }
}

/// <summary>Runs commands with another PATH.</summary>
internal sealed class WithTools(IProcessDoor real, string path) : IProcessDoor
{
    public CommandResult Run(Command command) => real.Run(command with
    {
        Environment = new Dictionary<string, string?>(command.Environment, StringComparer.Ordinal) { ["PATH"] = path },
    });
}
