using M31R.Automation.Findings;
using M31R.Automation.Governance;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Governance;

/// <summary>A subject of real files whose owners are judged.</summary>
public sealed class OwnedTree : IDisposable
{
    private readonly Scratch scratch = new("owned");

    /// <summary>A tree that holds these files, each with a line of text.</summary>
    public OwnedTree(params string[] files)
    {
        foreach (var file in files)
            scratch.Write($"tree/{file}", "text\n");
    }

    public MaintenanceFile Maintenance { get; set; } = MaintenanceFile.Empty;

    public string Origin { get; set; } = "https://github.com/org/name";

    public CollectedProgress Progress { get; } = new();

    public Inspection Inspection => new(
        new Subject
        {
            Root = scratch["tree"],
            Name = "tree",
            IsOwn = true,
            Git = new GitState(null, "main", IsShallow: false, IsDirty: false, Origin),
            Files = new FileDoor().FilesBelow(scratch["tree"]),
            Ecosystems = [],
        },
        Maintenance,
        new InspectionOptions { ArtifactsDirectory = scratch["artifacts"], AsOf = new DateOnly(2026, 1, 2) },
        new Doors(new ScriptedProcesses(_ => null), new FileDoor(), TimeProvider.System),
        Progress);

    public string this[string path]
    {
        get => File.ReadAllText(scratch[path]);
        set => scratch.Write(path, value);
    }

    public bool Has(string path) => File.Exists(scratch[path]);

    public string PathOf(string path) => scratch[path];

    /// <summary>Declares subsystems in <c>maintenance.yml</c>, the first in line 2 and each of the others a line further.</summary>
    public OwnedTree Declaring(params Subsystem[] subsystems)
    {
        Maintenance = Maintenance
            with
        { Path = "maintenance.yml", Subsystems = [.. subsystems.Select((part, index) => part with { Line = index + 2 })] };
        return this;
    }

    public OwnedTree WithCodeowners(string text, string path = ".github/CODEOWNERS")
    {
        scratch.Write($"tree/{path}", text);
        return this;
    }

    public Judgement Judge() => OwnershipCheck.Run(Inspection);

    /// <summary>The findings of one rule as "outcome place: message", in order.</summary>
    public IReadOnlyList<string> Judge(Rule rule) =>
        [.. Judge().Findings.Where(finding => finding.Rule == rule)
            .Select(finding => $"{finding.Outcome} {finding.Place}: {finding.Message}")];

    public void Dispose() => scratch.Dispose();
}
