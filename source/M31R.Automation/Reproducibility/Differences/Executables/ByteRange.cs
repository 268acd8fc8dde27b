namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Bytes of a file that belong together.</summary>
/// <param name="Start">Offset of the first.</param>
/// <param name="Length">How many.</param>
internal sealed record ByteRange(int Start, int Length)
{
    /// <summary>The offset after the last.</summary>
    public int End => Start + Length;

    /// <summary>Whether an offset lies in it.</summary>
    public bool Contains(int offset) => offset >= Start && offset < End;
}
