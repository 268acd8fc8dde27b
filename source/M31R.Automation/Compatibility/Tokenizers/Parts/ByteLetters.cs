using System.Text;

namespace M31R.Automation.Compatibility.Tokenizers.Parts;

/// <summary>
/// The letters that byte-level tokenizers write for the 256 bytes: printable ones for themselves, the others from U+0100 on
/// (<c>bytes_to_unicode</c> of GPT-2).
/// </summary>
internal static class ByteLetters
{
    private static readonly char[] Letters = Made();
    private static readonly Dictionary<char, byte> Bytes = Letters.Index().ToDictionary(each => each.Item, each => (byte)each.Index);

    /// <summary>All 256, in the order of the bytes.</summary>
    public static IReadOnlyList<char> All => Letters;

    /// <summary>The letters for the UTF-8 of a text.</summary>
    public static string Of(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(value => Letters[value]));

    /// <summary>The bytes that letters stand for; those of a letter that stands for none are its own UTF-8.</summary>
    public static byte[] BytesOf(string letters) =>
        letters.All(Bytes.ContainsKey) ? [.. letters.Select(letter => Bytes[letter])] : Encoding.UTF8.GetBytes(letters);

    private static char[] Made()
    {
        var letters = new char[256];
        var next = 256;
        for (var value = 0; value < 256; value++)
            letters[value] = value is (>= '!' and <= '~') or (>= 0xA1 and <= 0xAC) or (>= 0xAE and <= 0xFF) ? (char)value : (char)next++;
        return letters;
    }
}
