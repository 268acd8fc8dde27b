using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using M31R.Automation.Findings;
using M31R.Automation.Machine;

namespace M31R.Automation.Dependencies.Advisories.Storage;

/// <summary>Advisories in a directory and those below it. Links out of it are not followed.</summary>
internal sealed class AdvisoryDirectory : IAdvisoryCollection
{
    private const int Many = 2000;

    private readonly string root;
    private readonly FileDoor door;
    private readonly List<string> names;

    /// <summary>Looks at what is there.</summary>
    public AdvisoryDirectory(string root, FileDoor door)
    {
        (this.root, this.door) = (root, door);
        names = [.. door.FilesBelow(root).Where(name => AdvisoryReader.IsRecord(name) && name != SnapshotManifest.FileName)];
    }

    /// <inheritdoc/>
    public string Stamp
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var name in names.Append(SnapshotManifest.FileName))
            {
                var stamp = door.Stamp(Path.Combine(root, name));
                hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name}\0{stamp?.Length}\0{stamp?.Written.UtcTicks}\n")));
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }

    /// <inheritdoc/>
    public bool IsLarge => names.Count > Many;

    /// <inheritdoc/>
    public byte[]? Manifest => door.FileExists(Path.Combine(root, SnapshotManifest.FileName)) ? door.ReadBytes(door.Within(root, SnapshotManifest.FileName), AdvisoryReader.SizeLimit) : null;

    /// <inheritdoc/>
    public IEnumerable<AdvisoryFile> Files() => names.Select(Read);

    private AdvisoryFile Read(string name)
    {
        try
        {
            return new AdvisoryFile(name, door.ReadBytes(door.Within(root, name), AdvisoryReader.SizeLimit));
        }
        catch (MaintenanceException problem)
        {
            return new AdvisoryFile(name, null, problem.Message);
        }
    }
}
