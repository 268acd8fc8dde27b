using M31R.Automation.Findings;
using M31R.Automation.Inventory.Toml;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Python;

/// <summary>
/// Reads <c>pdm.lock</c> of version 4. A package stands once for itself and once for each set of extras that somebody asks for.
/// </summary>
internal sealed class PdmLockReader
{
    /// <summary>The command that writes it anew.</summary>
    public const string Command = "pdm lock";

    private const int Version = 4;

    private readonly TomlShape shape;

    private PdmLockReader(string path) => shape = new TomlShape(path, $"Write it anew with `{Command}`.");

    /// <summary>Reads a <c>pdm.lock</c>.</summary>
    /// <exception cref="UnreadableManifestException">It is broken, or of another version.</exception>
    public static PythonLock Read(string path, string text) =>
        new PdmLockReader(path).Read(TomlDocument.Read(path, text, $"Write it anew with `{Command}`."));

    private PythonLock Read(TomlTable root)
    {
        var metadata = shape.Table(root, "metadata") ?? throw shape.Broken(1, "the table \"metadata\" is missing; the lock is cut off");
        LockVersion.Refuse(shape, metadata, "lock_version", (Version, Version));
        return new PythonLock([.. shape.Tables(root, "package").Select(Package).GroupBy(package => package.Id).Select(Merged)]);
    }

    private LockedPackage Package(TomlTable table) =>
        new(new PackageId(shape.Needed(table, "name"), shape.Needed(table, "version")), new Place(shape.Path, table.Line))
        {
            Origin = OriginOf(table),
            Hashes = LockHashes.Read(shape.Tables(table, "files").Select(file => shape.Text(file, "hash"))),
            Dependencies = [.. shape.Texts(table, "dependencies").Select(EdgeOf)],
            Scope = shape.Texts(table, "groups").Any(group => group.Value == "default") ? DependencyScope.Runtime : null,
            IsOptional = table["marker"] is not null,
        };

    private LockedEdge EdgeOf(TomlText text) => Pep508.TryParse(text.Value, out var requirement)
        ? new LockedEdge(requirement.Name, Range: requirement.Specifier)
        : throw shape.Broken(text.Line, $"\"{text.Value}\" is no requirement of PEP 508");

    private PackageOrigin OriginOf(TomlTable table) =>
        shape.Text(table, "git") is { } git
            ? new PackageOrigin(OriginKind.Git, SafeUrl.Of(git), shape.Text(table, "revision") ?? shape.Text(table, "ref"))
        : shape.Text(table, "url") is { } url ? PythonOrigin.Of(url, TreePath.DirectoryOf(shape.Path))
        : shape.Text(table, "path") is { } path ? PythonOrigin.OfPath(path, TreePath.DirectoryOf(shape.Path))
        : PackageOrigin.Registry;

    private static LockedPackage Merged(IGrouping<PackageId, LockedPackage> same) => same.First() with
    {
        Hashes = [.. same.SelectMany(package => package.Hashes).Distinct()],
        Dependencies = [.. same.SelectMany(package => package.Dependencies).Distinct()],
        Scope = same.Any(package => package.Scope is not null) ? DependencyScope.Runtime : null,
        IsOptional = same.All(package => package.IsOptional),
    };
}
