using M31R.Automation.Findings;
using M31R.Automation.Inventory.Toml;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Python;

/// <summary>
/// Reads <c>uv.lock</c> of version 1. Members of the workspace stand in it as packages with a source <c>editable</c> or <c>virtual</c>, and
/// keep what their manifests asked for in <c>metadata</c>. What only an extra brings in counts as brought in: it is in the lock because
/// somebody asks for the extra.
/// </summary>
internal sealed class UvLockReader
{
    /// <summary>The command that writes it anew.</summary>
    public const string Command = "uv lock";

    private const int Newest = 1;

    private readonly TomlShape shape;

    private UvLockReader(string path) => shape = new TomlShape(path, $"Write it anew with `{Command}`.");

    /// <summary>Reads a <c>uv.lock</c>.</summary>
    /// <exception cref="UnreadableManifestException">It is broken, or of a newer version.</exception>
    public static PythonLock Read(string path, string text) =>
        new UvLockReader(path).Read(TomlDocument.Read(path, text, $"Write it anew with `{Command}`."));

    private PythonLock Read(TomlTable root)
    {
        LockVersion.Refuse(shape, root, "version", (1, Newest));
        var tables = shape.Tables(root, "package");
        var manifest = shape.Table(root, "manifest");
        return new PythonLock([.. tables.Select(Package)])
        {
            Requests =
            [
                .. tables.SelectMany(Requests),
                .. shape.Tables(manifest, "requirements").Select(Request),
                .. shape.Members(manifest, "dependency-groups").SelectMany(group => shape.Tables(group.Value, group.Name)).Select(Request),
            ],
        };
    }

    private LockedPackage Package(TomlTable table)
    {
        var source = shape.Table(table, "source");
        var origin = OriginOf(source);
        var archives = shape.Tables(table, "wheels").Concat(shape.Table(table, "sdist") is { } sdist ? [sdist] : []);
        var name = shape.Needed(table, "name");
        return new LockedPackage(new PackageId(name, shape.Text(table, "version") ?? origin.Revision ?? "0"),
            new Place(shape.Path, table.Line))
        {
            Origin = origin,
            Hashes = LockHashes.Read(archives.Select(archive => shape.Text(archive, "hash"))),
            Dependencies = [.. shape.Tables(table, "dependencies").Select(Edge), .. Grouped(table, "optional-dependencies")],
            Development = [.. Grouped(table, "dev-dependencies")],
            IsOptional = table["resolution-markers"] is not null,
        };
    }

    private IEnumerable<LockedEdge> Grouped(TomlTable table, string name) =>
        shape.Members(table, name).SelectMany(group => shape.Tables(group.Value, group.Name)).Select(Edge);

    private LockedEdge Edge(TomlTable table) => new(shape.Needed(table, "name"), shape.Text(table, "version"));

    private IEnumerable<LockedRequest> Requests(TomlTable table)
    {
        var metadata = shape.Table(table, "metadata");
        return shape.Tables(metadata, "requires-dist")
            .Concat(shape.Members(metadata, "requires-dev").SelectMany(group => shape.Tables(group.Value, group.Name)))
            .Select(Request);
    }

    /// <summary>uv rewrites markers, so that few can be compared with those of the manifest.</summary>
    private LockedRequest Request(TomlTable table) =>
        new(shape.Needed(table, "name"), shape.Text(table, "specifier") ?? "", Condition: null, new Place(shape.Path, table.Line))
        {
            Marker = shape.Text(table, "marker"),
        };

    private PackageOrigin OriginOf(TomlTable? source)
    {
        var directory = TreePath.DirectoryOf(shape.Path);
        return source is null ? PackageOrigin.Registry
            : (shape.Text(source, "editable") ?? shape.Text(source, "virtual") ?? shape.Text(source, "directory")) is { } own
                ? PythonOrigin.OfPath(own, directory)
            : shape.Text(source, "git") is { } git
                ? new PackageOrigin(OriginKind.Git, SafeUrl.Of(git), git.Contains('#', StringComparison.Ordinal)
                    ? git[(git.LastIndexOf('#') + 1)..] : null)
            : shape.Text(source, "url") is { } url ? new PackageOrigin(OriginKind.Archive, SafeUrl.Of(url))
            : shape.Text(source, "path") is { } path ? PythonOrigin.OfPath(path, directory)
            : shape.Text(source, "registry") is { } registry ? OfRegistry(registry)
            : PackageOrigin.Registry;
    }

    private static PackageOrigin OfRegistry(string url) =>
        url.TrimEnd('/') is "https://pypi.org/simple" ? PackageOrigin.Registry : new PackageOrigin(OriginKind.Registry, SafeUrl.Of(url));
}
