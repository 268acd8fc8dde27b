namespace M31R.Automation.Compatibility.CommandLines.Help;

/// <summary>Splits a usage into words; what stands in brackets is one word.</summary>
internal static class HelpWords
{
    /// <summary>The words.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var words = new List<string>();
        var (start, depth) = (0, 0);
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && (text[at] != ' ' || depth > 0))
            {
                depth = Math.Max(0, depth + (text[at] switch { '[' or '(' or '{' or '<' => 1, ']' or ')' or '}' or '>' => -1, _ => 0 }));
                continue;
            }

            if (at > start)
                words.Add(text[start..at]);
            start = at + 1;
        }

        return words;
    }
}
