using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Actions;
using M31R.Automation.Inventory.DotNet;
using M31R.Automation.Inventory.Node;
using M31R.Automation.Inventory.Python;
using M31R.Automation.Inventory.Rust;
using M31R.Automation.Inventory.Toml;
using M31R.Automation.Inventory.Versions;
using M31R.Automation.Subjects;

namespace M31R.Automation.Tests.Inventory.Fuzzing;

/// <summary>Every parser of what others wrote. Who adds a parser adds a line here and a seed.</summary>
internal static class FuzzedParsers
{
    /// <summary>In the order of the ecosystems; at the end what they share.</summary>
    public static IReadOnlyList<FuzzedParser> All { get; } =
    [
        new("packages.lock.json", PackagesLockReader.Read, Rewriting.Json, Seeds.PackagesLock),
        new("project.assets.json", ProjectAssetsReader.Read, Rewriting.Json, Seeds.Assets),
        new("dotnet-tools.json", ToolManifestReader.Read, Rewriting.Json, Seeds.Tools),
        new("global.json", GlobalJsonReader.Read, Rewriting.Json, Seeds.GlobalJson),
        new("packages.config", PackagesConfigReader.Read, Rewriting.Xml, Seeds.PackagesConfig),
        new("a.nuspec", NuspecReader.Read, Rewriting.Xml, Seeds.Nuspec),
        new("App.csproj", (path, text) => XmlManifest.Read(path, text, ""), Rewriting.Xml, Seeds.Project) { Name = "XML" },
        new("App.csproj",
            (path, text) => Whole(DotNetProjects.Read, path, text),
            Rewriting.Xml, Seeds.Project) { Name = "a project and its evaluation" },
        new("packages.lock.json",
            (path, text) => Whole(DotNetProjects.Read, path, text, ("App.csproj", Seeds.Project)),
            Rewriting.Json, Seeds.PackagesLock) { Name = "a project with lock" },
        new("App.sln", SolutionReader.Read, Rewriting.Lines, Seeds.Solution),
        new("App.slnx", SolutionReader.Read, Rewriting.Xml, Seeds.SolutionXml),
        new("app.cs", (_, text) => FileProgramReader.Read(text), Rewriting.Lines, Seeds.Program),

        new("package.json", NodeManifestReader.Read, Rewriting.Json, Seeds.PackageJson),
        new("package-lock.json", PackageLockReader.Read, Rewriting.Json, Seeds.NpmLock1) { Name = "package-lock.json 1" },
        new("package-lock.json", PackageLockReader.Read, Rewriting.Json, Seeds.NpmLock2) { Name = "package-lock.json 2" },
        new("package-lock.json", PackageLockReader.Read, Rewriting.Json, Seeds.NpmLock3) { Name = "package-lock.json 3" },
        new("package-lock.json",
            (path, text) => Whole(NodeProjects.Read, path, text, ("package.json", Seeds.PackageJson)),
            Rewriting.Json, Seeds.NpmLock3) { Name = "npm with lock" },
        new("yarn.lock", YarnClassicLockReader.Read, Rewriting.Yarn, Seeds.Yarn1) { Name = "yarn.lock 1", HasBlocks = true },
        new("yarn.lock",
            (path, text) => Whole(NodeProjects.Read, path, text, ("package.json", Seeds.PackageJson)),
            Rewriting.Yarn, Seeds.Yarn1) { Name = "Yarn 1 with lock" },
        new("yarn.lock",
            (path, text) => YarnBerryLockReader.Read(path, text, NodeSettings.None),
            Rewriting.Yaml, Seeds.Yarn4) { Name = "yarn.lock 8", HasBlocks = true },
        new("pnpm-lock.yaml", PnpmLockReader.Read, Rewriting.Yaml, Seeds.Pnpm5) { Name = "pnpm-lock.yaml 5" },
        new("pnpm-lock.yaml", PnpmLockReader.Read, Rewriting.Yaml, Seeds.Pnpm6) { Name = "pnpm-lock.yaml 6" },
        new("pnpm-lock.yaml", PnpmLockReader.Read, Rewriting.Yaml, Seeds.Pnpm9) { Name = "pnpm-lock.yaml 9" },
        new("pnpm-lock.yaml",
            (path, text) => Whole(NodeProjects.Read, path, text, ("package.json", Seeds.PackageJson)),
            Rewriting.Yaml, Seeds.Pnpm9) { Name = "pnpm with lock" },
        new("pnpm-workspace.yaml",
            (path, text) => PnpmWorkspaceReader.Read(path, text, new NodeManifest("package.json")),
            Rewriting.Yaml, Seeds.PnpmWorkspace),
        new("bun.lock", BunLockReader.Read, Rewriting.Json, Seeds.Bun),

        new("pyproject.toml", PyprojectReader.Read, Rewriting.Toml, Seeds.Pyproject) { HasBlocks = true },
        new("Pipfile", PipfileReader.Read, Rewriting.Toml, Seeds.Pipfile) { HasBlocks = true },
        new("setup.cfg", SetupCfgReader.Read, Rewriting.Ini, Seeds.SetupCfg) { HasBlocks = true },
        new("setup.py", SetupScriptReader.Read, Rewriting.Script, Seeds.SetupScript),
        new("requirements.txt", RequirementsReader.Read, Rewriting.Lines, Seeds.Requirements) { HasBlocks = true },
        new("poetry.lock", PoetryLockReader.Read, Rewriting.Toml, Seeds.Poetry) { HasBlocks = true },
        new("uv.lock", UvLockReader.Read, Rewriting.Toml, Seeds.Uv) { HasBlocks = true },
        new("uv.lock",
            (path, text) => Whole(PythonProjects.Read, path, text, ("pyproject.toml", Seeds.Pyproject)),
            Rewriting.Toml, Seeds.Uv) { Name = "uv with lock", HasBlocks = true },
        new("Pipfile.lock", PipfileLockReader.Read, Rewriting.Json, Seeds.PipfileLock),
        new("pdm.lock", PdmLockReader.Read, Rewriting.Toml, Seeds.Pdm) { HasBlocks = true },
        new("pylock.toml", PylockReader.Read, Rewriting.Toml, Seeds.Pylock) { HasBlocks = true },
        new("requirement",
            (_, text) => Lines(text, line => Pep508.TryParse(line, out var read) ? read : null),
            Rewriting.Lines, Seeds.Pep508),

        new("Cargo.toml", CargoManifestReader.Read, Rewriting.Toml, Seeds.CargoToml) { HasBlocks = true },
        new("Cargo.lock", CargoLockReader.Read, Rewriting.Toml, Seeds.CargoLock) { HasBlocks = true },
        new("Cargo.lock",
            (path, text) => Whole(RustProjects.Read, path, text, ("Cargo.toml", Seeds.CargoToml)),
            Rewriting.Toml, Seeds.CargoLock) { Name = "Cargo with lock", HasBlocks = true },

        new(".github/workflows/ci.yml", WorkflowReader.Read, Rewriting.Yaml, Seeds.Workflow),
        new(".github/workflows/ci.yml",
            (path, text) => Whole(WorkflowProjects.Read, path, text),
            Rewriting.Yaml, Seeds.Workflow) { Name = "a workflow's actions" },

        new("any.toml", (path, text) => TomlDocument.Read(path, text), Rewriting.Toml, Seeds.Toml) { Name = "TOML", HasBlocks = true },
        new("any.yaml", (path, text) => YamlManifest.Read(path, text, ""), Rewriting.Yaml, Seeds.Yaml) { Name = "YAML" },
        new("versions of NuGet",
            (_, text) => Versions(PackageSystem.NuGet, text),
            Rewriting.Lines, "1.0.0-beta.1+x\n2.0\n1.2.3.4\n[1.0,2.0)\n(,1.0]\n[1.0]\n1.*\n*-*\n1.0.0-*\n(1.0,)\n"),
        new("versions of npm",
            (_, text) => Versions(PackageSystem.Npm, text),
            Rewriting.Lines, "1.0.0-beta.1+x\n10.20.30\n^1.2\n~1.2.3-a\n1.x || >=2.5.0 <3\n1.2 - 2.3\n*\n>=0\nlatest\n=v1\n"),
        new("versions of PyPI",
            (_, text) => Versions(PackageSystem.PyPI, text),
            Rewriting.Lines, "1!2.0a1.post2.dev3+x.1\n1.0rc1\n>=1,<2\n~=1.4.2\n==1.*\n!=1.0\n===x\n^1.2\n~1\n>=1 || <0.5\n"),
        new("versions of Cargo",
            (_, text) => Versions(PackageSystem.Cargo, text),
            Rewriting.Lines, "1.0.0-beta.1+x\n0.0.3\n^1.2\n~1.2.3\n1.*\n>=1, <2\n=1.2.3\n*\n>1.0.0-a\n"),
        new("version numbers of PEP 440",
            (_, text) => Lines(text, line => Pep440Version.TryParse(line, out var version) ? version : null),
            Rewriting.Lines, "1!2.0a1.post2.dev3+x.1\nv1-1\n1.0.c2\n"),
        new("actions", (_, text) => Lines(text, ActionReference.TryRead), Rewriting.Lines, Seeds.Actions),
        new("addresses",
            (_, text) =>
                Lines(text, line => new { Safe = SafeUrl.Of(line), Git = GitUrl.TryRead(line), Request = NodeRequest.Read(line, "a") }),
            Rewriting.Lines, Seeds.Addresses),
        new("package URLs",
            (_, text) => Lines(text, line => PackageUrl.Of(PackageSystem.Npm, line, line)),
            Rewriting.Lines, "@a/b\nc d\né%\n"),
    ];

