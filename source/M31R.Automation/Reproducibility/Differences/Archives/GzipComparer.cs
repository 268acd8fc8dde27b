using System.IO.Compression;
using System.Runtime.InteropServices;

namespace M31R.Automation.Reproducibility.Differences.Archives;

/// <summary>Compares gzip files: their headers, and what they hold.</summary>
internal sealed class GzipComparer : IFormatComparer
{
    /// <inheritdoc/>
    public bool Reads(OutputPart first, OutputPart second) =>
        first.Bytes.Span is [0x1F, 0x8B, 8, ..] && second.Bytes.Span is [0x1F, 0x8B, 8, ..];

    /// <inheritdoc/>
    public IReadOnlyList<Difference> Compare(OutputPart first, OutputPart second, ComparisonContext context)
    {
        var (left, right) = (GzipMember.Read(first.Bytes), GzipMember.Read(second.Bytes));
        var (one, other) = (new GzipContent(first.Bytes) { Length = left.Length }, new GzipContent(second.Bytes) { Length = right.Length });
        var differs = EntryContents.Differ(one, other);
        var found = GzipMember.Headers(left, right, first.Where).ToList();
        if (left.Level != right.Level || (!differs && !left.Deflated.Span.SequenceEqual(right.Deflated.Span)))
            found.Add(new Difference(ArchiveCauses.GzipCompression, first.Where, Shown(left), Shown(right)));

        return differs ? [.. found, .. EntryContents.Explain(one, other, first.Where, context)] : found;
    }

    private static string Shown(GzipMember member) => $"level {member.Level}, {member.Deflated.Length} bytes";

    /// <summary>What a gzip file holds.</summary>
    private sealed record GzipContent(ReadOnlyMemory<byte> Bytes) : ArchiveEntry("", () => Unpack(Bytes), Bytes)
    {
        private static GZipStream Unpack(ReadOnlyMemory<byte> bytes) => new(
            MemoryMarshal.TryGetArray(bytes, out var segment)
                ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
                : new MemoryStream(bytes.ToArray(), writable: false),
            CompressionMode.Decompress);
    }
}
