using System.Text;

namespace Nuke.Common.IO;

/// <summary>This part: what files hold. Text is UTF-8 without byte order mark unless an encoding is given; writing makes the directories it needs.</summary>
public static partial class AbsolutePathExtensions
{
    private static readonly UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The text of the file.</summary>
    public static string ReadAllText(this AbsolutePath path, Encoding? encoding = null) => File.ReadAllText(path, encoding ?? utf8);

    /// <summary>The lines of the file.</summary>
    public static string[] ReadAllLines(this AbsolutePath path, Encoding? encoding = null) => File.ReadAllLines(path, encoding ?? utf8);

    /// <summary>The bytes of the file.</summary>
    public static byte[] ReadAllBytes(this AbsolutePath path) => File.ReadAllBytes(path);

    /// <summary>Replaces the text of the file; with or without line break at its end, by default as the text has it.</summary>
    public static AbsolutePath WriteAllText(this AbsolutePath path, string content, Encoding? encoding = null, bool? eofLineBreak = null)
    {
        path.Parent?.CreateDirectory();
        File.WriteAllText(path, WithEnd(content, Environment.NewLine, eofLineBreak), encoding ?? utf8);
        return path;
    }

    /// <summary>Replaces the text of the file by lines, in the platform's manner; default: that of this machine, with a break after the last line.</summary>
    public static AbsolutePath WriteAllLines(
        this AbsolutePath path, IEnumerable<string> lines, Encoding? encoding = null, PlatformFamily? platformFamily = null, bool? eofLineBreak = null)
    {
        var end = platformFamily switch
        {
            null => Environment.NewLine,
            PlatformFamily.Windows => "\r\n",
            _ => "\n",
        };
        path.Parent?.CreateDirectory();
        File.WriteAllText(path, WithEnd(string.Join(end, lines), end, eofLineBreak ?? true), encoding ?? utf8);
        return path;
    }

    /// <inheritdoc cref="WriteAllLines(AbsolutePath, IEnumerable{string}, Encoding, PlatformFamily?, bool?)" />
    public static AbsolutePath WriteAllLines(
        this AbsolutePath path, string[] lines, Encoding? encoding = null, PlatformFamily? platformFamily = null, bool? eofLineBreak = null) =>
        path.WriteAllLines(lines.AsEnumerable(), encoding, platformFamily, eofLineBreak);

    /// <summary>Replaces the bytes of the file.</summary>
    public static AbsolutePath WriteAllBytes(this AbsolutePath path, byte[] bytes)
    {
        path.Parent?.CreateDirectory();
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Adds text at the end of the file.</summary>
    public static AbsolutePath AppendAllText(this AbsolutePath path, string content, Encoding? encoding = null)
    {
        path.Parent?.CreateDirectory();
        File.AppendAllText(path, content, encoding ?? utf8);
        return path;
    }

    /// <summary>Adds lines at the end of the file.</summary>
    public static AbsolutePath AppendAllLines(this AbsolutePath path, IEnumerable<string> lines, Encoding? encoding = null)
    {
        path.Parent?.CreateDirectory();
        File.AppendAllLines(path, lines, encoding ?? utf8);
        return path;
    }

    /// <summary>Adds lines at the end of the file.</summary>
    public static AbsolutePath AppendAllLines(this AbsolutePath path, string[] lines, Encoding? encoding = null) =>
        path.AppendAllLines(lines.AsEnumerable(), encoding);

    /// <summary>Replaces the text of the file by what a function makes of it.</summary>
    public static AbsolutePath UpdateText(this AbsolutePath path, Func<string, string> update, Encoding? encoding = null) =>
        path.WriteAllText(update(path.ReadAllText(encoding)), encoding);

    private static string WithEnd(string text, string end, bool? isWanted) => isWanted switch
    {
        true when !text.EndsWith('\n') => text + end,
        false => text.TrimEnd('\r', '\n'),
        _ => text,
    };
}
