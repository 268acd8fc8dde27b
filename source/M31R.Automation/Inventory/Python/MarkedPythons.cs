using System.Text.RegularExpressions;
using M31R.Automation.Inventory.Versions;

namespace M31R.Automation.Inventory.Python;

/// <summary>
/// The Pythons on which an environment marker may hold: comparisons joined by <c>and</c>, <c>or</c> and brackets (PEP 508, "Environment
/// Markers"). What says nothing of Python holds on every one, and so does a marker that is not well formed.
/// </summary>
internal sealed partial class MarkedPythons
{
    private const int MostNested = 50;

    /// <summary>Brackets can be written so that every <c>or</c> doubles the stretches; more than these are not kept apart.</summary>
    private const int MostSpans = 100;

    private readonly string[] words;
    private int next;
    private int depth;
    private bool isBroken;

    /// <summary>Takes a marker apart.</summary>
    public MarkedPythons(string marker) => words = [.. Word().Matches(marker).Select(word => word.Value)];

    /// <summary>The part of some stretches of versions on which it may hold.</summary>
    public IReadOnlyList<VersionSpan> Within(IReadOnlyList<VersionSpan> spans)
    {
        (next, depth, isBroken) = (0, 0, false);
        var left = AnyOf(spans);
        return isBroken || next < words.Length ? spans : left;
    }

    private bool IsNext(string word) => next < words.Length && words[next] == word;

    private bool Take(string word)
    {
        var isThere = IsNext(word);
        next += isThere ? 1 : 0;
        return isThere;
    }

    private IReadOnlyList<VersionSpan> AnyOf(IReadOnlyList<VersionSpan> spans)
    {
        var left = AllOf(spans);
        while (Take("or"))
        {
            left = [.. left.Concat(AllOf(spans)).Distinct()];
            left = left.Count > MostSpans ? spans : left;
        }

        return left;
    }

    private IReadOnlyList<VersionSpan> AllOf(IReadOnlyList<VersionSpan> spans)
    {
        var left = One(spans);
        while (Take("and"))
            left = One(left);

        return left;
    }

    private IReadOnlyList<VersionSpan> One(IReadOnlyList<VersionSpan> spans)
    {
        if (!Take("("))
            return Compared(spans);

        if (++depth > MostNested)
            return Broken(spans);

        var left = AnyOf(spans);
        depth--;
        return Take(")") ? left : Broken(spans);
    }

    private IReadOnlyList<VersionSpan> Compared(IReadOnlyList<VersionSpan> spans)
    {
        var start = next;
        while (next < words.Length && words[next] is not ("and" or "or" or "(" or ")"))
            next++;

        return next == start ? Broken(spans)
            : PythonMarker.RangeOf(string.Join(' ', words[start..next])) is { } range ? AdmittedPythons.Within(spans, range)
            : spans;
    }

    private IReadOnlyList<VersionSpan> Broken(IReadOnlyList<VersionSpan> spans)
    {
        isBroken = true;
        next = words.Length;
        return spans;
    }

    [GeneratedRegex("""[()]|"[^"]*"|'[^']*'|[^\s()"']+|["']""", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
