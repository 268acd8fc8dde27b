using System.Text;

namespace Nuke.Common.Execution;

/// <summary>How names are written, compared and guessed.</summary>
internal static class Names
{
    /// <summary>
    /// <c>RunSubjectCode</c> to <c>run-subject-code</c>; runs of capitals and digits stay together (<c>NuGetAPIKey</c>:
    /// <c>nu-get-api-key</c>).
    /// </summary>
    internal static string Kebab(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && StartsWord(name, i))
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    /// <summary>What names are compared by: letters and digits in lower case.</summary>
    internal static string Key(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            if (letter is not ('-' or '_'))
            {
                text.Append(char.ToLowerInvariant(letter));
            }
        }

        return text.ToString();
    }

    /// <summary><c> Did you mean "Test"?</c> with the nearest of the known names, or nothing when none is near.</summary>
    internal static string Suggestion(string name, IEnumerable<string> known)
    {
        var nearest = Nearest(name, known);
        return nearest is null ? "" : $" Did you mean \"{nearest}\"?";
    }

    /// <summary>The nearest known name, at most a third of its letters away, or null.</summary>
    internal static string? Nearest(string name, IEnumerable<string> known)
    {
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in known)
        {
            var distance = Distance(Key(name), Key(candidate));
            if (distance < bestDistance && distance <= Math.Max(2, candidate.Length / 3) && distance < candidate.Length)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    private static bool StartsWord(string name, int i) =>
        char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))) && name[i - 1] != '-';

    /// <summary>Insertions, deletions, replacements and swaps of neighbours; only the first 64 letters count.</summary>
    private static int Distance(string a, string b)
    {
        a = a.Length > 64 ? a[..64] : a;
        b = b.Length > 64 ? b[..64] : b;
        var before = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
