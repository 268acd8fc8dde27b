using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Schemas.Shapes;
using M31R.Automation.Compatibility.Schemas.Texts;

namespace M31R.Automation.Compatibility.Schemas.Inclusion;

/// <summary>Compares texts.</summary>
internal static class TextInclusion
{
    /// <summary>What cannot be proven.</summary>
    public static IEnumerable<Suspicion> Of(TextShape one, TextShape other)
    {
        if (one.Range.IsWithin(other.Range, out var witness) == true)
            yield break;

        var samples = Samples(one.Range, other.Range).Where(one.Range.Has).Distinct(StringComparer.Ordinal);
        yield return new Suspicion([], "other texts are allowed")
        {
            Candidates = samples.Where(text => !other.Range.Has(text)).Prepend(witness).OfType<string>()
                .Select(text => new DocumentText(text)),
            Harmless = samples.Where(other.Range.Has).Take(2).Select(text => new DocumentText(text)),
        };
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
