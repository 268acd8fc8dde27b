using System.Collections.ObjectModel;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using M31R.Automation.Findings;
using M31R.Automation.Machine;

namespace M31R.Automation.Dependencies.Advisories.Storage;

/// <summary>
/// Advisories in a zip, as the OSV service offers them. Nothing is unpacked to disk, and no entry's own word for its size is believed:
/// one that is too long, packed too tightly for text, or called by a path that leads elsewhere is skipped and counted.
/// </summary>
internal sealed class AdvisoryArchive(string path, FileDoor door) : IAdvisoryCollection
{
    /// <summary>Bytes of all entries together: 8 GiB.</summary>
    private const long TotalLimit = 8L << 30;

    /// <summary>Text packs to a tenth, seldom to a fiftieth.</summary>
    private const int TightestRatio = 200;

    private const int AlwaysRead = 64 << 10;
    private const int EndOfArchive = 1 << 20;
    private const int LongestName = 400;
    private const long Small = 1 << 20;

    /// <summary>For tests: the limit of all entries together.</summary>
    internal long Limit { get; init; } = TotalLimit;

    /// <inheritdoc/>
    /// <remarks>Length, time, and the hash of the archive's end, where the check sums of entries stand.</remarks>
    public string Stamp
    {
        get
        {
            var (length, written) = door.Stamp(path) ?? (0, default);
            using var file = door.Open(path);
            var end = new byte[Math.Min(length, EndOfArchive)];
            file.Seek(-end.Length, SeekOrigin.End);
            file.ReadExactly(end);
            var identity = string.Create(
                CultureInfo.InvariantCulture, $"{length}\0{written.UtcTicks}\0{Convert.ToHexString(SHA256.HashData(end))}");
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)));
        }
    }

    /// <inheritdoc/>
    public bool IsLarge => door.Stamp(path) is { Length: > Small };

    /// <inheritdoc/>
    public byte[]? Manifest
    {
        get
        {
            using var archive = Open();
            return Entries(archive).FirstOrDefault(entry => entry.FullName == SnapshotManifest.FileName) is { } found
                ? Read(found).Bytes
                : null;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="MaintenanceException">It is no zip, or unpacks to more than <see cref="TotalLimit"/>.</exception>
    public IEnumerable<AdvisoryFile> Files()
    {
        using var archive = Open();
        var total = 0L;
        foreach (var entry in Entries(archive))
        {
            if (!AdvisoryReader.IsRecord(entry.FullName) || entry.FullName == SnapshotManifest.FileName)
                continue;

            var file = IsInside(entry.FullName) ? Read(entry) : Skipped(entry, "is called by a path that leads elsewhere");
            total += file.Bytes?.Length ?? AdvisoryReader.SizeLimit;
            if (total > Limit)
                throw new MaintenanceException(
                    $"\"{path}\" unpacks to more than {Limit} bytes. Get it anew from its source, or name one with fewer ecosystems.");

            yield return file;
        }
    }

    private ZipArchive Open()
    {
        try
        {
            return new ZipArchive(door.Open(path), ZipArchiveMode.Read);
        }
        catch (InvalidDataException problem)
        {
            throw NoZip(problem);
        }
    }

    private ReadOnlyCollection<ZipArchiveEntry> Entries(ZipArchive archive)
    {
        try
        {
            return archive.Entries;
        }
        catch (InvalidDataException problem)
        {
            throw NoZip(problem);
        }
    }

    private static bool IsInside(string name) =>
        name.Length <= LongestName && !name.StartsWith('/') && !name.AsSpan().ContainsAny('\\', ':')
        && !name.Any(char.IsControl) && !name.Split('/').Contains("..", StringComparer.Ordinal);

    private static AdvisoryFile Read(ZipArchiveEntry entry)
    {
        try
        {
            using var stream = entry.Open();
            var buffer = new MemoryStream((int)Math.Clamp(entry.Length, 0, AlwaysRead));
            var piece = new byte[16 << 10];
            while (stream.Read(piece) is > 0 and var count)
            {
                buffer.Write(piece, 0, count);
                if (Excess(entry, buffer.Length) is { } excess)
                    return Skipped(entry, excess);
            }

            return new AdvisoryFile(entry.FullName, buffer.ToArray());
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException or NotSupportedException)
        {
            return Skipped(entry, "cannot be unpacked");
        }
    }

    private static AdvisoryFile Skipped(ZipArchiveEntry entry, string why) =>
        new(entry.FullName, null, $"The entry \"{Counted.Short(entry.FullName)}\" {why}.");

    private static string? Excess(ZipArchiveEntry entry, long length) => length switch
    {
        > AdvisoryReader.SizeLimit => $"unpacks to more than {AdvisoryReader.SizeLimit} bytes",
        > AlwaysRead when length > TightestRatio * Math.Max(entry.CompressedLength, 1) =>
            $"unpacks to more than {TightestRatio} times its size",
        _ => null,
    };

    private MaintenanceException NoZip(Exception cause) =>
        new($"\"{path}\" is no zip, or a broken one. Get it anew from its source.", cause);
}
