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

        var comparers = context.Depth < DeepestPart ? Formats.All : [];
        return comparers.Where(comparer => comparer.Reads(first, second))
            .Select(comparer => Asked(comparer, first, second, context))
            .FirstOrDefault(found => found is not null) ?? BinaryDifferences.Of(first, second, context);
    }

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
