namespace M31R.Automation.Inventory;

/// <summary>Names and versions as parts of paths: they come from a lock, which may say anything.</summary>
internal static class PathPart
{
    /// <summary>
    /// Whether a text is a name in one directory and leads nowhere else: ASCII letters, digits and <c>. - _ +</c>, no dot first. The plus
    /// stands before the build metadata of a version.
    /// </summary>
    public static bool IsOne(string text) =>
        text.Length > 0 && text[0] != '.' && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' or '+');
}
