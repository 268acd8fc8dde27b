using System.Security.Cryptography;
using System.Text;
using M31R.Automation.Findings;

namespace M31R.Automation.Machine;

/// <summary>
/// Reads and writes files; the only place that does. What it reads is hostile: a size limit holds, and text is strict UTF-8.
/// What it writes is never half there: it is written beside and then renamed.
/// </summary>
public sealed class FileDoor
{
    /// <summary>Default limit of one read: 64 MiB.</summary>
    public const long DefaultLimit = 64L << 20;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether a file stands there; false for a directory.</summary>
    public bool FileExists(string path) => File.Exists(path);

    /// <summary>Whether a directory stands there.</summary>
    public bool DirectoryExists(string path) => Directory.Exists(path);

    /// <summary>
    /// The absolute path, links resolved, of what a relative path with <c>/</c> means below a root. Whatever a subject names is opened
    /// through here. It need not exist.
    /// </summary>
    /// <exception cref="MaintenanceException">The path is absolute, holds <c>..</c> or NUL, or leads out of the root by a link.</exception>
    public string Within(string root, string relativePath) => RootedPath.Resolve(root, relativePath);

    /// <summary>The whole file. A pipe or a device is read too, for as long as a moment and the limit allow.</summary>
    /// <exception cref="MaintenanceException">It is missing, unreadable or longer than <paramref name="limit"/> bytes.</exception>
    public byte[] ReadBytes(string path, long limit = DefaultLimit) =>
        FileFailure.Told(path, "read", () => BoundedRead.Of(path, limit));

    /// <summary>The file as text without a byte order mark; line ends stay as they are.</summary>
    /// <exception cref="MaintenanceException">
    /// As <see cref="ReadBytes"/>, or a byte is not UTF-8: the message names file and line.
    /// </exception>
    public string ReadText(string path, long limit = DefaultLimit)
    {
        var bytes = ReadBytes(path, limit);
        try
        {
            return StrictUtf8.GetString(WithoutMark(bytes));
        }
        catch (DecoderFallbackException problem)
        {
            var line = LineOfFirstBadByte(bytes);
            var message = $"{path}:{line}: the file is not UTF-8 text. Save it as UTF-8.";
            throw new FileException(message, "The file is not UTF-8 text.", problem) { Line = line };
        }
    }

    /// <summary>
    /// As <see cref="ReadText"/>, with U+FFFD in the place of what is not UTF-8: for files that are only searched or shown.
    /// </summary>
    /// <exception cref="MaintenanceException">As <see cref="ReadBytes"/>.</exception>
    public string ReadTextLeniently(string path, long limit = DefaultLimit) => Encoding.UTF8.GetString(WithoutMark(ReadBytes(path, limit)));

