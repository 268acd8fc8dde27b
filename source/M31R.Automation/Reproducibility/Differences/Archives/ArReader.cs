using System.Globalization;
using System.Text;
using M31R.Automation.Reproducibility.Differences.Bytes;

namespace M31R.Automation.Reproducibility.Differences.Archives;

/// <summary>Reads ar archives: static libraries of C and Rust, and Debian packages. GNU and BSD write long names in two ways.</summary>
internal static class ArReader
{
    private const int Header = 60;
    private const string LongNames = "//";
    private const string NameBefore = "#1/";

    private static ReadOnlySpan<byte> Magic => "!<arch>\n"u8;

    /// <summary>Whether bytes begin as an archive does; thin ones hold no content, and are compared as bytes.</summary>
    public static bool IsAr(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Magic);

    /// <summary>Reads all members.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static IReadOnlyList<ArEntry> Read(ReadOnlyMemory<byte> bytes)
    {
        var entries = new List<ArEntry>();
        var longNames = ReadOnlyMemory<byte>.Empty;
        for (var place = Magic.Length; place < bytes.Length;)
        {
            var header = HeaderAt(bytes, place);
            var content = ContentAt(bytes, place + Header, Number(header[48..58]));
            place += Header + content.Length + (content.Length & 1);
            var name = header[..16].TrimEnd();
            if (name == LongNames)
                longNames = content;

            var (told, start) = NameOf(name, content, longNames);
            entries.Add(Entry(told, header, content[start..]));
        }

        return entries;
    }

    private static ArEntry Entry(string name, string header, ReadOnlyMemory<byte> content) => new(name, () => ByteStream.Of(content), content)
    {
        Time = header[16..28].TrimEnd(),
        Owner = $"{header[28..34].TrimEnd()}/{header[34..40].TrimEnd()}",
        Mode = header[40..48].TrimEnd(),
        Length = content.Length,
    };

    private static string HeaderAt(ReadOnlyMemory<byte> bytes, int place) =>
        place <= bytes.Length - Header && bytes.Span.Slice(place + 58, 2).SequenceEqual("`\n"u8)
            ? Encoding.Latin1.GetString(bytes.Span.Slice(place, Header))
            : throw new InvalidDataException($"The ar archive has no header at {place}.");

    private static ReadOnlyMemory<byte> ContentAt(ReadOnlyMemory<byte> bytes, int start, int length) =>
        length <= bytes.Length - start
            ? bytes.Slice(start, length)
            : throw new InvalidDataException("A member of the ar archive is longer than the archive.");

    /// <summary>The name, and where after it the content begins.</summary>
    private static (string Name, int Start) NameOf(string name, ReadOnlyMemory<byte> content, ReadOnlyMemory<byte> longNames)
    {
        if (name.StartsWith(NameBefore, StringComparison.Ordinal))
        {
            var length = Math.Min(Number(name[NameBefore.Length..]), content.Length);
            return (Encoding.UTF8.GetString(content.Span[..length]).TrimEnd('\0'), length);
        }

        if (name.Length > 1 && name[0] == '/' && char.IsAsciiDigit(name[1]))
        {
            var rest = longNames.Span[Math.Min(Number(name[1..]), longNames.Length)..];
            var end = rest.IndexOfAny((byte)'\n', (byte)0);
            return (Encoding.UTF8.GetString(end < 0 ? rest : rest[..end]).TrimEnd('/'), 0);
        }

        return (name.Length > 1 && name[0] != '/' ? name.TrimEnd('/') : name, 0);
    }

    private static int Number(string text) =>
        int.TryParse(text.TrimEnd(), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new InvalidDataException($"The ar archive has \"{text}\" where a number must be.");
}
