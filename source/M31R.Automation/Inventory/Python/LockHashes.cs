namespace M31R.Automation.Inventory.Python;

/// <summary>Hashes as Python's locks write them: <c>sha256:…</c>.</summary>
internal static class LockHashes
{
    /// <summary>Those that are hashes, each once.</summary>
    public static IReadOnlyList<ContentHash> Read(IEnumerable<string?> texts) => [.. texts.Select(Read).OfType<ContentHash>().Distinct()];

    private static ContentHash? Read(string? text) =>
        text?.IndexOf(':', StringComparison.Ordinal) is > 0 and var mark ? ContentHash.FromHex(text[..mark], text[(mark + 1)..]) : null;
}
