namespace M31R.Automation.Inventory.Versions;

/// <summary>
/// Takes one alternative of a range apart: blanks between a sign and its version do not count, and a sign with nothing behind it says
/// nothing.
/// </summary>
internal static class NodeComparators
{
    private static readonly string[] Signs = ["~>", ">=", "<=", "~", "^", ">", "<", "="];

    /// <summary>Signs and what follows each of them, in order.</summary>
    public static IEnumerable<(string Sign, string Partial)> In(string text)
    {
        var sign = "";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var own = sign.Length > 0 ? "" : Signs.FirstOrDefault(known => word.StartsWith(known, StringComparison.Ordinal)) ?? "";
            var rest = word[own.Length..];
            sign += own;
            if (rest.Length == 0)
                continue;

            yield return (sign, rest);
            sign = "";
        }
    }
}
