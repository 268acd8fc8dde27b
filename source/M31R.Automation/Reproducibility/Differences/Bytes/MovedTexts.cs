using System.Text;
using M31R.Automation.Reproducibility.Differences.Texts;

namespace M31R.Automation.Reproducibility.Differences.Bytes;

/// <summary>
/// Texts in bytes of a form that is not known, wherever they stand: a path of another length moves all that comes after it, and offsets
/// with it, so that nothing is left to compare place by place.
/// </summary>
internal static class MovedTexts
{
    private const int ShortestText = 8;
    private const int MostTexts = 2000;

    /// <summary>
    /// The causes that explain every text that only one side has; empty when some is not explained, or there are none, or all stand where
    /// those of the other side do: then nothing moved.
    /// </summary>
    public static IReadOnlyList<Difference> Of(OutputPart first, OutputPart second, ComparisonContext context)
    {
        var (left, right) = (TextsIn(first.Bytes.Span), TextsIn(second.Bytes.Span));
        var (onlyLeft, onlyRight) = (Without(left, right), Without(right, left));
        if (onlyLeft.Count != onlyRight.Count || onlyLeft.Count > MostTexts || onlyLeft.Zip(onlyRight).All(AreInPlace))
            return [];

        var where = PartPlace.Of(first.Where, "texts");
        var found = onlyLeft.Zip(onlyRight, (one, other) => (One: one.Text, Other: other.Text))
            .Select(pair => (pair.One, pair.Other, Found: TextDifferences.Of(pair.One, pair.Other, where, context))).ToList();
        return found.Exists(pair => !PlainText.Bears(pair.Found, pair.One, pair.Other) || pair.Found.Any(IsUnsure))
            ? []
            : [.. found.SelectMany(pair => pair.Found).DistinctBy(difference => difference.Cause)];
    }

    private static bool AreInPlace(((string Text, int Start) One, (string Text, int Start) Other) pair) =>
        pair.One.Start == pair.Other.Start && pair.One.Text.Length == pair.Other.Text.Length;

    private static bool IsUnsure(Difference difference) =>
        difference.Cause == TextCauses.Content || difference.Cause == TextCauses.Random;

    private static List<(string Text, int Start)> TextsIn(ReadOnlySpan<byte> bytes)
    {
        var texts = new List<(string Text, int Start)>();
        for (var start = 0; start < bytes.Length;)
        {
            var length = bytes[start..].IndexOfAnyExceptInRange((byte)0x20, (byte)0x7E);
            length = length < 0 ? bytes.Length - start : length;
            if (length >= ShortestText)
                texts.Add((Encoding.ASCII.GetString(bytes.Slice(start, length)), start));

            start += length + 1;
        }

        return texts;
    }

    /// <summary>Those of a list that another does not have, or has less often, in their order.</summary>
    private static List<(string Text, int Start)> Without(List<(string Text, int Start)> texts, List<(string Text, int Start)> others)
    {
        var left = others.CountBy(each => each.Text, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. texts.Where(each =>
        {
            var count = left.GetValueOrDefault(each.Text);
            left[each.Text] = count - 1;
            return count <= 0;
        })];
    }
}
