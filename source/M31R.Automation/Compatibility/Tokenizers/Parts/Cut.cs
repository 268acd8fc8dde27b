namespace M31R.Automation.Compatibility.Tokenizers.Parts;

/// <summary>Cuts texts at what was found in them.</summary>
internal static class Cut
{
    /// <summary>The pieces of a text.</summary>
    /// <param name="text">Any.</param>
    /// <param name="found">Where, in order and apart from each other.</param>
    /// <param name="behavior">What becomes of what was found.</param>
    /// <param name="inverted">What was not found is what is cut at.</param>
    public static IEnumerable<(int Start, int Length)> At(
        string text, IEnumerable<(int Start, int Length)> found, SplitBehavior behavior, bool inverted)
    {
        var spans = Spans(text, found).Select(span => (span.Start, span.Length, IsCut: span.Found != inverted));
        return (behavior switch
        {
            SplitBehavior.Removed => spans.Where(span => !span.IsCut).Select(span => (span.Start, span.Length)),
            SplitBehavior.Isolated => spans.Select(span => (span.Start, span.Length)),
            SplitBehavior.MergedWithPrevious => Merged(spans, (last, span) => span.IsCut && !last.IsCut),
            SplitBehavior.MergedWithNext => Merged(spans, (last, span) => last.IsCut && !span.IsCut),
            _ => Merged(spans, (last, span) => last.IsCut == span.IsCut),
        }).Where(span => span.Length > 0);
    }

    private static IEnumerable<(int Start, int Length, bool Found)> Spans(string text, IEnumerable<(int Start, int Length)> found)
    {
        var end = 0;
        foreach (var (start, length) in found)
        {
            if (start > end)
                yield return (end, start - end, false);
            yield return (start, length, true);
            end = start + length;
        }

        if (end < text.Length)
            yield return (end, text.Length - end, false);
    }

    private static List<(int Start, int Length)> Merged(
        IEnumerable<(int Start, int Length, bool IsCut)> spans,
        Func<(int Start, int Length, bool IsCut), (int Start, int Length, bool IsCut), bool> joins)
    {
        var (merged, last) = (new List<(int Start, int Length)>(), default((int Start, int Length, bool IsCut)));
        foreach (var span in spans)
        {
            if (merged.Count > 0 && joins(last, span))
                merged[^1] = (merged[^1].Start, merged[^1].Length + span.Length);
            else
                merged.Add((span.Start, span.Length));
            last = span;
        }

        return merged;
    }
}
