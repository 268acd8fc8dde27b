using System.Globalization;
using System.Text;

namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Compares what is left when metadata, resources and symbols are equal: headers, code, signature, appended bytes.</summary>
internal sealed class NativeComparison(ExecutableImage first, ExecutableImage second, DifferenceList found)
{
    /// <summary>The shortest run of letters that is taken for text.</summary>
    private const int ShortestText = 6;
    private const int LongestText = 512;
    private readonly ExplainedBytes one = new(first);
    private readonly ExplainedBytes other = new(second);

    /// <summary>
    /// Tells where the first bytes differ that nothing else explains; nothing when the tables of the metadata are only laid out otherwise.
    /// </summary>
    /// <param name="hasTimes">Whether the stamps are times: those of tables inside of sections are then, too.</param>
    public void Compare(bool hasTimes)
    {
        CompareAppended();
        if (!found.IsEmpty || FirstDifference(hasTimes) is not { } offset)
            return;

        var place = string.Create(CultureInfo.InvariantCulture, $"{one.RegionOf(offset)} offset 0x{offset:X}");
        var (mine, theirs) = (TextAt(first.Bytes.Span, offset), TextAt(second.Bytes.Span, offset));
        if (mine.Length >= ShortestText && theirs.Length >= ShortestText)
            found.AddText(ExecutableCauses.Native, place, mine, theirs);
        else
            found.Add(ExecutableCauses.Native, place, BytesAt(first.Bytes.Span, offset), BytesAt(second.Bytes.Span, offset));
    }

    private void CompareAppended() =>
        found.AddParts(ExecutableCauses.Native, "appended", first.Bytes[one.End..], second.Bytes[other.End..]);

    private int? FirstDifference(bool hasTimes)
    {
        var mine = first.Bytes.Span[..one.End];
        var theirs = second.Bytes.Span[..other.End];
        var end = Math.Min(mine.Length, theirs.Length);
        for (var offset = 0; offset < end; offset++)
        {
            offset += mine[offset..end].CommonPrefixLength(theirs[offset..end]);
            if (offset < end && !one.IsExplained(offset, hasTimes) && !other.IsExplained(offset, hasTimes))
                return offset;
        }

        return mine.Length == theirs.Length || first.Metadata is not null ? null : end;
    }

    private static string BytesAt(ReadOnlySpan<byte> bytes, int offset) =>
        Convert.ToHexString(bytes.Slice(offset, Math.Min(16, bytes.Length - offset)));

    /// <summary>The letters around an offset, as 8 or 16 bits each.</summary>
    private static string TextAt(ReadOnlySpan<byte> bytes, int offset)
    {
        var narrow = Run(bytes, offset, 1);
        var wide = Run(bytes, offset, 2);
        return wide.Length / 2 > narrow.Length || narrow.Length < ShortestText
            ? Encoding.Unicode.GetString(wide)
            : Encoding.ASCII.GetString(narrow);
    }

    private static ReadOnlySpan<byte> Run(ReadOnlySpan<byte> bytes, int offset, int width)
    {
        var start = offset;
        while (start >= width && offset - start < LongestText && IsLetter(bytes, start - width, width))
            start -= width;

        var end = offset;
        while (end <= bytes.Length - width && end - offset < LongestText && IsLetter(bytes, end, width))
            end += width;

        return bytes[start..end];
    }

    private static bool IsLetter(ReadOnlySpan<byte> bytes, int offset, int width) =>
        bytes[offset] is >= 0x20 and < 0x7F && (width == 1 || bytes[offset + 1] == 0);
}
