using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Schemas.Shapes;
using M31R.Automation.Compatibility.Schemas.Texts;

namespace M31R.Automation.Compatibility.Schemas.Inclusion;

/// <summary>Compares texts.</summary>
internal static class TextInclusion
{
    /// <summary>What cannot be proven: a suspicion for each limit, so that a text shows which of them refuses it.</summary>
    public static IEnumerable<Suspicion> Of(TextShape one, TextShape other)
    {
        foreach (var (keyword, demand) in Demands(other.Range))
        {
            if (one.Range.IsWithin(demand, out var witness) == true)
                continue;

            var samples = Samples(one.Range, demand).Where(one.Range.Has).Distinct(StringComparer.Ordinal);
            yield return new Suspicion([], "other texts are allowed")
            {
                Keyword = keyword,
                Candidates = samples.Where(text => !demand.Has(text)).Prepend(witness).OfType<string>()
                    .OrderBy(text => Demands(other.Range).Count(each => !each.Range.Has(text))).Select(text => new DocumentText(text)),
                Harmless = samples.Where(other.Range.Has).Take(2).Select(text => new DocumentText(text)),
            };
        }
    }

    private static IEnumerable<(string Keyword, TextRange Range)> Demands(TextRange range)
    {
        if (range.Length.Minimum > 0)
            yield return ("minLength", new TextRange([], range.Length with { Maximum = null }));
        if (range.Length.Maximum is not null)
            yield return ("maxLength", new TextRange([], range.Length with { Minimum = 0 }));
        if (range.Patterns.Count > 0)
            yield return ("pattern", new TextRange(range.Patterns, SizeBounds.Any));
    }

    private static IEnumerable<string> Samples(TextRange one, TextRange other)
    {
        foreach (var text in one.Samples(12))
            yield return text;

        long[] lengths = [.. new[] { one.Length.Maximum, one.Length.Minimum, other.Length.Maximum + 1,
            other.Length.Minimum - 1 }.OfType<long>()];
        foreach (var length in lengths.Where(length => length is >= 0 and < 100_000))
        {
            var exact = one with { Length = new SizeBounds(length, length) };
            foreach (var text in exact.Samples(3))
                yield return text;
        }
    }
}
