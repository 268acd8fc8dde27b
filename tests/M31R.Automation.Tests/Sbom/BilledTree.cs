using System.Text.Json;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Metadata;
using M31R.Automation.Machine;
using M31R.Automation.Sbom;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Sbom;

/// <summary>A subject of real files with an inventory made for it.</summary>
public sealed class BilledTree : IDisposable
{
    public const string Commit = "0123456789abcdef0123456789abcdef01234567";

    private readonly Scratch scratch = new("billed");

    public List<DependencyProject> Projects { get; } = [];

    public DeclaredSbom Declared { get; set; } = DeclaredSbom.Empty;

    public GitState? Git { get; set; } = new(Commit, "main", IsShallow: false, IsDirty: false, "https://example.org/clone/name");

    public SbomOptions Options { get; set; } = new();

    public PackageMetadataFile Metadata { get; set; } = PackageMetadataFile.Empty;

    public IReadOnlyList<string> Notes { get; private set; } = [];

    internal DependencyInventory Inventory => Metadata.Complete(InventoryAssembly.Of(Projects));

    public Inspection Inspection => new(
        new Subject
        {
            Root = scratch["tree"],
            Name = "tree",
            IsOwn = true,
            Git = Git,
            Files = new FileDoor().FilesBelow(scratch["tree"]),
            Ecosystems = [],
        },
        MaintenanceFile.Empty with { Path = "maintenance.yml", Sbom = Declared },
        new InspectionOptions { ArtifactsDirectory = scratch["artifacts"], AsOf = new DateOnly(2026, 1, 2) },
        new Doors(
            new ScriptedProcesses(command => ScriptedProcesses.Exits(0, command.Arguments[0] == "show" ? "1767323045\n" : "")),
            new FileDoor(),
            TimeProvider.System),
        new CollectedProgress());

    public string this[string path]
    {
        get => File.ReadAllText(scratch[path]);
        set => scratch.Write(path, value);
    }

    public BilledTree With(string path, string text)
    {
        scratch.Write($"tree/{path}", text);
        return this;
    }

    public Judgement Judge()
    {
        var inspection = Inspection;
        var judgement = SbomGeneration.Run(inspection, SbomPolicy.Of(inspection.Maintenance, Options), Inventory);
        Notes = ((CollectedProgress)inspection.Progress).Lines;
        return judgement;
    }

    /// <summary>The findings of one rule as "outcome place: message", in order.</summary>
    public IReadOnlyList<string> Judge(Rule rule) =>
        [.. Judge().Findings.Where(finding => finding.Rule == rule)
            .Select(finding => $"{finding.Outcome} {finding.Place}: {finding.Message}")];

    /// <summary>The bill as text.</summary>
    public string Bill()
    {
        Judge();
        return this["artifacts/GenerateSbom/sbom.cdx.json"];
    }

    /// <summary>The bill as JSON.</summary>
    public JsonElement Json() => JsonDocument.Parse(Bill()).RootElement;

    /// <summary>The component of a reference.</summary>
    public JsonElement Component(string reference) =>
        Json().GetProperty("components").EnumerateArray().Single(component => component.GetProperty("bom-ref").GetString() == reference);

    /// <summary>What a reference depends on.</summary>
    public IReadOnlyList<string?> DependenciesOf(string reference) =>
        [.. Json().GetProperty("dependencies").EnumerateArray().Single(entry => entry.GetProperty("ref").GetString() == reference)
            .GetProperty("dependsOn").EnumerateArray().Select(other => other.GetString())];

    /// <summary>The properties of a component or the subject as "name=value".</summary>
    public IReadOnlyList<string> PropertiesOf(string reference)
    {
        var bill = Json();
        var found = bill.GetProperty("components").EnumerateArray().Append(bill.GetProperty("metadata").GetProperty("component"))
            .Single(component => component.GetProperty("bom-ref").GetString() == reference);
        return !found.TryGetProperty("properties", out var properties)
            ? []
            : [.. properties.EnumerateArray().Select(property => $"{property.GetProperty("name")}={property.GetProperty("value")}")];
    }

    public void Dispose() => scratch.Dispose();
}

/// <summary>Inventories in a few words.</summary>
internal static class Projects
{
    public static DependencyProject Npm(params IReadOnlyList<ResolvedPackage> packages) => new(PackageSystem.Npm, "package.json")
    {
        Lock = "package-lock.json",
        LockName = "package-lock.json",
        LockCommand = "npm install --package-lock-only",
        Packages = packages,
    };

