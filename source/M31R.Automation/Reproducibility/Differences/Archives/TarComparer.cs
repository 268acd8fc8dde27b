using M31R.Automation.Reproducibility.Differences.Texts;

namespace M31R.Automation.Reproducibility.Differences.Archives;

/// <summary>Compares tar archives.</summary>
internal sealed class TarComparer : IFormatComparer
{
    /// <inheritdoc/>
    public bool Reads(OutputPart first, OutputPart second) => TarReader.IsTar(first.Bytes.Span) && TarReader.IsTar(second.Bytes.Span);

    /// <inheritdoc/>
    public IReadOnlyList<Difference> Compare(OutputPart first, OutputPart second, ComparisonContext context)
    {
        var (left, right) = (TarReader.Read(first.Bytes), TarReader.Read(second.Bytes));
        var pairs = EntryPairs<TarEntry>.Of(left.Entries, right.Entries, first.Where, context);
        var found = new List<Difference>(OfArchive(pairs, first.Where));
        found.AddRange(OfGlobals(left.Globals, right.Globals, first.Where, context));
        found.AddRange(pairs.Renamed.SelectMany(
            pair => pair.Names.Where(_ => ZipComparer.IsOwn(pair.Names) || !pairs.Differ(pair.First))));
        found.AddRange(pairs.All.SelectMany(
            pair => TarHeaders.Of(pair.First, pair.Second, PartPlace.Of(first.Where, pair.First.Name), context)));
        found.AddRange(EntryContents.Of(pairs, first.Where, context));

        // Programs fill the last block up; how far is their own affair, and follows when the entries are longer.
        if (found.Count == 0 && left.Padding != right.Padding)
            found.Add(new Difference(ArchiveCauses.TarFormat, first.Where, $"{left.Padding} bytes at the end",
                $"{right.Padding} bytes at the end"));

        return found;
    }

    private static IEnumerable<Difference> OfArchive(EntryPairs<TarEntry> pairs, string where)
    {
        if (pairs.Order is { } order)
            yield return new(ArchiveCauses.TarEntryOrder, where, Excerpt.Of(order.First), Excerpt.Of(order.Second));

        foreach (var entry in pairs.OnlyFirst)
            yield return new(Causes.OutputMissing, PartPlace.Of(where, entry.Name), "there", "missing");

        foreach (var entry in pairs.OnlySecond)
            yield return new(Causes.OutputMissing, PartPlace.Of(where, entry.Name), "missing", "there");
    }

    private static IEnumerable<Difference> OfGlobals(
        IReadOnlyList<IReadOnlyDictionary<string, string>> first,
        IReadOnlyList<IReadOnlyDictionary<string, string>> second,
        string where,
        ComparisonContext context)
    {
        if (first.Count != second.Count)
            yield return new(ArchiveCauses.TarFormat, where, $"{first.Count} global headers", $"{second.Count} global headers");

        foreach (var (left, right) in first.Zip(second))
        {
            foreach (var difference in TarHeaders.OfRecords(left, right, PartPlace.Of(where, "pax_global_header"), context))
                yield return difference;
        }
    }
}
