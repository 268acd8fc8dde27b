using System.Buffers.Text;

namespace M31R.Automation.Compatibility.Artifacts;

/// <summary>Tells by its looks how a hash is written.</summary>
internal static class HashSpelling
{
    private static readonly Dictionary<int, string> Hex = new()
    {
        [32] = "128 bits in hexadecimal, as MD5 has",
        [40] = "160 bits in hexadecimal, as SHA-1 has",
        [56] = "224 bits in hexadecimal, as SHA-224 has",
        [64] = "256 bits in hexadecimal, as SHA-256 has",
        [96] = "384 bits in hexadecimal, as SHA-384 has",
        [128] = "512 bits in hexadecimal, as SHA-512 has",
    };

    /// <summary>The spelling in words; null when a text is no hash.</summary>
    public static string? Of(string text)
    {
        var colon = text.IndexOfAny([':', '-']);
        if (colon is >= 3 and <= 10
            && text[..colon].All(char.IsAsciiLetterOrDigit)
            && Bare(text[(colon + 1)..]) is not null)
            return $"\"{text[..(colon + 1)]}\" before it";

        return Bare(text);
    }

    private static string? Bare(string text) =>
        Hex.TryGetValue(text.Length, out var words) && text.All(char.IsAsciiHexDigit) ? words
        : text.Length is 28 or 44 or 88 && text.EndsWith('=') && Base64.IsValid(text) ? $"{text.Length} characters in base64"
        : null;
}