    /// <summary>What all projects of a tree come to: the components, what they bring in, and what could not be read.</summary>
    private static object Whole(
        Func<ManifestTree, IReadOnlyList<DependencyProject>> read, string path, string text, params (string Path, string Text)[] others)
    {
        var node = others.Where(other => other.Path == "package.json");
        EcosystemRoot[] roots = [.. node.Select(other => new EcosystemRoot(Ecosystem.Npm, "", other.Path))];
        var inventory = InventoryAssembly.Of(read(ManifestTrees.Of(roots, [(path, text), .. others])));
        var problem = inventory.Problems.FirstOrDefault(problem =>
            problem.Kind == ProblemKind.Broken && problem.Place.Path == path && problem.Place.Line is not null);
        if (problem is not null)
            throw new UnreadableManifestException(problem);

        var components = inventory.Components.Select(component =>
            component with { Places = [.. component.Places.Where(place => place.Path == path)] });
        return new { Components = components, Edges = inventory.Edges.Select(edge => $"{edge.Key}: {string.Join(' ', edge.Value)}") };
    }

    /// <summary>Every line as a version, as a range, and compared with its neighbour.</summary>
    private static List<object?> Versions(PackageSystem system, string text)
    {
        var scheme = VersionSchemes.Of(system);
        return Lines(text, line => new
        {
            IsVersion = scheme.IsVersion(line),
            IsPrerelease = scheme.IsPrerelease(line),
            IsOrdered = scheme.Compare(line, line) == 0
                && Math.Sign(scheme.Compare(line, "1.5.0")) == -Math.Sign(scheme.Compare("1.5.0", line)),
            Range = scheme.TryParseRange(line, out var range)
                ? $"{range.IsExact} {range.Contains("1.5.0")} {range.Contains(line)}"
                : "none",
        });
    }

    private static List<object?> Lines(string text, Func<string, object?> read) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(500).Select(read).ToList();
}
