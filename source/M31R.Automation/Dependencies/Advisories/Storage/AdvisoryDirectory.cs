using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using M31R.Automation.Findings;
using M31R.Automation.Machine;

namespace M31R.Automation.Dependencies.Advisories.Storage;

/// <summary>
/// Advisories in a directory and those below it, one a file or many in a zip: the OSV service offers one zip an ecosystem. Links in it are
/// left out.
/// </summary>
internal sealed class AdvisoryDirectory : IAdvisoryCollection
{
    private const int Many = 2000;

    private readonly string root;
    private readonly FileDoor door;
    private readonly List<FileStamp> found;
    private readonly List<(string Name, AdvisoryArchive Archive)> archives;

    /// <summary>Looks at what is there.</summary>
    public AdvisoryDirectory(string root, FileDoor door)
    {
        (this.root, this.door) = (root, door);
        found = [.. door.StampsBelow(root).Where(file => AdvisoryReader.IsRecord(file.Path) || IsArchive(file.Path))];
        archives =
        [
            .. from file in found
               where IsArchive(file.Path)
               select (file.Path, new AdvisoryArchive(door.Within(root, file.Path), door)),
        ];
    }

    /// <inheritdoc/>
    public string Stamp
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var (path, length, written) in found)
                hash.AppendData(
                    Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{path}\0{length}\0{written.UtcTicks}\n")));

            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }

    /// <inheritdoc/>
    public bool IsLarge => found.Count > Many || archives.Exists(pair => pair.Archive.IsLarge);

    /// <inheritdoc/>
    public byte[]? Manifest => door.FileExists(Path.Combine(root, SnapshotManifest.FileName))
        ? door.ReadBytes(door.Within(root, SnapshotManifest.FileName), AdvisoryReader.SizeLimit)
        : null;

    /// <inheritdoc/>
    public IEnumerable<AdvisoryFile> Files() => found.Select(file => file.Path)
        .Where(name => name != SnapshotManifest.FileName && !IsArchive(name))
        .Select(Read)
        .Concat(archives.SelectMany(pair => pair.Archive.Files().Select(file => file with { Name = $"{pair.Name}/{file.Name}" })));

    private static bool IsArchive(string name) => name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    private AdvisoryFile Read(string name)
    {
        try
        {
            return new AdvisoryFile(name, door.ReadBytes(door.Within(root, name), AdvisoryReader.SizeLimit));
        }
        catch (MaintenanceException problem)
        {
            var reason = (problem as FileException)?.Reason ?? "A link leads out of the directory.";
            return new AdvisoryFile(name, null, $"\"{name}\": {reason}");
        }
    }
}
