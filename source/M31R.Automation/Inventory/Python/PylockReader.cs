using M31R.Automation.Findings;
using M31R.Automation.Inventory.Toml;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Python;

/// <summary>Reads <c>pylock.toml</c> of version 1 (PEP 751, "A file format to record Python dependencies").</summary>
internal sealed class PylockReader
{
    /// <summary>The name of the one that is installed where nobody names another.</summary>
    public const string Name = "pylock.toml";

    private const int Newest = 1;

    private readonly TomlShape shape;

    private PylockReader(string path) => shape = new TomlShape(path, "Write it anew with the tool that \"created-by\" names.");

    /// <summary>Whether a file is called like one: <c>pylock.toml</c> or <c>pylock.name.toml</c>.</summary>
    public static bool IsOne(string name) =>
        name == Name || name.Split('.') is ["pylock", { Length: > 0 }, "toml"];

    /// <summary>Reads such a file.</summary>
    /// <exception cref="UnreadableManifestException">It is broken, or of a newer version.</exception>
    public static PythonLock Read(string path, string text) => new PylockReader(path).Read(TomlDocument.Read(path, text));

    private PythonLock Read(TomlTable root)
    {
        LockVersion.Refuse(shape, root, "lock-version", (1, Newest));
        return new PythonLock([.. shape.Tables(root, "packages").Select(Package)]);
    }

    private LockedPackage Package(TomlTable table)
    {
        var origin = OriginOf(table);
        var archives = shape.Tables(table, "wheels")
            .Concat(new[] { shape.Table(table, "sdist"), shape.Table(table, "archive") }.OfType<TomlTable>());
        return new LockedPackage(new PackageId(shape.Needed(table, "name"), shape.Text(table, "version") ?? origin.Revision ?? "0"),
            new Place(shape.Path, table.Line))
        {
            Origin = origin,
            Hashes = LockHashes.Read(archives.SelectMany(archive => shape.Members(archive, "hashes"))
                .Select(hash => $"{hash.Name}:{shape.Text(hash.Value, hash.Name)}")),
            Dependencies = [.. shape.Tables(table, "dependencies")
                .Select(edge => new LockedEdge(shape.Needed(edge, "name"), shape.Text(edge, "version")))],
            IsOptional = table["marker"] is not null,
        };
    }

    private PackageOrigin OriginOf(TomlTable table)
    {
        var directory = TreePath.DirectoryOf(shape.Path);
        if (shape.Table(table, "vcs") is { } vcs)
            return new PackageOrigin(OriginKind.Git, SafeUrl.Of(shape.Text(vcs, "url") ?? shape.Text(vcs, "path") ?? ""), shape
                .Text(vcs, "commit-id"));

        if (shape.Table(table, "directory") is { } own)
            return PythonOrigin.OfPath(shape.Needed(own, "path"), directory);

        if (shape.Table(table, "archive") is { } archive)
            return shape.Text(archive, "url") is { } url ? new PackageOrigin(OriginKind.Archive, SafeUrl.Of(url))
                : PythonOrigin.OfPath(shape.Needed(archive, "path"), directory);

        return shape.Text(table, "index")?.TrimEnd('/') is { } index and not "https://pypi.org/simple"
            ? new PackageOrigin(OriginKind.Registry, SafeUrl.Of(index)) : PackageOrigin.Registry;
    }
}
