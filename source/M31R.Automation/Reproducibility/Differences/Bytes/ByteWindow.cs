using M31R.Automation.Reproducibility.Differences.Texts;

namespace M31R.Automation.Reproducibility.Differences.Bytes;

/// <summary>The bytes around a place.</summary>
/// <param name="Bytes">They.</param>
/// <param name="Start">Where in the stream they begin.</param>
/// <param name="At">The place, in these bytes.</param>
internal sealed record ByteWindow(byte[] Bytes, long Start, int At)
{
    private const int MostShown = 16;

    /// <summary>Reads as many bytes before a place as after it.</summary>
    public static ByteWindow Read(Func<Stream> open, long place, int reach)
    {
        var start = Math.Max(0, place - reach);
        using var stream = StreamComparison.Opened(open, start);
        var bytes = new byte[(int)(place - start) + reach];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return new ByteWindow(bytes[..length], start, Math.Min(length, (int)(place - start)));
    }

    /// <summary>The first bytes at the place, as hexadecimal digits; what is not there is told.</summary>
    public string Shown => At >= Bytes.Length
        ? "(end)"
        : Excerpt.Of(Convert.ToHexStringLower(Bytes.AsSpan(At, Math.Min(MostShown, Bytes.Length - At))));
}