    public static DependencyProject Asking(
        this DependencyProject project,
        string name,
        string range,
        params IReadOnlyList<string> versions) => project with
        {
            Declarations =
        [
            .. project.Declarations,
            new Declaration(
                name,
                range,
                new Place(
                    project.Manifest,
                    3 + project.Declarations.Count)) { Resolved = [.. versions.Select(version => new PackageId(name, version))] },
        ],
        };

    public static DependencyProject WithoutLockOf(this DependencyProject project, string name) => project with
    {
        Declarations = [.. project.Declarations
            .Select(declared => declared.Name == name ? declared with { IsLockable = false } : declared)],
    };

    /// <summary>A workflow with actions under the names that it gives them.</summary>
    public static DependencyProject Workflow(params IReadOnlyList<(string Name, string Version)> actions) =>
        new(PackageSystem.GitHubActions, ".github/workflows/test.yml")
        {
            LockName = "",
            LockCommand = "",
            IsLockExpected = false,
            IsDevelopment = true,
            Declarations =
            [
                .. actions.Select((action, index) =>
                new Declaration(action.Name, action.Version, new Place(".github/workflows/test.yml", index + 1))
                {
                    IsExact = true,
                    Origin = new PackageOrigin(OriginKind.Registry, null, action.Version),
                }),
            ],
        };

    public static ResolvedPackage Package(string name, string version, params IReadOnlyList<string> dependencies) =>
        new(new PackageId(name, version), new Place("package-lock.json", 10))
        {
            Dependencies = [.. dependencies.Select(text => text.LastIndexOf('@') is var at ? new PackageId(
            text[..at],
            text[(at + 1)..]) : default)],
        };

    /// <summary>A subject in which everything a bill can say is there once.</summary>
    public static BilledTree Everything()
    {
        var tree = new BilledTree
        {
            Declared = new DeclaredSbom
            {
                Supplier = "Example Organisation",
                Datasets = [new DeclaredArtifact(
                    "corpus",
                    ["data/"],
                    4) { Version = "2.1",
                    Licence = "CC-BY-4.0",
                    Supplier = "Example Laboratory" }],
                Models = [new DeclaredArtifact("base", ["*.safetensors"], 5) { Version = "1.0" }],
            },
        };
        tree.With(
            "package.json",
            """{"name": "everything", "version": "3.2.1", "license": "MIT", "repository": "git+https://user:secret@github.com/example/everything.git"}""");
        tree.With("data/a.txt", "a").With("data/b.txt", "b").With("weights.safetensors", "weights");
        tree.Projects.Add(Npm(
            Package(
                "@types/node",
                "24.1.0",
                "undici@7.0.0") with
            {
                Scope = DependencyScope.Development,
                Licence = "MIT",
                Supplier = "DefinitelyTyped"
            },
            Package("undici", "7.0.0") with { Scope = DependencyScope.Development, Deprecation = "Use another." },
            Package("left-pad", "1.3.0", "fsevents@2.3.3", "forked@1.0.0") with
            {
                Hashes = [new ContentHash("SHA-512", new string('a', 128))],
                Licence = "(MIT OR Apache-2.0)",
            },
            Package("fsevents", "2.3.3", "left-pad@1.3.0") with { IsOptional = true, Licence = "SEE LICENSE IN LICENCE.txt" },
            Package(
                "forked",
                "1.0.0") with
            {
                Origin = new PackageOrigin(OriginKind.Git, "git@example.org:team/forked.git", "abc123"),
                Licence = "BSD-3-clause"
            },
            Package("packed", "2.0.0") with { Origin = new PackageOrigin(OriginKind.Archive, "https://example.org/a package.tgz") })
            .Asking("@types/node", "^24", "24.1.0")
                .Asking("left-pad", "^1.3", "1.3.0")
                .Asking("packed", "https://example.org/a package.tgz", "2.0.0")
                .Asking("lost", "^9")
            .WithDevelopment("@types/node"));
        tree.Projects.Add(new DependencyProject(PackageSystem.GitHubActions, ".github/workflows/test.yml")
        {
            LockName = "",
            LockCommand = "",
            IsLockExpected = false,
            IsDevelopment = true,
            Declarations = [new Declaration(
                "actions/cache/restore",
                "abcdef",
                new Place(".github/workflows/test.yml", 12)) { IsExact = true,
                Origin = new PackageOrigin(OriginKind.Registry, null, "abcdef") }],
        });
        return tree;
    }

    private static DependencyProject WithDevelopment(this DependencyProject project, string name) => project with
    {
        Declarations = [.. project.Declarations.Select(declaration => declaration.Name == name
            ? declaration with { Scope = DependencyScope.Development } : declaration)],
    };
}
