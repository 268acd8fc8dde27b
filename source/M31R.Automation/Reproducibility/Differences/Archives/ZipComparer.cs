using M31R.Automation.Reproducibility.Differences.Texts;

namespace M31R.Automation.Reproducibility.Differences.Archives;

/// <summary>Compares zip archives, and what is made of them: packages, wheels, jars.</summary>
internal sealed class ZipComparer : IFormatComparer
{
    /// <inheritdoc/>
    public bool Reads(OutputPart first, OutputPart second) =>
        ZipArchiveFile.IsZip(first.Bytes.Span) && ZipArchiveFile.IsZip(second.Bytes.Span);

    /// <inheritdoc/>
    public IReadOnlyList<Difference> Compare(OutputPart first, OutputPart second, ComparisonContext context)
    {
        var (left, right) = (ZipArchiveFile.Read(first.Bytes), ZipArchiveFile.Read(second.Bytes));
        var package = NupkgNames.Of(left, right, first.Where, context.Budget);
        var pairs = EntryPairs<ZipEntry>.Of(left.Entries, package.Renamed(right.Entries), first.Where, context);
        var isCompressedOtherwise = pairs.Same.Any(pair => pair.First.Method != pair.Second.Method);
        return
        [
            .. package.Differences,
            .. context.Explain(new OutputPart(first.Where, left.Prefix), new OutputPart(first.Where, right.Prefix)),
            .. OfArchive(left, right, pairs, first.Where),
            .. pairs.Renamed.SelectMany(pair => pair.Names.Where(_ => !pairs.Differ(pair.First) || IsOwn(pair.Names))),
            .. pairs.All.SelectMany(pair => ZipHeaders.Of(
                pair.First,
                pair.Second,
                PartPlace.Of(first.Where, pair.First.Name),
                new ZipContents(pairs.Differ(pair.First), isCompressedOtherwise))),
            .. EntryContents.Of(pairs, first.Where, context.With(package.Consequences)),
        ];
    }

    private static IEnumerable<Difference> OfArchive(ZipArchiveFile first, ZipArchiveFile second, EntryPairs<ZipEntry> pairs, string where)
    {
        if (pairs.Order is { } order)
            yield return new(ArchiveCauses.ZipEntryOrder, where, Excerpt.Of(order.First), Excerpt.Of(order.Second));

        if (!first.Comment.Span.SequenceEqual(second.Comment.Span))
            yield return new(ArchiveCauses.ZipExtraField, where, $"comment of {first.Comment.Length} bytes",
                $"comment of {second.Comment.Length} bytes");

        foreach (var entry in pairs.OnlyFirst)
            yield return new(Causes.OutputMissing, PartPlace.Of(where, entry.Name), "there", "missing");

        foreach (var entry in pairs.OnlySecond)
            yield return new(Causes.OutputMissing, PartPlace.Of(where, entry.Name), "missing", "there");
    }

    /// <summary>
    /// A random part of a name may be the hash of a content that differs, and follows from it; a path or a time does not.
    /// </summary>
    internal static bool IsOwn(IReadOnlyList<Difference> names) => names.Any(name => name.Cause != TextCauses.Random);
}
