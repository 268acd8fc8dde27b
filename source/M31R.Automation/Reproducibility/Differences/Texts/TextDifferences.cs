namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>Names why two texts differ.</summary>
internal static class TextDifferences
{
    /// <summary>Why two values differ, each cause once a place; <c>text-content</c> where nothing explains it.</summary>
    public static IReadOnlyList<Difference> Of(string first, string second, string where, ComparisonContext context)
    {
        if (string.Equals(first, second, StringComparison.Ordinal))
            return [];

        var cause = first.Contains(context.First.Root, StringComparison.Ordinal) && second.Contains(context.Second.Root, StringComparison.Ordinal) ? TextCauses.BuildPath
            : Guid.TryParse(first, out _) && Guid.TryParse(second, out _) ? TextCauses.RandomGuid
            : first.StartsWith("20", StringComparison.Ordinal) && first.Contains(':', StringComparison.Ordinal) ? TextCauses.Time
            : long.TryParse(first, out var seconds) && seconds > 1_000_000_000 ? TextCauses.Time
            : TextCauses.Content;
        return [new Difference(cause, where, first, second)];
    }
}
