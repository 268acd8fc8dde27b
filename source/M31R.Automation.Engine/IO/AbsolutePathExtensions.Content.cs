using System.Text;
using Nuke.Common.Utilities;

namespace Nuke.Common.IO;

/// <summary>
/// This part: what files hold. Text is UTF-8 without byte order mark unless an encoding is given, or a mark names another. Writing makes
/// the directories it needs and replaces a file at once: who reads it meanwhile, or after the build was killed, sees the old content or
/// the new.
/// </summary>
public static partial class AbsolutePathExtensions
{
    /// <summary>The text of the file.</summary>
    public static string ReadAllText(this AbsolutePath path, Encoding? encoding = null) =>
        File.ReadAllText(path, encoding ?? TextFile.Utf8);

    /// <summary>The lines of the file.</summary>
    public static string[] ReadAllLines(this AbsolutePath path, Encoding? encoding = null) =>
        File.ReadAllLines(path, encoding ?? TextFile.Utf8);

    /// <summary>The bytes of the file.</summary>
    public static byte[] ReadAllBytes(this AbsolutePath path) => File.ReadAllBytes(path);

    /// <summary>Replaces the text of the file; with or without line break at its end, by default as the text has it.</summary>
    public static AbsolutePath WriteAllText(this AbsolutePath path, string content, Encoding? encoding = null, bool? eofLineBreak = null)
    {
        var end = content.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : Environment.NewLine;
        TextFile.Write(path, TextFile.WithEnd(content, end, eofLineBreak), encoding);
        return path;
    }

    /// <summary>
    /// Replaces the text of the file by lines, in the platform's manner; default: that of this machine, with a break after the last line.
    /// </summary>
    public static AbsolutePath WriteAllLines(
        this AbsolutePath path,
        IEnumerable<string> lines,
        Encoding? encoding = null,
        PlatformFamily? platformFamily = null,
        bool? eofLineBreak = null)
    {
        var end = StringExtensions.NewLine(platformFamily);
        TextFile.Write(path, TextFile.WithEnd(string.Join(end, lines), end, eofLineBreak ?? true), encoding);
        return path;
    }

    /// <inheritdoc cref="WriteAllLines(AbsolutePath, IEnumerable{string}, Encoding, PlatformFamily?, bool?)" />
    public static AbsolutePath WriteAllLines(
        this AbsolutePath path,
        string[] lines,
        Encoding? encoding = null,
        PlatformFamily? platformFamily = null,
        bool? eofLineBreak = null) =>
        path.WriteAllLines(lines.AsEnumerable(), encoding, platformFamily, eofLineBreak);

    /// <summary>Replaces the bytes of the file.</summary>
    public static AbsolutePath WriteAllBytes(this AbsolutePath path, byte[] bytes)
    {
        AtomicFile.Write(path, stream => stream.Write(bytes));
        return path;
    }

    /// <summary>Adds text at the end of the file, which need not be there yet.</summary>
    public static AbsolutePath AppendAllText(this AbsolutePath path, string content, Encoding? encoding = null)
    {
        path.Parent?.CreateDirectory();
        File.AppendAllText(path, content, encoding ?? TextFile.Marked(path) ?? TextFile.Utf8);
        return path;
    }

    /// <summary>Adds lines at the end of the file, which need not be there yet.</summary>
    public static AbsolutePath AppendAllLines(this AbsolutePath path, IEnumerable<string> lines, Encoding? encoding = null)
    {
        path.Parent?.CreateDirectory();
        File.AppendAllLines(path, lines, encoding ?? TextFile.Marked(path) ?? TextFile.Utf8);
        return path;
    }

    /// <summary>Adds lines at the end of the file, which need not be there yet.</summary>
    public static AbsolutePath AppendAllLines(this AbsolutePath path, string[] lines, Encoding? encoding = null) =>
        path.AppendAllLines(lines.AsEnumerable(), encoding);

    /// <summary>
    /// Replaces the text of the file by what a function makes of it; a byte order mark stays. Fails for bytes that are no text in the
    /// encoding.
    /// </summary>
    public static AbsolutePath UpdateText(this AbsolutePath path, Func<string, string> update, Encoding? encoding = null)
    {
        TextFile.Update(path, update, encoding);
        return path;
    }
}
