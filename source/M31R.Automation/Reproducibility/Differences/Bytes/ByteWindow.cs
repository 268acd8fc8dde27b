using M31R.Automation.Reproducibility.Differences.Texts;

namespace M31R.Automation.Reproducibility.Differences.Bytes;

/// <summary>The bytes around a place.</summary>
/// <param name="Bytes">They.</param>
/// <param name="Start">Where in the stream they begin.</param>
/// <param name="At">The place, in these bytes.</param>
internal sealed record ByteWindow(byte[] Bytes, long Start, int At)
{
    private const int MostShown = 16;

    /// <summary>The first bytes at the place, as hexadecimal digits; what is not there is told.</summary>
    public string Shown => At >= Bytes.Length
        ? "(end)"
        : Excerpt.Of(Convert.ToHexStringLower(Bytes.AsSpan(At, Math.Min(MostShown, Bytes.Length - At))));
}
