using M31R.Automation.Machine;
using M31R.Automation.Reproducibility.Differences.Bytes;

namespace M31R.Automation.Reproducibility.Differences;

/// <summary>Compares parts by their forms, and parts inside of parts.</summary>
internal static class PartComparison
{
    /// <summary>What is longer is compared as bytes: 256 MiB.</summary>
    public const long LongestPart = 256L << 20;

    private const int DeepestPart = 8;

    /// <summary>What comparers of the outermost parts may use.</summary>
    /// <param name="first">What is known of the first build.</param>
    /// <param name="second">What is known of the second.</param>
    /// <param name="budget">How many bytes may be unpacked.</param>
    public static ComparisonContext Context(BuildTrace first, BuildTrace second, UnpackingBudget budget) =>
        At(new ComparisonContext(first, second, (_, _) => []) { Budget = budget }, 0);

    /// <summary>The same, with differences that follow from others.</summary>
    public static ComparisonContext With(this ComparisonContext context, IEnumerable<Consequence> consequences) =>
        At(context with { Consequences = context.Consequences.With(consequences) }, context.Depth);

    private static ComparisonContext At(ComparisonContext context, int depth)
    {
        var here = context with { Depth = depth };
        return here with { Explain = (first, second) => Of(first, second, At(here, depth + 1)) };
    }

    /// <summary>Why two parts differ; empty when they are equal, or when all that differs follows from what is told elsewhere.</summary>
    /// <exception cref="OperationCanceledException">The run is interrupted.</exception>
    public static IReadOnlyList<Difference> Of(OutputPart first, OutputPart second, ComparisonContext context)
    {
        context.Budget.Interrupted.ThrowIfCancellationRequested();
        if (first.Bytes.Span.SequenceEqual(second.Bytes.Span))
            return [];

        var comparers = context.Depth < DeepestPart && IsTakenApart(first) && IsTakenApart(second) ? Formats.All : [];
        return comparers.Where(comparer => comparer.Reads(first, second))
            .Select(comparer => Asked(comparer, first, second, context))
            .FirstOrDefault(found => found is not null) ?? BinaryDifferences.Of(first, second, context);
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

    /// <summary>What a comparer says; null when it is not the last word, or when a part is damaged.</summary>
    private static IReadOnlyList<Difference>? Asked(
        IFormatComparer comparer, OutputPart first, OutputPart second, ComparisonContext context)
    {
        try
        {
            var differences = Damage.Told(() => comparer.Compare(first, second, context));
            return differences.Count > 0 || (comparer is Texts.TextComparer && context.Consequences.AreKnown) ? differences : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
