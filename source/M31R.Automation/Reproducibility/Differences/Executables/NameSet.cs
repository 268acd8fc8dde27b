namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Names of types and members, found as whole names in what instructions and declarations say.</summary>
internal sealed class NameSet
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private int longest;

    /// <summary>Adds full names; that of a method ends with <c>(</c>, that of another member with a blank.</summary>
    public void Add(IEnumerable<string> more)
    {
        foreach (var name in more.Where(names.Add))
            longest = Math.Max(longest, name.Length);
    }

    /// <summary>Whether a text names one of them, or a member or nested type of one: not as the beginning or end of another name.</summary>
    public bool AreNamedIn(string text)
    {
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = 0; names.Count > 0 && start < text.Length; start++)
        {
            if (start > 0 && (IsOfWord(text[start - 1]) || text[start - 1] is '.' or '+'))
                continue;

            for (var end = start + 1; end <= text.Length && end - start <= longest; end++)
            {
                if (IsEnd(text, end) && lookup.Contains(text.AsSpan(start, end - start)))
                    return true;
            }
        }

        return false;
    }

    private static bool IsEnd(string text, int end) => end == text.Length || !IsOfWord(text[end]) || !IsOfWord(text[end - 1]);

    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '`' or '#' or '$';
}
