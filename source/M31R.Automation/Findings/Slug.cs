using System.Security.Cryptography;
using System.Text;

namespace M31R.Automation.Findings;

/// <summary>Names for files and directories, made of any text.</summary>
internal static class Slug
{
    /// <summary>Characters; a file system allows 255 bytes a name, and names are added to.</summary>
    private const int Longest = 100;

    /// <summary>A name of ASCII letters, digits and hyphens; two texts never have the same.</summary>
    public static string Of(string text)
    {
        var plain = string.Concat(text.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
        return plain == text && plain.Length <= Longest ? plain : $"{plain[..Math.Min(plain.Length, Longest)]}-{HashOf(text)}";
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
}
