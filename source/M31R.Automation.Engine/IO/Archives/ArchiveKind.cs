namespace Nuke.Common.IO;

internal enum ArchiveKind
{
    Zip,
    TarGZip,
}

/// <summary>Tells archives by their names.</summary>
internal static class ArchiveKinds
{
    internal static ArchiveKind Of(AbsolutePath archiveFile)
    {
        if (archiveFile.HasExtension("zip"))
        {
            return ArchiveKind.Zip;
        }

        return archiveFile.HasExtension("tar.gz", "tgz")
            ? ArchiveKind.TarGZip
            : throw new ArgumentException(
                $"\"{archiveFile.Name}\" names no known kind of archive; known are .zip, .tar.gz and .tgz.", nameof(archiveFile));
    }
}
