namespace M31R.Automation.Reproducibility.Differences;

/// <summary>Bounds what is unpacked for one output: archives in archives can grow without end, and small ones can hold much.</summary>
/// <param name="bytes">How many bytes may be unpacked; a part that is read twice counts twice.</param>
/// <param name="interrupted">Ends the comparison where something is read.</param>
internal sealed class UnpackingBudget(long bytes, CancellationToken interrupted)
{
    private const long Least = 256L << 20;
    private const long Most = 4L << 30;
    private const long OfEachByte = 256;
    private long left = bytes;

    /// <summary>Ends the comparison.</summary>
    public CancellationToken Interrupted => interrupted;

    /// <summary>Whether more can be unpacked.</summary>
    public bool IsLeft => left >= 0;

    /// <summary>256 bytes for each that is packed; at least 256 MiB, at most 4 GiB.</summary>
    /// <param name="packed">How many bytes both sides of the output have.</param>
    /// <param name="interrupted">Ends the comparison.</param>
    public static UnpackingBudget For(long packed, CancellationToken interrupted) =>
        new(Math.Clamp(packed * OfEachByte, Least, Most), interrupted);

    /// <summary>Takes some bytes.</summary>
    /// <exception cref="InvalidDataException">There are not as many left: what is packed is compared as bytes.</exception>
    /// <exception cref="OperationCanceledException">The run is interrupted.</exception>
    public void Take(long count)
    {
        interrupted.ThrowIfCancellationRequested();
        left -= count;
        if (!IsLeft)
            throw new InvalidDataException("It holds more than can be unpacked.");
    }

    /// <summary>A stream whose bytes are taken from what is left, as they are read.</summary>
    public Stream Metered(Stream stream) => new MeteredStream(stream, this);
}
