namespace M31R.Automation.Inventory;

/// <summary>Revisions that mean the same for ever; a tag or a branch may be moved.</summary>
internal static class CommitHash
{
    private const int Sha1Digits = 40;
    private const int Sha256Digits = 64;

    /// <summary>Whether a revision is the whole hash of a commit, SHA-1 or SHA-256, in hexadecimal digits of either case.</summary>
    public static bool IsOne(string? revision) => revision is { Length: Sha1Digits or Sha256Digits } && revision.All(char.IsAsciiHexDigit);
}
