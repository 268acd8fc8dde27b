using System.Text;

namespace Nuke.Common.IO;

/// <summary>Text in files: what encoding it has, and how it ends.</summary>
internal static class TextFile
{
    internal static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly UTF8Encoding strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // The mark of UTF-16 begins that of UTF-32.
    private static readonly Encoding[] marked =
    [
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        new UTF32Encoding(bigEndian: false, byteOrderMark: true),
        new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        Encoding.Unicode,
        Encoding.BigEndianUnicode,
    ];

    /// <summary>The encoding that the byte order mark of a file names; null without one, or without a file.</summary>
    internal static Encoding? Marked(AbsolutePath path)
    {
        if (!path.FileExists())
        {
            return null;
        }

        using var stream = File.OpenRead(path);
        Span<byte> start = stackalloc byte[4];
        start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        foreach (var encoding in marked)
        {
            if (start.StartsWith(encoding.Preamble))
            {
                return encoding;
            }
        }

        return null;
    }

    /// <summary>Replaces a text by what a function makes of it, in the encoding it had.</summary>
    internal static void Update(AbsolutePath path, Func<string, string> update, Encoding? encoding)
    {
        encoding ??= Marked(path) ?? strict;
        string text;
        try
        {
            text = File.ReadAllText(path, encoding);
        }
        catch (DecoderFallbackException exception)
        {
            Assert.Fail($"\"{path}\" is not UTF-8; name its encoding, or what cannot be read would be lost.", exception);
            return;
        }

        Write(path, update(text), encoding);
    }

    internal static void Write(AbsolutePath path, string text, Encoding? encoding) => AtomicFile.Write(path, stream =>
    {
        using var writer = new StreamWriter(stream, encoding ?? Utf8);
        writer.Write(text);
    });

    /// <summary>The text with or without a line break at its end; null leaves it as it is. No text stays no text.</summary>
    internal static string WithEnd(string text, string end, bool? isWanted) => isWanted switch
    {
        true when text.Length > 0 && !text.EndsWith('\n') => text + end,
        false => text.TrimEnd('\r', '\n'),
        _ => text,
    };
}
