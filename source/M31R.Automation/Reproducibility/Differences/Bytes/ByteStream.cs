using System.Runtime.InteropServices;

namespace M31R.Automation.Reproducibility.Differences.Bytes;

/// <summary>Streams over bytes in memory.</summary>
internal static class ByteStream
{
    /// <summary>Reads them where they are; they are copied only when they lie in no array.</summary>
    public static MemoryStream Of(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var segment)
        ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);
}
