namespace M31R.Automation.Reproducibility.Differences.Bytes;

/// <summary>Compares bytes whose form is not known, in streams: the first place that differs, and the text around it.</summary>
internal static class BinaryDifferences
{
    private const int MostPlaces = 256;

    /// <summary>
    /// Why two streams differ: the causes of text that explains it, then the first offset that nothing explains. After 256 places that are
    /// explained, the next is told as one that is not.
    /// </summary>
    /// <param name="first">Opens the first; it is read once, forwards.</param>
    /// <param name="second">Opens the second.</param>
    /// <param name="where">Where both stand.</param>
    /// <param name="context">What is known of the builds.</param>
    /// <returns>Empty when they are equal, or when all that differs follows from what is told elsewhere.</returns>
    public static IReadOnlyList<Difference> Of(Func<Stream> first, Func<Stream> second, string where, ComparisonContext context)
    {
        using var left = new ForwardBytes(first());
        using var right = new ForwardBytes(second());
        var differences = new List<Difference>();
        for (var places = 0; ForwardBytes.ToDifference(left, right, context.Budget.Interrupted); places++)
        {
            var place = PartPlace.Of(where, $"offset 0x{left.At:x}");
            var windows = (First: left.Window(), Second: right.Window());
            if (places == MostPlaces)
                return [.. differences, Unexplained(windows, $"{place} and after")];

            if (ByteText.Of(windows.First, windows.Second, place, context) is not { } found)
                return [.. differences, Unexplained(windows, PartPlace.Of(where, OtherData.PlaceOf(left, right)))];

            differences.AddRange(found.Differences);
            left.MoveTo(found.FirstEnd);
            right.MoveTo(found.SecondEnd);
        }

        return differences;
    }

    /// <summary>The same of bytes in memory, where texts that moved are found too.</summary>
    public static IReadOnlyList<Difference> Of(OutputPart first, OutputPart second, ComparisonContext context)
    {
        var found = Of(() => ByteStream.Of(first.Bytes), () => ByteStream.Of(second.Bytes), first.Where, context);
        var moved = found is [.., { Cause: var last }] && last == Causes.Binary ? MovedTexts.Of(first, second, context) : [];
        return moved.Count == 0 ? found : [.. found.SkipLast(1), .. moved.ExceptBy(found.Select(each => each.Cause), each => each.Cause)];
    }

    private static Difference Unexplained((ByteWindow First, ByteWindow Second) windows, string where) =>
        new(Causes.Binary, where, windows.First.Shown, windows.Second.Shown);
}
