using M31R.Automation.Inventory.Toml;

namespace M31R.Automation.Inventory.Rust;

/// <summary>Reads <c>Cargo.toml</c> (The Cargo Book, "The Manifest Format", "Specifying Dependencies" and "Workspaces").</summary>
internal sealed class CargoManifestReader
{
    private static readonly (string Table, DependencyScope Scope)[] Kinds =
    [
        ("dependencies", DependencyScope.Runtime),
        ("dev-dependencies", DependencyScope.Development),
        ("dev_dependencies", DependencyScope.Development),
        ("build-dependencies", DependencyScope.Development),
        ("build_dependencies", DependencyScope.Development),
    ];

    private readonly TomlShape shape;

    private CargoManifestReader(string path) =>
        shape = new TomlShape(path, "Mend the manifest; `cargo metadata` tells whether Cargo reads it.");

    /// <summary>Reads a <c>Cargo.toml</c>.</summary>
    /// <exception cref="UnreadableManifestException">Cargo would not read it either.</exception>
    public static CargoManifest Read(string path, string text) => new CargoManifestReader(path).Read(TomlDocument.Read(path, text));

    private CargoManifest Read(TomlTable root)
    {
        var package = shape.Table(root, "package") ?? shape.Table(root, "project");
        var workspace = shape.Table(root, "workspace");
        return new CargoManifest(shape.Path)
        {
            Package = shape.Text(package, "name"),
            WorkspaceRoot = shape.Text(package, "workspace"),
            IsWorkspace = workspace is not null,
            Members = [.. shape.Texts(workspace, "members").Select(member => member.Value)],
            Excluded = [.. shape.Texts(workspace, "exclude").Select(member => member.Value)],
            Dependencies = [.. Declared(root, target: null), .. shape.Members(root, "target")
                .SelectMany(target => Declared(shape.Table(target.Value, "target"), target.Name))],
            Patches = [.. shape.Members(root, "patch").SelectMany(source => shape.Members(shape.Table(root, "patch"), source.Name))
                .Select(member => Dependency(member, DependencyScope.Runtime, target: null))],
            Shared = shape.Members(workspace, "dependencies")
                .Select(member => Dependency(member, DependencyScope.Runtime, target: null))
                .ToDictionary(dependency => dependency.Key, StringComparer.Ordinal),
        };
    }

    private IEnumerable<CargoDependency> Declared(TomlTable table, string? target) =>
        Kinds.SelectMany(kind => shape.Members(table, kind.Table).Select(member => Dependency(member, kind.Scope, target)));

    private CargoDependency Dependency(TomlMember member, DependencyScope scope, string? target)
    {
        var dependency = new CargoDependency(member.Name, member.Line) { Scope = scope, Target = target };
        return member.Value switch
        {
            TomlText range => dependency with { Range = range.Value },
            TomlTable table => dependency with
            {
                Package = shape.Text(table, "package") ?? member.Name,
                Range = shape.Text(table, "version") ?? "",
                IsOptional = shape.IsTrue(table, "optional"),
                IsInherited = shape.IsTrue(table, "workspace"),
                Directory = shape.Text(table, "path"),
                Repository = shape.Text(table, "git"),
                Revision = shape.Text(table, "rev") ?? shape.Text(table, "tag") ?? shape.Text(table, "branch"),
                Registry = shape.Text(table, "registry") ?? shape.Text(table, "registry-index"),
            },
            _ => throw shape.Broken(member.Line, $"the dependency \"{member.Name}\" is neither a version nor a table"),
        };
    }
}
