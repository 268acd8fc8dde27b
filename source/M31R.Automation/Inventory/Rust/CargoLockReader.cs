using M31R.Automation.Findings;
using M31R.Automation.Inventory.Toml;

namespace M31R.Automation.Inventory.Rust;

/// <summary>
/// Reads <c>Cargo.lock</c> of the versions 1 to 4. Version 1 keeps checksums in <c>metadata</c> and may have a table <c>root</c>; 2 keeps
/// them with the packages and writes no version; 3 and 4 write it, and differ in how sources are spelled.
/// </summary>
internal sealed class CargoLockReader
{
    /// <summary>The command that writes it anew.</summary>
    public const string Command = "cargo generate-lockfile";

    /// <summary>The command that adds what is missing to it, and moves nothing else.</summary>
    public const string CommandToMend = "cargo update --workspace";

    private const int Newest = 4;

    private readonly TomlShape shape;

    private CargoLockReader(string path) => shape = new TomlShape(path, $"Write it anew with `{Command}`.");

    /// <summary>Reads a <c>Cargo.lock</c>.</summary>
    /// <exception cref="UnreadableManifestException">It is broken, or of a newer version.</exception>
    public static CargoLock Read(string path, string text) =>
        new CargoLockReader(path).Read(TomlDocument.Read(path, text, $"Write it anew with `{Command}`."));

    private CargoLock Read(TomlTable root)
    {
        RefuseNewer(root);
        var checksums = shape.Members(root, "metadata")
            .Where(member => member.Name.StartsWith("checksum ", StringComparison.Ordinal))
            .ToDictionary(member => member.Name["checksum ".Length..], member => (string?)shape.Text(member.Value, member.Name),
                StringComparer.Ordinal);
        var tables = shape.Tables(root, "package").Concat(shape.Table(root, "root") is { } own ? [own] : []);
        return new CargoLock([.. tables.Select(table => Entry(table, checksums))]);
    }

    private void RefuseNewer(TomlTable root)
    {
        var version = root["version"];
        if (version is null or TomlInteger { Value: >= 1 and <= Newest })
            return;

        throw version is TomlInteger { Value: > Newest } newer
            ? shape.Unsupported(version.Line, $"the lock is of version \"{newer.Value}\", and those up to {Newest} are read")
            : shape.Broken(version.Line, "\"version\" holds what is no version of a lock");
    }

    private CargoLockEntry Entry(TomlTable table, Dictionary<string, string?> checksums)
    {
        var id = new PackageId(shape.Needed(table, "name"), shape.Needed(table, "version"));
        var source = shape.Text(table, "source");
        return new CargoLockEntry(id, source, new Place(shape.Path, table.Line))
        {
            Checksum = shape.Text(table, "checksum") ?? checksums.GetValueOrDefault($"{id.Name} {id.Version} ({source})"),
            Dependencies = [.. shape.Texts(table, "dependencies").Select(dependency => dependency.Value)],
        };
    }
}
