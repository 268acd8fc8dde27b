namespace M31R.Automation.Findings;

/// <summary>Answers an unknown name with the nearest known one, as every "did you mean" does.</summary>
public static class NearestName
{
    /// <summary>Longer words are not compared: nobody mistyped them by a letter.</summary>
    private const int LongestWord = 100;

    /// <summary>
    /// The candidate that takes the fewest typing mistakes (a letter missing, added, changed, or two swapped) to become
    /// <paramref name="word"/>, upper and lower case alike; null when none is near: more than a third of the letters, and more than one.
    /// Among equals the first in ordinal order.
    /// </summary>
    public static string? Of(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > LongestWord)
            return null;

        return candidates
            .Where(candidate => candidate.Length <= LongestWord)
            .Select(candidate => (Name: candidate, Distance: Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(pair => pair.Distance <= Math.Max(1, Math.Max(word.Length, pair.Name.Length) / 3))
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.Name, StringComparer.Ordinal)
            .Select(pair => pair.Name)
            .FirstOrDefault();
    }

    /// <summary>
    /// A sentence to add to a message, with a space before it: <c> Did you mean "Test"?</c>; empty when no candidate is near.
    /// </summary>
    public static string Question(string word, IEnumerable<string> candidates) =>
        Of(word, candidates) is { } nearest ? $" Did you mean \"{nearest}\"?" : "";

    /// <summary>Optimal string alignment: Levenshtein's distance with swaps of neighbours.</summary>
    private static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= right.Length; j++)
            rows[0, j] = j;

        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var changed = rows[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                var best = Math.Min(changed, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                var swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                rows[i, j] = swapped ? Math.Min(best, rows[i - 2, j - 2] + 1) : best;
            }
        }

        return rows[left.Length, right.Length];
    }
}
