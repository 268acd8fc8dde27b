namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>Compares JSON by its values, not by its lines.</summary>
internal sealed class JsonComparer : IFormatComparer
{
    /// <inheritdoc/>
    public bool Reads(OutputPart first, OutputPart second) => StartsAsJson(first.Bytes.Span) && StartsAsJson(second.Bytes.Span);

    /// <inheritdoc/>
    public IReadOnlyList<Difference> Compare(OutputPart first, OutputPart second, ComparisonContext context)
    {
        if (Decoding.Of(first.Bytes.Span) is not { } left || Decoding.Of(second.Bytes.Span) is not { } right)
            return [];

        var found = JsonJudge.TryOf(left.Text, right.Text, first.Where, new TextSides(context)) ?? [];
        return found.Count == 0 ? [] : [.. TextJudge.Ends(LineSplit.Of(left.Text), LineSplit.Of(right.Text), first.Where), .. found];
    }

    private static bool StartsAsJson(ReadOnlySpan<byte> bytes) =>
        bytes.TrimStart(" \t\r\n\u00EF\u00BB\u00BF\uFEFF"u8) is [(byte)'{' or (byte)'[', ..]
            || bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
}
