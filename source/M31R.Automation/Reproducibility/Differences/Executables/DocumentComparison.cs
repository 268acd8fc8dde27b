namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Compares the sources that symbols name.</summary>
internal sealed class DocumentComparison(IReadOnlyList<SourceDocument> first, IReadOnlyList<SourceDocument> second, DifferenceList found)
{
    /// <summary>Whether a source has other content: lines, scopes and locals follow from it.</summary>
    public bool HaveOtherContent { get; private set; }

    /// <summary>Tells why they differ: each cause of names once, with how many it concerns.</summary>
    public void Compare()
    {
        var same = Pairs(first, second, document => document.Name);
        var copies = Pairs(same.OnlyFirst, same.OnlySecond, document => $"{document.File} {document.Hash}");
        var moved = Pairs(copies.OnlyFirst, copies.OnlySecond, document => document.File);
        TellPaths([.. copies.Both, .. moved.Both]);
        foreach (var (one, other) in same.Both.Concat(moved.Both))
            TellContent(one, other);

        TellAlone(moved.OnlyFirst, moved.OnlySecond);
        if (found.IsEmpty && Sequence.FirstMove(Names(first), Names(second)) is { } move)
            found.Add(ExecutableCauses.SymbolsContent, "order of the sources", move.First, move.Second);
    }

    private static Pairing<SourceDocument> Pairs(
        IReadOnlyList<SourceDocument> first, IReadOnlyList<SourceDocument> second, Func<SourceDocument, string> key) =>
        Pairing<SourceDocument>.Of(first, second, key, (Content, Content));

    private static IEnumerable<string> Names(IEnumerable<SourceDocument> documents) => documents.Select(document => document.Name);

    private static string Content(SourceDocument document) => document.Hash;

    private void TellPaths(IReadOnlyList<(SourceDocument First, SourceDocument Second)> moved)
    {
        if (moved.Count == 0)
            return;

        var (one, other) = moved[0];
        var more = moved.Count > 1 ? $"source {one.File} and {moved.Count - 1} more" : $"source {one.File}";
        found.Add(ExecutableCauses.DocumentPath, more, one.Name, other.Name);
    }

    /// <summary>The text tells more than its hash, where it is embedded.</summary>
    private void TellContent(SourceDocument one, SourceDocument other)
    {
        if (string.Equals(one.Hash, other.Hash, StringComparison.Ordinal))
            return;

        HaveOtherContent = true;
        var place = $"source {one.File}";
        if (one.Content is { } mine && other.Content is { } theirs)
            found.AddParts(ExecutableCauses.DocumentHash, place, mine(), theirs());
        else
            found.Add(ExecutableCauses.DocumentHash, place, one.Hash[37..], other.Hash[37..]);
    }

    private void TellAlone(IReadOnlyList<SourceDocument> onlyFirst, IReadOnlyList<SourceDocument> onlySecond)
    {
        HaveOtherContent |= onlyFirst.Count + onlySecond.Count > 0;
        foreach (var one in onlyFirst)
            found.Add(ExecutableCauses.SymbolsContent, $"source {one.File}", one.Name, "no such source");

        foreach (var other in onlySecond)
            found.Add(ExecutableCauses.SymbolsContent, $"source {other.File}", "no such source", other.Name);
    }
}
