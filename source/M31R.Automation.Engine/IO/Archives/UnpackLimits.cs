namespace Nuke.Common.IO;

/// <summary>How much may come out of an archive.</summary>
/// <param name="Bytes">Of all entries together.</param>
/// <param name="Entries">Of any kind.</param>
internal sealed record UnpackLimits(long Bytes, int Entries)
{
    private const long alwaysAllowed = 1L << 30;
    private const long timesItsSize = 200;

    /// <summary>What a small archive unpacks to fits on any disk; what a large one does must stay in proportion.</summary>
    internal static UnpackLimits For(AbsolutePath archive)
    {
        Assert.True(archive.FileExists(), $"\"{archive}\" does not exist.");
        return new UnpackLimits(alwaysAllowed + (timesItsSize * new FileInfo(archive).Length), 500_000);
    }
}

/// <summary>Counts what comes out of an archive.</summary>
internal sealed class UnpackBudget(UnpackLimits limits)
{
    private long bytes;
    private int entries;

    internal void CountEntry() => Assert.True(++entries <= limits.Entries, $"It holds more than {limits.Entries} entries.");

    internal void Count(int read) => Assert.True((bytes += read) <= limits.Bytes, $"It unpacks to more than {limits.Bytes} bytes.");
}

/// <summary>A stream that can be read only as far as the budget goes.</summary>
internal sealed class BudgetedStream(Stream inner, UnpackBudget budget) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        budget.Count(read);
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
