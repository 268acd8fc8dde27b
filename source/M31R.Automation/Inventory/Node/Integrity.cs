namespace M31R.Automation.Inventory.Node;

/// <summary>Reads hashes as the locks of npm packages write them.</summary>
internal static class Integrity
{
    /// <summary>
    /// Subresource Integrity: <c>sha512-base64</c>, several with blanks between them, each perhaps with options behind <c>?</c>. What
    /// is no hash is left out.
    /// </summary>
    public static IReadOnlyList<ContentHash> Read(string? text) =>
        text is null
            ? []
            : [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Hash).OfType<ContentHash>().Distinct()];

    /// <summary>The SHA-1 that Yarn 1 writes behind <c>#</c> of an address; none when there is none.</summary>
    public static IReadOnlyList<ContentHash> OfFragment(string? url) =>
        url?.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at && ContentHash.FromHex("sha1", url[(at + 1)..]) is { } hash
            ? [hash]
            : [];

    private static ContentHash? Hash(string word)
    {
        var hash = word.Split('?')[0];
        var dash = hash.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? null : ContentHash.FromBase64(hash[..dash], hash[(dash + 1)..]);
    }
}
