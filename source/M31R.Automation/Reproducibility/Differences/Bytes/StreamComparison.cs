namespace M31R.Automation.Reproducibility.Differences.Bytes;

/// <summary>Finds where two streams begin to differ.</summary>
internal static class StreamComparison
{
    private const int Chunk = 1 << 16;

    /// <summary>How many bytes after the places given are equal; null when all are, to the ends of both.</summary>
    public static long? FirstDifference(Func<Stream> first, long firstStart, Func<Stream> second, long secondStart)
    {
        using var left = Opened(first, firstStart);
        using var right = Opened(second, secondStart);
        var (ofLeft, ofRight) = (new byte[Chunk], new byte[Chunk]);
        for (var equal = 0L; ;)
        {
            var one = ofLeft.AsSpan(0, left.ReadAtLeast(ofLeft, Chunk, throwOnEndOfStream: false));
            var other = ofRight.AsSpan(0, right.ReadAtLeast(ofRight, Chunk, throwOnEndOfStream: false));
            var common = one.CommonPrefixLength(other);
            equal += common;
            if (common < Math.Max(one.Length, other.Length))
                return equal;

            if (one.Length < Chunk)
                return null;
        }
    }

    /// <summary>The stream at a place.</summary>
    public static Stream Opened(Func<Stream> open, long start)
    {
        var stream = open();
        if (stream.CanSeek)
            stream.Position = start;
        else
            Skip(stream, start);

        return stream;
    }

    private static void Skip(Stream stream, long count)
    {
        var buffer = new byte[Chunk];
        while (count > 0 && stream.Read(buffer, 0, (int)Math.Min(count, Chunk)) is > 0 and var read)
            count -= read;
    }
}
