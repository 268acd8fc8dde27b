namespace M31R.Automation.Inventory.Node;

/// <summary>Expands <c>{a,b}</c> of globs.</summary>
internal static class Braces
{
    private const int Longest = 512;

    /// <summary>
    /// All texts that a glob stands for; one more than <paramref name="most"/> at most. A glob of more than 512 characters stands for
    /// itself.
    /// </summary>
    public static IReadOnlyList<string> Expand(string glob, int most)
    {
        if (glob.Length > Longest)
            return [glob];

        var (done, left) = (new List<string>(), new Stack<string>([glob]));
        while (left.TryPop(out var text) && done.Count <= most)
        {
            var close = text.IndexOf('}', StringComparison.Ordinal);
            var open = close < 0 ? -1 : text.LastIndexOf('{', close);
            if (open < 0)
                done.Add(text);
            else
                PushAll(left, text, open, close);
        }

        return done;
    }

    /// <summary>The innermost braces first; each round removes one pair.</summary>
    private static void PushAll(Stack<string> left, string text, int open, int close)
    {
        foreach (var choice in text[(open + 1)..close].Split(',').Reverse())
            left.Push(text[..open] + choice + text[(close + 1)..]);
    }
}
