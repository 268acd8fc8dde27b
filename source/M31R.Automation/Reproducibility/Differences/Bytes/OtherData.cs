namespace M31R.Automation.Reproducibility.Differences.Bytes;

/// <summary>Tells bytes that differ in one place from those that differ nearly everywhere, as values that are drawn anew do.</summary>
internal static class OtherData
{
    private const int Shortest = 64;
    private const int Sample = 1 << 20;

    /// <summary>Of 100: the highest byte of a number is often the same, such as the exponent of small numbers.</summary>
    private const int LeastShare = 85;

    /// <summary>Names an offset, and says so when both go on as long from there and nearly no byte is the same.</summary>
    public static string PlaceOf(Func<Stream> first, long firstStart, Func<Stream> second, long secondStart)
    {
        var place = $"offset 0x{firstStart:x}";
        if (firstStart != secondStart)
            return place;

        var (one, other) = (Read(first, firstStart), Read(second, secondStart));
        return one.Length == other.Length && one.Length >= Shortest && Differing(one, other) * 100L >= one.Length * (long)LeastShare
            ? $"{place} and nearly all after it"
            : place;
    }

    private static int Differing(byte[] first, byte[] second) => first.Where((value, place) => value != second[place]).Count();

    private static byte[] Read(Func<Stream> open, long start)
    {
        using var stream = StreamComparison.Opened(open, start);
        var bytes = new byte[Sample];
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }
}
