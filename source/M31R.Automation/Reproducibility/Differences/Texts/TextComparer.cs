namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>Compares text line by line.</summary>
internal sealed class TextComparer : IFormatComparer
{
    /// <summary>What has more lines is compared as bytes: each takes some hundred bytes of memory, however short it is.</summary>
    private const int MostLines = 2_000_000;

    /// <inheritdoc/>
    public bool Reads(OutputPart first, OutputPart second) =>
        first.Bytes.Span.Count((byte)'\n') <= MostLines && second.Bytes.Span.Count((byte)'\n') <= MostLines
        && Decoding.Of(first.Bytes.Span) is not null && Decoding.Of(second.Bytes.Span) is not null;

    /// <inheritdoc/>
    public IReadOnlyList<Difference> Compare(OutputPart first, OutputPart second, ComparisonContext context)
    {
        var (left, right) = (Decoding.Of(first.Bytes.Span)!, Decoding.Of(second.Bytes.Span)!);
        var differences = left.Text == right.Text ? [] : new TextJudge(new TextSides(context)).Of(left.Text, right.Text, first.Where);
        return left.Text == right.Text && left.Encoding != right.Encoding
            ? [new Difference(TextCauses.Content, first.Where, left.Encoding, right.Encoding)]
            : differences;
    }
}
