using M31R.Automation.Findings;

namespace M31R.Automation.Inventory.Metadata;

/// <summary>Texts of packages as a file with one line a package can hold them.</summary>
internal static class OneLine
{
    private const int Longest = 200;

    /// <summary>
    /// The text with white space made one space each, cut after 200 characters; null when nothing is left, or it is one of the words for
    /// "not known".
    /// </summary>
    public static string? Of(string? text)
    {
        var plain = string.Join(' ', PlainText.Of(text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return plain is "" or "UNKNOWN" ? null : PlainText.Cut(plain, Longest);
    }
}
