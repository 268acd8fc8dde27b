namespace M31R.Automation.Reproducibility.Differences;

/// <summary>Bounds what is unpacked for one output: archives in archives can grow without end.</summary>
internal sealed class UnpackingBudget
{
    private long left = 4L << 30;

    /// <summary>Takes some bytes; false when there are not as many left.</summary>
    public bool Take(long bytes)
    {
        left -= bytes;
        return left >= 0;
    }
}
