namespace M31R.Automation.Reproducibility.Differences.Bytes;

/// <summary>Tells bytes that differ in one place from those that differ nearly everywhere, as values that are drawn anew do.</summary>
internal static class OtherData
{
    private const int Shortest = 64;
    private const int Sample = 1 << 20;

    /// <summary>Of 100: the highest byte of a number is often the same, such as the exponent of small numbers.</summary>
    private const int LeastShare = 85;

    /// <summary>Names the offset, and says so when both go on as long from there and nearly no byte is the same; reads both on.</summary>
    public static string PlaceOf(ForwardBytes first, ForwardBytes second)
    {
        var place = $"offset 0x{first.At:x}";
        if (first.At != second.At)
            return place;

        var (one, other) = (first.Rest(Sample), second.Rest(Sample));
        return one.Length == other.Length && one.Length >= Shortest && Differing(one, other) * 100L >= one.Length * (long)LeastShare
            ? $"{place} and nearly all after it"
            : place;
    }

    private static int Differing(byte[] first, byte[] second) => first.Where((value, place) => value != second[place]).Count();
}
