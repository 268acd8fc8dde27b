namespace M31R.Automation.Reproducibility.Differences.Bytes;

/// <summary>Compares bytes whose form is not known, in streams: the first place that differs, and the text around it.</summary>
internal static class BinaryDifferences
{
    private const int MostPlaces = 64;
    private const int Window = 4096;

    /// <summary>Why two streams differ: the causes of text that explains it, then the first offset that nothing explains.</summary>
    /// <param name="first">Opens the first, as often as it is asked.</param>
    /// <param name="second">Opens the second.</param>
    /// <param name="where">Where both stand.</param>
    /// <param name="context">What is known of the builds.</param>
    /// <returns>Empty when they are equal.</returns>
    public static IReadOnlyList<Difference> Of(Func<Stream> first, Func<Stream> second, string where, ComparisonContext context)
    {
        var differences = new List<Difference>();
        var (left, right) = (0L, 0L);
        for (var places = 0; places < MostPlaces; places++)
        {
            if (StreamComparison.FirstDifference(first, left, second, right) is not { } apart)
                return differences;

            var windows = (First: ByteWindow.Read(first, left + apart, Window), Second: ByteWindow.Read(second, right + apart, Window));
            var found = ByteText.Of(windows.First, windows.Second, PartPlace.Of(where, $"offset 0x{left + apart:x}"), context);
            if (found is null)
            {
                var place = OtherData.PlaceOf(first, left + apart, second, right + apart);
                return [.. differences, Unexplained(windows, PartPlace.Of(where, place))];
            }


            differences.AddRange(found.Differences);
            (left, right) = (found.FirstEnd, found.SecondEnd);
        }

        return differences;
    }

    /// <summary>The same of bytes in memory, where texts that moved are found too.</summary>
    public static IReadOnlyList<Difference> Of(OutputPart first, OutputPart second, ComparisonContext context)
    {
        var found = Of(() => Open(first.Bytes), () => Open(second.Bytes), first.Where, context);
        var moved = found is [.., { Cause: var last }] && last == Causes.Binary ? MovedTexts.Of(first, second, context) : [];
        return moved.Count == 0 ? found : [.. found.SkipLast(1), .. moved.ExceptBy(found.Select(each => each.Cause), each => each.Cause)];
    }

    private static MemoryStream Open(ReadOnlyMemory<byte> bytes) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(bytes, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);

    private static Difference Unexplained((ByteWindow First, ByteWindow Second) windows, string where) =>
        new(Causes.Binary, where, windows.First.Shown, windows.Second.Shown);
}
