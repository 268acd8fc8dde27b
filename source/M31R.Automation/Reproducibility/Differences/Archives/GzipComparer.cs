using System.IO.Compression;
using M31R.Automation.Reproducibility.Differences.Bytes;

namespace M31R.Automation.Reproducibility.Differences.Archives;

/// <summary>Compares gzip files: the headers of their members, and what they hold together.</summary>
internal sealed class GzipComparer : IFormatComparer
{
    /// <inheritdoc/>
    public bool Reads(OutputPart first, OutputPart second) =>
        first.Bytes.Span is [0x1F, 0x8B, 8, ..] && second.Bytes.Span is [0x1F, 0x8B, 8, ..];

    /// <inheritdoc/>
    public IReadOnlyList<Difference> Compare(OutputPart first, OutputPart second, ComparisonContext context)
    {
        var (left, right) = (GzipMember.ReadAll(first.Bytes, context.Budget), GzipMember.ReadAll(second.Bytes, context.Budget));
        var (one, other) = (Content(first.Bytes, left), Content(second.Bytes, right));
        var differs = EntryContents.Differ(one, other, context.Budget);
        var found = left.Zip(right).SelectMany(pair => GzipMember.Headers(pair.First, pair.Second, first.Where)).ToList();
        if (ArePackedOtherwise(left, right, differs))
            found.Add(new Difference(ArchiveCauses.GzipCompression, first.Where, Shown(left), Shown(right)));

        return differs ? [.. found, .. EntryContents.Explain(one, other, first.Where, context)] : found;
    }

    /// <summary>Of other content, the level alone tells; how many members there are may follow from how long it is.</summary>
    private static bool ArePackedOtherwise(IReadOnlyList<GzipMember> first, IReadOnlyList<GzipMember> second, bool differs) => differs
        ? first.Zip(second).Any(pair => pair.First.Level != pair.Second.Level)
        : first.Count != second.Count || first.Zip(second).Any(pair => !pair.First.IsPackedAs(pair.Second));

    private static GzipContent Content(ReadOnlyMemory<byte> bytes, IReadOnlyList<GzipMember> members) =>
        new(bytes) { Length = members.Sum(member => member.Length) };

    private static string Shown(IReadOnlyList<GzipMember> members) =>
        $"level {members[0].Level}, {members.Sum(member => (long)member.Deflated.Length)} bytes"
        + (members.Count == 1 ? "" : $" in {members.Count} members");

    /// <summary>What a gzip file holds.</summary>
    private sealed record GzipContent(ReadOnlyMemory<byte> Bytes) : ArchiveEntry(
        "", () => new GZipStream(ByteStream.Of(Bytes), CompressionMode.Decompress), Bytes);
}
