namespace M31R.Automation.Inventory;

/// <summary>A hash of an archive.</summary>
/// <param name="Algorithm">As CycloneDX spells it: <c>SHA-256</c>, <c>SHA-512</c>, <c>SHA-1</c>.</param>
/// <param name="Value">Lower-case hexadecimal digits.</param>
public sealed record ContentHash(string Algorithm, string Value)
{
    /// <summary>Hex digits by algorithm.</summary>
    private static readonly Dictionary<string, (string Name, int Digits)> Algorithms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sha1"] = ("SHA-1", 40),
        ["sha256"] = ("SHA-256", 64),
        ["sha384"] = ("SHA-384", 96),
        ["sha512"] = ("SHA-512", 128),
        ["md5"] = ("MD5", 32),
    };

    /// <summary>
    /// From base64, as npm's <c>integrity</c> and NuGet's <c>contentHash</c> write it; null when it is no hash of that algorithm.
    /// </summary>
    /// <param name="algorithm"><c>sha512</c> and alike, in any case.</param>
    /// <param name="base64">The value.</param>
    public static ContentHash? FromBase64(string algorithm, string base64)
    {
        var buffer = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, buffer, out var length)
            ? FromHex(algorithm, Convert.ToHexStringLower(buffer.AsSpan(0, length)))
            : null;
    }

    /// <summary>From hexadecimal digits, as pip and Cargo write it; null when it is no hash of that algorithm.</summary>
    public static ContentHash? FromHex(string algorithm, string hex) =>
        Algorithms.TryGetValue(algorithm, out var known) && hex.Length == known.Digits && hex.All(char.IsAsciiHexDigit)
            ? new ContentHash(known.Name, hex.ToLowerInvariant())
            : null;
}
