using System.Text;
using System.Text.Unicode;

namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>A text, and how it was written.</summary>
/// <param name="Text">Without a mark of byte order.</param>
/// <param name="Encoding">Its name, and whether it has a mark.</param>
internal sealed record Decoding(string Text, string Encoding)
{
    private const int Sample = 1 << 16;
    private static readonly UnicodeEncoding LittleEnd = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding BigEnd = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Reads UTF-8, UTF-16 with a mark, and Latin-1; null when the bytes are no text. No two sides that differ give the same text and
    /// encoding.
    /// </summary>
    public static Decoding? Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] when IsText(rest) && Utf8.IsValid(rest) =>
            new(System.Text.Encoding.UTF8.GetString(rest), "UTF-8 with mark"),
        [0xFF, 0xFE, .. var rest] => Wide(LittleEnd, rest, "UTF-16LE"),
        [0xFE, 0xFF, .. var rest] => Wide(BigEnd, rest, "UTF-16BE"),
        _ when !IsText(bytes) => null,
        _ when Utf8.IsValid(bytes) => new(System.Text.Encoding.UTF8.GetString(bytes), "UTF-8"),
        _ when IsLatin(bytes) => new(System.Text.Encoding.Latin1.GetString(bytes), "Latin-1"),
        _ => null,
    };

    /// <summary>Half a character would be read as the mark of what is not known, whatever half it is.</summary>
    private static Decoding? Wide(UnicodeEncoding encoding, ReadOnlySpan<byte> bytes, string name)
    {
        try
        {
            return new(encoding.GetString(bytes), name);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>No control characters but those that terminals know.</summary>
    private static bool IsText(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            if (value < 0x20 && value is not ((>= 0x07 and <= 0x0D) or 0x1B))
                return false;
        }

        return true;
    }

    /// <summary>Mostly ASCII, and no C1 control characters: else they are bytes of another form.</summary>
    private static bool IsLatin(ReadOnlySpan<byte> bytes)
    {
        var foreign = 0;
        foreach (var value in bytes[..Math.Min(Sample, bytes.Length)])
        {
            if (value is >= 0x7F and < 0xA0)
                return false;

            if (value >= 0xA0)
                foreign++;
        }

        return foreign * 3 < Math.Min(Sample, bytes.Length);
    }
}
