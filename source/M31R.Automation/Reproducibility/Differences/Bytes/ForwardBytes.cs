namespace M31R.Automation.Reproducibility.Differences.Bytes;

/// <summary>Bytes of a stream that is read once, forwards; those around the place where reading stands can be looked at.</summary>
/// <param name="stream">Is closed with this.</param>
internal sealed class ForwardBytes(Stream stream) : IDisposable
{
    /// <summary>How many bytes before and after a place are shown.</summary>
    private const int Reach = 4096;
    private const int Chunk = 1 << 16;
    private readonly byte[] buffer = new byte[Reach + Chunk];
    private long start;
    private int length;

    /// <summary>Where reading stands, from the beginning of the stream.</summary>
    public long At { get; private set; }

    private int Offset => (int)(At - start);

    /// <summary>Moves both to the next place where they differ; false when they are equal to their ends.</summary>
    /// <exception cref="OperationCanceledException">The run is interrupted.</exception>
    public static bool ToDifference(ForwardBytes first, ForwardBytes second, CancellationToken interrupted)
    {
        while (true)
        {
            interrupted.ThrowIfCancellationRequested();
            var one = first.Ahead(1);
            var other = second.Ahead(1);
            var common = one.CommonPrefixLength(other);
            first.MoveTo(first.At + common);
            second.MoveTo(second.At + common);
            if (common < Math.Min(one.Length, other.Length))
                return true;

            if (common == 0)
                return one.Length != other.Length;
        }
    }

    /// <summary>Moves on, not beyond what was looked at.</summary>
    public void MoveTo(long place) => At = place;

    /// <summary>What stands around the place.</summary>
    public ByteWindow Window()
    {
        var ahead = Ahead(Reach);
        var from = Math.Max(0, Offset - Reach);
        var to = Offset + Math.Min(Reach, ahead.Length);
        return new ByteWindow(buffer[from..to], start + from, Offset - from);
    }

    /// <summary>What follows the place, as far as it is asked for; reading stands behind it then.</summary>
    public byte[] Rest(int most)
    {
        var rest = new List<byte>();
        while (rest.Count < most && Ahead(1) is { Length: > 0 } ahead)
        {
            rest.AddRange(ahead[..Math.Min(ahead.Length, most - rest.Count)]);
            MoveTo(At + Math.Min(ahead.Length, most));
        }

        return [.. rest];
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    /// <summary>What comes next: at least as many bytes as asked, unless the stream ends.</summary>
    private ReadOnlySpan<byte> Ahead(int least)
    {
        if (length - Offset < least)
            Read();

        return buffer.AsSpan(Offset, length - Offset);
    }

    /// <summary>Fills the buffer up, and keeps what stands shortly before the place.</summary>
    private void Read()
    {
        var kept = Math.Max(0, Offset - Reach);
        buffer.AsSpan(kept, length - kept).CopyTo(buffer);
        start += kept;
        length -= kept;
        length += stream.ReadAtLeast(buffer.AsSpan(length), buffer.Length - length, throwOnEndOfStream: false);
    }
}
