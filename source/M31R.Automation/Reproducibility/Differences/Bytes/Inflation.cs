using System.IO.Compression;

namespace M31R.Automation.Reproducibility.Differences.Bytes;

/// <summary>Unpacks deflated bytes (RFC 1951) as far as the budget goes.</summary>
internal static class Inflation
{
    private const int Chunk = 1 << 16;

    /// <summary>What they hold; as many bytes as there are when there are fewer than asked.</summary>
    /// <param name="deflated">The bytes.</param>
    /// <param name="length">How many at most, as a header says; no more room is taken than there are bytes.</param>
    /// <param name="budget">Is charged with them.</param>
    /// <exception cref="InvalidDataException">They are damaged, or hold more than is left of the budget.</exception>
    public static ReadOnlyMemory<byte> Read(ReadOnlyMemory<byte> deflated, int length, UnpackingBudget budget)
    {
        using var plain = Open(deflated, budget);
        using var content = new MemoryStream();
        var buffer = new byte[Math.Min(Chunk, length)];
        for (int read; (read = plain.Read(buffer, 0, (int)Math.Min(buffer.Length, length - content.Length))) > 0;)
            content.Write(buffer, 0, read);

        return content.ToArray();
    }

    /// <summary>How many bytes they hold.</summary>
    /// <exception cref="InvalidDataException">They are damaged, or hold more than is left of the budget.</exception>
    public static long Measure(ReadOnlyMemory<byte> deflated, UnpackingBudget budget)
    {
        using var plain = Open(deflated, budget);
        var buffer = new byte[Chunk];
        var length = 0L;
        for (int read; (read = plain.Read(buffer)) > 0;)
            length += read;

        return length;
    }

    private static Stream Open(ReadOnlyMemory<byte> deflated, UnpackingBudget budget) =>
        budget.Metered(new DeflateStream(ByteStream.Of(deflated), CompressionMode.Decompress));
}
