using M31R.Automation.Reproducibility.Differences.Texts;

namespace M31R.Automation.Reproducibility.Differences.Archives;

/// <summary>Compares ar archives: static libraries (.a, .rlib) and Debian packages.</summary>
internal sealed class ArComparer : IFormatComparer
{
    /// <inheritdoc/>
    public bool Reads(OutputPart first, OutputPart second) => ArReader.IsAr(first.Bytes.Span) && ArReader.IsAr(second.Bytes.Span);

    /// <inheritdoc/>
    public IReadOnlyList<Difference> Compare(OutputPart first, OutputPart second, ComparisonContext context)
    {
        var (left, right) = (ArReader.Read(first.Bytes), ArReader.Read(second.Bytes));
        var pairs = EntryPairs<ArEntry>.Of(Members(left), Members(right), first.Where, context);
        var same = pairs.Same.Concat(pairs.Renamed.Select(pair => (pair.First, pair.Second)));
        var found = new List<Difference>(
        [
            .. OfArchive(pairs, first.Where),
            .. pairs.Renamed.SelectMany(pair => pair.Names),
            .. same.SelectMany(pair => Headers(pair.First, pair.Second, PartPlace.Of(first.Where, pair.First.Name))),
            .. EntryContents.Of(pairs, first.Where, context),
        ]);

        // Lists of symbols and of long names follow from the members; only when nothing else differs, they tell something.
        if (found.Count == 0)
            found.AddRange(OfIndexes(left, right, first.Where, context));

        return found;
    }

    private static List<ArEntry> Members(IReadOnlyList<ArEntry> entries) => [.. entries.Where(entry => !entry.IsIndex)];

    private static IEnumerable<Difference> OfArchive(EntryPairs<ArEntry> pairs, string where)
    {
        if (pairs.Order is { } order)
            yield return new(ArchiveCauses.ArEntryOrder, where, Excerpt.Of(order.First), Excerpt.Of(order.Second));

        foreach (var entry in pairs.OnlyFirst)
            yield return new(Causes.OutputMissing, PartPlace.Of(where, entry.Name), "there", "missing");

        foreach (var entry in pairs.OnlySecond)
            yield return new(Causes.OutputMissing, PartPlace.Of(where, entry.Name), "missing", "there");
    }

    private static IEnumerable<Difference> Headers(ArEntry first, ArEntry second, string where)
    {
        if (first.Time != second.Time)
            yield return new(ArchiveCauses.ArEntryTime, where, first.Time, second.Time);

        if (first.Owner != second.Owner)
            yield return new(ArchiveCauses.ArEntryOwner, where, first.Owner, second.Owner);

        if (first.Mode != second.Mode)
            yield return new(ArchiveCauses.ArEntryMode, where, first.Mode, second.Mode);
    }

    private static IReadOnlyList<Difference> OfIndexes(
        IReadOnlyList<ArEntry> first, IReadOnlyList<ArEntry> second, string where, ComparisonContext context)
    {
        var pairs = EntryPairs<ArEntry>.Of(
            [.. first.Where(entry => entry.IsIndex)], [.. second.Where(entry => entry.IsIndex)], where, context);
        return
        [
            .. OfArchive(pairs, where),
            .. pairs.Same.SelectMany(pair => Headers(pair.First, pair.Second, PartPlace.Of(where, pair.First.Name))),
            .. EntryContents.Of(pairs, where, context),
        ];
    }
}
