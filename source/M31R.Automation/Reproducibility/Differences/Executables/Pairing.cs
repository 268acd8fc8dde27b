namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Things of both sides that belong together.</summary>
/// <param name="Both">Those that have the same key, in the order of the first side.</param>
/// <param name="OnlyFirst">Those without a partner.</param>
/// <param name="OnlySecond">Those of the other side without one.</param>
internal sealed record Pairing<T>(IReadOnlyList<(T First, T Second)> Both, IReadOnlyList<T> OnlyFirst, IReadOnlyList<T> OnlySecond)
    where T : class
{
    /// <summary>Pairs by key; where several have the same key, those with the same content first, the others by their order.</summary>
    /// <param name="first">One side.</param>
    /// <param name="second">The other.</param>
    /// <param name="key">What partners have in common.</param>
    /// <param name="content">All of a thing of the first side, and of the second.</param>
    public static Pairing<T> Of(
        IReadOnlyList<T> first, IReadOnlyList<T> second, Func<T, string> key, (Func<T, string> First, Func<T, string> Second) content)
    {
        var both = new List<(T, T)>();
        var onlyFirst = new List<T>();
        var others = second.GroupBy(key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        foreach (var group in first.GroupBy(key, StringComparer.Ordinal))
        {
            var partners = others.GetValueOrDefault(group.Key) ?? [];
            List<T> mine = [.. group];
            if (mine.Count > 1 || partners.Count > 1)
                both.AddRange(TakeEqual(mine, partners, content));

            var count = Math.Min(mine.Count, partners.Count);
            both.AddRange(mine.Take(count).Zip(partners.Take(count)));
            onlyFirst.AddRange(mine.Skip(count));
            partners.RemoveRange(0, count);
        }

        return new Pairing<T>(both, onlyFirst, [.. others.Values.SelectMany(group => group)]);
    }

    private static List<(T First, T Second)> TakeEqual(
        List<T> first, List<T> second, (Func<T, string> First, Func<T, string> Second) content)
    {
        var waiting = second.GroupBy(content.Second, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Queue<T>(group), StringComparer.Ordinal);
        var equal = new List<(T First, T Second)>();
        foreach (var item in first)
        {
            if (waiting.GetValueOrDefault(content.First(item)) is { Count: > 0 } partners)
                equal.Add((item, partners.Dequeue()));
        }

        var gone = equal.SelectMany(pair => new object[] { pair.First, pair.Second }).ToHashSet(ReferenceEqualityComparer.Instance);
        first.RemoveAll(gone.Contains);
        second.RemoveAll(gone.Contains);
        return equal;
    }
}