    /// <summary>SHA-256 of a file of any size, in lower-case hexadecimal digits; it is never whole in memory.</summary>
    /// <exception cref="MaintenanceException">It is missing or unreadable.</exception>
    public string Sha256(string path) =>
        FileFailure.Told(path, "read", () =>
        {
            // What has no length may be a pipe, and to open one can take for ever.
            if (new FileInfo(path).Length == 0)
                return Convert.ToHexStringLower(SHA256.HashData(BoundedRead.Of(path, DefaultLimit)));

            using var stream = new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 0 });
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        });

    /// <summary>Writes a text as UTF-8 without a byte order mark, beside and then renamed; makes the directories it needs.</summary>
    /// <exception cref="MaintenanceException">The place cannot be written: read-only, full, or not a directory.</exception>
    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    /// <summary>
    /// Writes bytes, beside and then renamed; makes the directories it needs. A link that stands there is replaced, not followed.
    /// </summary>
    /// <exception cref="MaintenanceException">The place cannot be written: read-only, full, a directory, or below a file.</exception>
    public void Write(string path, byte[] bytes) => Write(path, stream => stream.Write(bytes));

    /// <summary>
    /// Writes what a function puts into a stream that can seek, beside and then renamed: for what is too long to be held at once.
    /// </summary>
    /// <exception cref="MaintenanceException">
    /// As for bytes. What the function throws passes through, and nothing is left behind.
    /// </exception>
    public void Write(string path, Action<Stream> content) =>
        FileFailure.Told(path, "written", () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            BesideFile.Write(path, content);
        });

    /// <summary>A file to read parts of; the caller closes it.</summary>
    /// <exception cref="MaintenanceException">It is missing or unreadable.</exception>
    public Stream Open(string path) =>
        FileFailure.Told(path, "read", () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete));

    /// <summary>Deletes what killed runs left half-written below a directory, where it was last touched before a moment.</summary>
    public void Sweep(string directory, DateTimeOffset before) => BesideFile.Sweep(directory, before);

    /// <summary>
    /// All files below a directory, relative to it with <c>/</c>, in ordinal order. Links to directories are not followed; links that do
    /// not end at a file below the directory are left out.
    /// </summary>
    /// <exception cref="MaintenanceException">A directory in it cannot be read.</exception>
    public IReadOnlyList<string> FilesBelow(string directory) =>
        FileFailure.Told(directory, "listed", () => Directory.Exists(directory) ? WorkTree.FilesBelow(directory) : []);

    /// <summary>Makes files look as if they had just been written; what is not there is left out.</summary>
    /// <exception cref="MaintenanceException">One may not be changed.</exception>
    public void Touch(string path, DateTimeOffset now) =>
        FileFailure.Told(path, "written", () =>
        {
            if (File.Exists(path))
                File.SetLastWriteTimeUtc(path, now.UtcDateTime);
        });

    /// <summary>
    /// All that a build left below a directory; nothing where there is none. Directories that their owner may not read are made readable
    /// first: they are ours.
    /// </summary>
    /// <exception cref="MaintenanceException">A directory in it cannot be read.</exception>
    public TreeContents ContentsBelow(string directory) =>
        FileFailure.Told(directory, "listed", () =>
            Directory.Exists(directory) ? DirectoryRemoval.Opened(directory, TreeContents.Below) : TreeContents.Empty);

    /// <summary>Where a link leads, as it says; null when no link stands there.</summary>
    public string? LinkTarget(string path) => new FileInfo(path).LinkTarget;

    /// <summary>Bytes that may still be written where a directory lies.</summary>
    /// <exception cref="MaintenanceException">There is no such directory.</exception>
    public long FreeSpace(string directory) =>
        FileFailure.Told(directory, "asked for its free space", () => new DriveInfo(directory).AvailableFreeSpace);

    /// <summary>
    /// The files below a directory with their lengths and when they were last written, relative to it with <c>/</c>, in ordinal order: for
    /// hundreds of thousands of them. Links are left out.
    /// </summary>
    /// <exception cref="MaintenanceException">A directory in it cannot be read.</exception>
    public IReadOnlyList<FileStamp> StampsBelow(string directory) =>
        FileFailure.Told(directory, "listed", () => FileStamp.AllBelow(directory));

    /// <summary>
    /// A file's length and when it was last written, to see that it changed without reading it; null when there is no such file.
    /// </summary>
    public (long Length, DateTimeOffset Written)? Stamp(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? (file.Length, new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero)) : null;
    }

    /// <summary>A file's permissions; those of everybody where the system knows none, as Windows does.</summary>
    /// <exception cref="MaintenanceException">It is missing.</exception>
    public UnixFileMode Mode(string path) =>
        FileFailure.Told(path, "read", () => OperatingSystem.IsWindows() ? (UnixFileMode)0b110_110_110 : File.GetUnixFileMode(path));

    /// <summary>Makes a directory and those above it.</summary>
    /// <exception cref="MaintenanceException">It cannot be made.</exception>
    public void CreateDirectory(string path) =>
        FileFailure.Told(path, "made a directory", () => Directory.CreateDirectory(path));

    /// <summary>Makes a link to a directory, and the directories that it needs.</summary>
    /// <exception cref="MaintenanceException">It cannot be made.</exception>
    public void CreateDirectoryLink(string path, string target) =>
        FileFailure.Told(path, "made a link", () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            Directory.CreateSymbolicLink(path, target);
        });

    /// <summary>
    /// Deletes a file or a directory with all below it, without following links; nothing happens when it is not there. Directories that
    /// their owner may not write, as those of Go's cache of modules, are deleted too.
    /// </summary>
    /// <exception cref="MaintenanceException">Something in it cannot be deleted.</exception>
    public void Delete(string path) =>
        FileFailure.Told(path, "deleted", () =>
        {
            if (Directory.Exists(path))
                DirectoryRemoval.Of(path);
            else if (Path.Exists(Path.GetDirectoryName(path)))
                File.Delete(path);
        });

    /// <summary>An absolute path without links, <c>..</c> or a separator at its end; what does not exist stays as it is.</summary>
    /// <exception cref="MaintenanceException">Links lead in a circle.</exception>
    public string RealPath(string path) => RootedPath.WithoutLinks(Path.GetFullPath(path));

    /// <summary>
    /// The names in a directory below a root, in ordinal order: files, links that end at a file inside the root, and directories.
    /// Other links are left out.
    /// </summary>
    /// <param name="root">Absolute.</param>
    /// <param name="directory">Relative to the root with <c>/</c>; empty for the root itself.</param>
    /// <exception cref="MaintenanceException">It cannot be read.</exception>
    public DirectoryListing Entries(string root, string directory) =>
        FileFailure.Told(Path.Combine(root, directory), "listed", () => DirectoryListing.Of(root, directory));

    private static ReadOnlySpan<byte> WithoutMark(byte[] bytes) =>
        bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes;

    private static int LineOfFirstBadByte(byte[] bytes)
    {
        var line = 1;
        foreach (var range in bytes.AsSpan().Split((byte)'\n'))
        {
            if (!System.Text.Unicode.Utf8.IsValid(bytes.AsSpan(range)))
                break;

            line++;
        }

        return line;
    }
}
