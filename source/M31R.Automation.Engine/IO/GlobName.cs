namespace Nuke.Common.IO;

/// <summary>
/// Compares one name with one piece of a pattern: <c>*</c>, <c>?</c>, <c>[abc]</c>, <c>[a-z]</c>, <c>[!a-z]</c>. A bracket without its end
/// is itself.
/// </summary>
internal static class GlobName
{
    /// <summary>Goes back to the last star only, so that no pattern takes more than the product of both lengths.</summary>
    internal static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name, bool ignoreCase)
    {
        var (p, n) = (0, 0);
        var (star, starName) = (-1, 0);
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, starName) = (++p, n);
            }
            else if (p < pattern.Length && MatchesOne(pattern[p..], name[n], ignoreCase, out var length))
            {
                p += length;
                n++;
            }
            else if (star >= 0)
            {
                (p, n) = (star, ++starName);
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].TrimStart('*').IsEmpty;
    }

    private static bool MatchesOne(ReadOnlySpan<char> pattern, char letter, bool ignoreCase, out int length)
    {
        var end = pattern is ['[', _, ..] ? pattern[2..].IndexOf(']') : -1;
        if (end >= 0)
        {
            length = end + 3;
            return MatchesSet(pattern[1..(end + 2)], letter, ignoreCase);
        }

        length = 1;
        return pattern[0] == '?' || Fold(pattern[0], ignoreCase) == Fold(letter, ignoreCase);
    }

    private static bool MatchesSet(ReadOnlySpan<char> set, char letter, bool ignoreCase)
    {
        if (set is ['!', _, ..])
        {
            return !MatchesSet(set[1..], letter, ignoreCase);
        }

        for (var i = 0; i < set.Length; i++)
        {
            var last = i + 2 < set.Length && set[i + 1] == '-' ? i + 2 : i;
            if (Fold(set[i], ignoreCase) <= Fold(letter, ignoreCase) && Fold(letter, ignoreCase) <= Fold(set[last], ignoreCase))
            {
                return true;
            }

            i = last;
        }

        return false;
    }

    private static char Fold(char letter, bool ignoreCase) => ignoreCase ? char.ToLowerInvariant(letter) : letter;
}
