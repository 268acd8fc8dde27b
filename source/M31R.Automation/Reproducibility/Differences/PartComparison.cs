using M31R.Automation.Machine;
using M31R.Automation.Reproducibility.Differences.Bytes;

namespace M31R.Automation.Reproducibility.Differences;

/// <summary>Compares parts by their forms, and parts inside of parts.</summary>
internal static class PartComparison
{
    /// <summary>What is longer is compared as bytes: 256 MiB.</summary>
    public const long LongestPart = 256L << 20;

    private const int DeepestPart = 8;

    /// <summary>Why two parts differ; empty when they are equal.</summary>
    public static IReadOnlyList<Difference> Of(OutputPart first, OutputPart second, BuildTrace firstTrace, BuildTrace secondTrace) =>
        Of(first, second, Context(firstTrace, secondTrace));

    /// <summary>What comparers of the outermost parts may use.</summary>
    public static ComparisonContext Context(BuildTrace first, BuildTrace second) =>
        At(new ComparisonContext(first, second, (_, _) => []), 0);

    /// <summary>The same, with differences that follow from others.</summary>
    public static ComparisonContext With(this ComparisonContext context, IEnumerable<Consequence> consequences) =>
        At(context with { Consequences = context.Consequences.With(consequences) }, context.Depth);

    private static ComparisonContext At(ComparisonContext context, int depth)
    {
        var here = context with { Depth = depth };
        return here with { Explain = (first, second) => Of(first, second, At(here, depth + 1)) };
    }

    private static IReadOnlyList<Difference> Of(OutputPart first, OutputPart second, ComparisonContext context)
    {
        if (first.Bytes.Span.SequenceEqual(second.Bytes.Span))
            return [];

        var comparers = context.Depth < DeepestPart && IsTakenApart(first) && IsTakenApart(second) ? Formats.All : [];
        return comparers.Where(comparer => comparer.Reads(first, second))
            .Select(comparer => Asked(comparer, first, second, context))
            .FirstOrDefault(found => found is { IsTold: true })?.Differences ?? BinaryDifferences.Of(first, second, context);
    }

    private static bool IsTakenApart(OutputPart part) =>
        IsTakenApart(part.Bytes.Length, part.Bytes.Span[..Math.Min(part.Bytes.Length, Formats.LengthOfHead)]);

    /// <summary>
    /// Whether a file or part is compared by its form: archives and programs of up to 256 MiB, others of up to 64 MiB, for text takes some
    /// twenty times its length.
    /// </summary>
    /// <param name="length">In bytes.</param>
    /// <param name="head">Its first <see cref="Formats.LengthOfHead"/> bytes.</param>
    public static bool IsTakenApart(long length, ReadOnlySpan<byte> head) =>
        length <= FileDoor.DefaultLimit || (length <= LongestPart && Formats.HasParts(head));

    /// <summary>What a comparer says; nothing when a part is damaged.</summary>
    private static Answer? Asked(IFormatComparer comparer, OutputPart first, OutputPart second, ComparisonContext context)
    {
        try
        {
            var differences = comparer.Compare(first, second, context);
            return new Answer(differences, differences.Count > 0 || comparer is Texts.TextComparer);
        }
        catch (Exception problem) when (problem is InvalidDataException or System.Text.RegularExpressions.RegexMatchTimeoutException)
        {
            return null;
        }
    }

    /// <summary>What a comparer says.</summary>
    /// <param name="Differences">They.</param>
    /// <param name="IsTold">Whether it is the last word: that there are none may follow from what is told elsewhere.</param>
    private sealed record Answer(IReadOnlyList<Difference> Differences, bool IsTold);
}
