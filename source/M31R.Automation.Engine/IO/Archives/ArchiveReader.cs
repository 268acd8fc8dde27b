using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Nuke.Common.IO;

/// <summary>Unpacks archives that may be hostile. What goes wrong is said with the name of the archive.</summary>
internal sealed class ArchiveReader(AbsolutePath archiveFile, UnpackLimits limits)
{
    private const int longestLink = 4096;

    private readonly UnpackBudget budget = new(limits);

    internal void UnZip(AbsolutePath directory) => Unpack(directory, (stream, unpacked) =>
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
        foreach (var entry in archive.Entries)
        {
            budget.CountEntry();
            var mode = (uint)entry.ExternalAttributes >> ZipModes.Shift;
            if (entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\'))
            {
                unpacked.AddDirectory(entry.FullName);
                continue;
            }

            using var content = new BudgetedStream(entry.Open(), budget);
            if ((mode & ZipModes.Kind) == ZipModes.Link)
            {
                unpacked.AddLink(entry.FullName, Text(content));
            }
            else
            {
                unpacked.AddFile(new UnpackedFile(entry.FullName, content, (UnixFileMode)(mode & 0x1FF), entry.LastWriteTime));
            }
        }
    });

    internal void UnTarGZip(AbsolutePath directory) => Unpack(directory, (stream, unpacked) =>
    {
        using var archive = new TarReader(new BudgetedStream(new GZipStream(stream, CompressionMode.Decompress), budget));
        while (archive.GetNextEntry() is { } entry)
        {
            budget.CountEntry();
            Add(entry, unpacked);
        }
    });

    private static void Add(TarEntry entry, UnpackedTree unpacked)
    {
        switch (entry.EntryType)
        {
            case TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile:
                unpacked.AddFile(new UnpackedFile(entry.Name, entry.DataStream ?? Stream.Null, entry.Mode, entry.ModificationTime));
                break;
            case TarEntryType.Directory:
                unpacked.AddDirectory(entry.Name);
                break;
            case TarEntryType.SymbolicLink:
                unpacked.AddLink(entry.Name, entry.LinkName);
                break;
            case TarEntryType.HardLink:
                unpacked.AddCopy(entry.Name, entry.LinkName);
                break;
            case TarEntryType.GlobalExtendedAttributes:
                break;
            default:
                Assert.Fail($"The entry \"{entry.Name}\" is a {entry.EntryType}, which is not unpacked.");
                break;
        }
    }

    private void Unpack(AbsolutePath directory, Action<Stream, UnpackedTree> read)
    {
        try
        {
            using var unpacked = new UnpackedTree(directory);
            using (var stream = File.OpenRead(archiveFile))
            {
                read(stream, unpacked);
            }

            unpacked.MoveToTarget();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Assert.Fail($"\"{archiveFile}\" cannot be unpacked: {exception.Message}", exception);
        }
    }

    private static string Text(Stream content)
    {
        var bytes = new byte[longestLink];
        return Encoding.UTF8.GetString(bytes, 0, content.ReadAtLeast(bytes, longestLink, throwOnEndOfStream: false));
    }
}
