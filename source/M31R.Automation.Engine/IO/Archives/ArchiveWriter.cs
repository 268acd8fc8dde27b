using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using Nuke.Common.Execution;

namespace Nuke.Common.IO;

/// <summary>Writes archives whose bytes depend on nothing but the names, bytes, times and executability of files.</summary>
internal sealed class ArchiveWriter(AbsolutePath archiveFile, FileMode mode)
{
    // Zip counts years from 1980 to 2107.
    private static readonly DateTimeOffset firstOfZip = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset lastOfZip = new(2107, 12, 31, 23, 59, 58, TimeSpan.Zero);

    private readonly DateTimeOffset latest =
        long.TryParse(
            BuildRun.Here.Request.Environment.GetValueOrDefault("SOURCE_DATE_EPOCH"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : DateTimeOffset.MaxValue;

    internal void Zip(IReadOnlyList<ArchiveItem> items, CompressionLevel level) => Write(stream =>
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var item in items)
        {
            var entry = archive.CreateEntry(item.Name, level);
            entry.LastWriteTime = Earliest(Latest(Time(item), firstOfZip), lastOfZip);
            entry.ExternalAttributes = (int)(ZipModes.RegularFile | (uint)item.Mode) << ZipModes.Shift;
            using var content = File.OpenRead(item.File);
            using var target = entry.Open();
            content.CopyTo(target);
        }
    });

    internal void TarGZip(IReadOnlyList<ArchiveItem> items) => Write(stream =>
    {
        using var compressed = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true);
        using var archive = new TarWriter(compressed, TarEntryFormat.Gnu);
        foreach (var item in items)
        {
            using var content = File.OpenRead(item.File);
            archive.WriteEntry(new GnuTarEntry(TarEntryType.RegularFile, item.Name)
            {
                ModificationTime = DateTimeOffset.FromUnixTimeSeconds(Time(item).ToUnixTimeSeconds()),
                AccessTime = DateTimeOffset.UnixEpoch,
                ChangeTime = DateTimeOffset.UnixEpoch,
                Mode = item.Mode,
                DataStream = content,
            });
        }
    });

    private void Write(Action<Stream> write) => AtomicFile.Write(archiveFile, write, AtomicFile.Overwrites(archiveFile, mode));

    private DateTimeOffset Time(ArchiveItem item) =>
        Earliest(new DateTimeOffset(File.GetLastWriteTimeUtc(item.File), TimeSpan.Zero), latest);

    private static DateTimeOffset Earliest(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

    private static DateTimeOffset Latest(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
