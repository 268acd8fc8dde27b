using System.IO.Compression;

namespace Nuke.Common.IO;

/// <summary>
/// Makes archives of directories, and directories of archives. The same files give the same bytes: they are sorted by name, their modes
/// are <c>rw-r--r--</c> or <c>rwxr-xr-x</c>, and no time is later than <c>SOURCE_DATE_EPOCH</c>. A link to a file in the directory is
/// stored as that file; one that leads elsewhere fails, unless the filter leaves it out. Empty directories are left out. An archive is
/// there only when it is whole.
/// </summary>
public static class CompressionExtensions
{
    /// <summary>
    /// Makes an archive of a directory: <c>.zip</c>, <c>.tar.gz</c> or <c>.tgz</c>, as the file's name says. Fails when it is there
    /// already.
    /// </summary>
    public static void CompressTo(this AbsolutePath directory, AbsolutePath archiveFile, Func<AbsolutePath, bool>? filter = null)
    {
        if (ArchiveKinds.Of(archiveFile) == ArchiveKind.Zip)
        {
            directory.ZipTo(archiveFile, filter);
        }
        else
        {
            directory.TarGZipTo(archiveFile, filter);
        }
    }

    /// <summary>Unpacks an archive into a directory: <c>.zip</c>, <c>.tar.gz</c> or <c>.tgz</c>, as the file's name says.</summary>
    public static void UncompressTo(this AbsolutePath archiveFile, AbsolutePath directory)
    {
        if (ArchiveKinds.Of(archiveFile) == ArchiveKind.Zip)
        {
            archiveFile.UnZipTo(directory);
        }
        else
        {
            archiveFile.UnTarGZipTo(directory);
        }
    }

    /// <summary>Makes a zip archive of a directory.</summary>
    /// <param name="directory">Its files are stored under their paths below it.</param>
    /// <param name="archiveFile">Directories above it are made.</param>
    /// <param name="filter">Says which files are stored; default: all.</param>
    /// <param name="compressionLevel">How hard to try.</param>
    /// <param name="fileMode">
    /// <see cref="FileMode.CreateNew"/> fails when the file is there already, <see cref="FileMode.Create"/> replaces it.
    /// </param>
    public static void ZipTo(
        this AbsolutePath directory,
        AbsolutePath archiveFile,
        Func<AbsolutePath, bool>? filter = null,
        CompressionLevel compressionLevel = CompressionLevel.Optimal,
        FileMode fileMode = FileMode.CreateNew) =>
        new ArchiveWriter(archiveFile, fileMode).Zip(ArchiveContent.Of(directory, archiveFile, filter), compressionLevel);

    /// <summary>Makes a tar archive of a directory and compresses it with gzip.</summary>
    /// <param name="directory">Its files are stored under their paths below it.</param>
    /// <param name="archiveFile">Directories above it are made.</param>
    /// <param name="filter">Says which files are stored; default: all.</param>
    /// <param name="fileMode">
    /// <see cref="FileMode.CreateNew"/> fails when the file is there already, <see cref="FileMode.Create"/> replaces it.
    /// </param>
    public static void TarGZipTo(
        this AbsolutePath directory,
        AbsolutePath archiveFile,
        Func<AbsolutePath, bool>? filter = null,
        FileMode fileMode = FileMode.CreateNew) =>
        new ArchiveWriter(archiveFile, fileMode).TarGZip(ArchiveContent.Of(directory, archiveFile, filter));

    /// <summary>Makes a tar archive of files and compresses it with gzip.</summary>
    /// <param name="baseDirectory">The files are stored under their paths below it.</param>
    /// <param name="archiveFile">Directories above it are made.</param>
    /// <param name="files">Below the base directory.</param>
    /// <param name="fileMode">
    /// <see cref="FileMode.CreateNew"/> fails when the file is there already, <see cref="FileMode.Create"/> replaces it.
    /// </param>
    public static void TarGZipTo(
        this AbsolutePath baseDirectory,
        AbsolutePath archiveFile,
        IEnumerable<AbsolutePath> files,
        FileMode fileMode = FileMode.CreateNew) =>
        new ArchiveWriter(archiveFile, fileMode).TarGZip(ArchiveContent.Of(baseDirectory, files));

    /// <summary>
    /// Unpacks a zip archive into a directory; files in the way are replaced. Nothing is unpacked from an archive with an entry or a link
    /// that leads out of the directory, that holds more than 1 GiB and two hundred times its own size, or more than 500,000 entries;
    /// nothing is written through links.
    /// </summary>
    public static void UnZipTo(this AbsolutePath archiveFile, AbsolutePath directory) =>
        new ArchiveReader(archiveFile, UnpackLimits.For(archiveFile)).UnZip(directory);

    /// <summary>Unpacks a tar archive that is compressed with gzip into a directory, with the limits of <see cref="UnZipTo"/>.</summary>
    public static void UnTarGZipTo(this AbsolutePath archiveFile, AbsolutePath directory) =>
        new ArchiveReader(archiveFile, UnpackLimits.For(archiveFile)).UnTarGZip(directory);
}
