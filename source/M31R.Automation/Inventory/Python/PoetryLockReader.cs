using M31R.Automation.Findings;
using M31R.Automation.Inventory.Toml;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Python;

/// <summary>
/// Reads <c>poetry.lock</c> of the versions 1.0 to 2.x. Hashes stood in <c>metadata.files</c> until 1.1; the scope stood in <c>category</c>
/// until 1.x and stands in <c>groups</c> since 2.1; in between the lock does not tell.
/// </summary>
internal sealed class PoetryLockReader
{
    /// <summary>The command that writes it anew.</summary>
    public const string Command = "poetry lock";

    /// <summary>Until Poetry 2, the command alone moved every version.</summary>
    private const string OldCommand = "poetry lock --no-update";

    private const int Newest = 2;

    /// <summary>The version of the locks that Poetry 2 writes.</summary>
    private const string SecondFormat = "2.1";

    private readonly TomlShape shape;
    private readonly PoetryWriter? writer;

    private PoetryLockReader(string path, string text)
    {
        shape = new TomlShape(path, $"Write it anew with `{Command}`.");
        writer = PoetryWriter.Of(text);
    }

    /// <summary>Reads a <c>poetry.lock</c>.</summary>
    /// <exception cref="UnreadableManifestException">It is broken, or of a newer version.</exception>
    public static PythonLock Read(string path, string text) =>
        new PoetryLockReader(path, text).Read(TomlDocument.Read(path, text, $"Write it anew with `{Command}`."));

    private PythonLock Read(TomlTable root)
    {
        var metadata = shape.Table(root, "metadata") ?? throw shape.Broken(1, "the table \"metadata\" is missing; the lock is cut off");
        LockVersion.Refuse(shape, metadata, "lock-version", (1, Newest));
        var files = shape.Table(metadata, "files");
        return new PythonLock([.. shape.Tables(root, "package").Select(table => Package(table, files))])
        {
            Command = writer is { Major: 1 } ? OldCommand : null,
            Seal = metadata.Member("content-hash") is { } hash ? Seal(metadata, hash) : null,
        };
    }

    private ManifestSeal Seal(TomlTable metadata, TomlMember hash) =>
        new("pyproject.toml", shape.Text(hash.Value, hash.Name), shape.PlaceOf(hash.Line), HashesBy(metadata))
        {
            Doubt = writer?.IsNewerThan(PoetryWriter.Newest) == true
                ? $"It was written by {writer}, and the hashes of those up to {PoetryWriter.Newest.Version} are known."
                : null,
        };

    /// <summary>Poetry since 2.3 takes the hash of an older 2.x for right, too.</summary>
    private Func<TomlTable, IEnumerable<string?>> HashesBy(TomlTable metadata) =>
        writer is { Major: 1 } || (writer is null && metadata.TextAt("lock-version") != SecondFormat)
            ? manifest => [PoetryContent.OfFirst(manifest)]
        : writer?.IsNewerThan(PoetryWriter.LastWithoutGroups) == true
            ? manifest => [PoetryContent.OfSecond(manifest, withGroups: true)]
        : manifest => [PoetryContent.OfSecond(manifest, withGroups: true), PoetryContent.OfSecond(manifest, withGroups: false)];

    private LockedPackage Package(TomlTable table, TomlTable? files)
    {
        var name = shape.Needed(table, "name");
        var archives = table["files"] is { } own ? shape.Tables(own, "files") : shape.Tables(files, name);
        return new LockedPackage(new PackageId(name, shape.Needed(table, "version")), new Place(shape.Path, table.Line))
        {
            Origin = OriginOf(shape.Table(table, "source")),
            Hashes = LockHashes.Read(archives.Select(archive => shape.Text(archive, "hash"))),
            Dependencies = [.. shape.Members(table, "dependencies").SelectMany(Edges)],
            Scope = ScopeOf(table),
            IsOptional = shape.IsTrue(table, "optional") || table["markers"] is not null,
        };
    }

    private IEnumerable<LockedEdge> Edges(TomlMember member) => member.Value is TomlArray
        ? shape.Items(member.Value, member.Name).Select(item => Edge(member.Name, item))
        : [Edge(member.Name, member.Value)];

    private LockedEdge Edge(string name, TomlValue value) =>
        new(name, Range: value is TomlTable table ? shape.Text(table, "version") : shape.Text(value, name));

    private DependencyScope? ScopeOf(TomlTable table) =>
        table["groups"] is { } groups
            ? (shape.Texts(groups, "groups").Any(group => group.Value == "main") ? DependencyScope.Runtime : DependencyScope.Development)
        : shape.Text(table, "category") is { } category ? (category == "main" ? DependencyScope.Runtime : DependencyScope.Development)
        : null;

    private PackageOrigin OriginOf(TomlTable? source)
    {
        if (source is null)
            return PackageOrigin.Registry;

        var url = shape.Text(source, "url") ?? "";
        return shape.Text(source, "type") switch
        {
            "git" => new PackageOrigin(OriginKind.Git, SafeUrl.Of(url), shape.Text(source, "resolved_reference")
                ?? shape.Text(source, "reference")),
            "url" => new PackageOrigin(OriginKind.Archive, SafeUrl.Of(url)),
            "directory" or "file" => PythonOrigin.OfPath(url, TreePath.DirectoryOf(shape.Path)),
            _ => new PackageOrigin(OriginKind.Registry, SafeUrl.Of(url)),
        };
    }
}
