using System.Buffers.Binary;

namespace M31R.Automation.Reproducibility.Differences.Archives;

/// <summary>The end of a zip archive (APPNOTE 4.3.14 to 4.3.16).</summary>
/// <param name="Count">How many entries there are.</param>
/// <param name="Start">Where the directory begins.</param>
/// <param name="Shift">By how much all offsets are too small, since something stands before the archive.</param>
internal sealed record ZipEnd(long Count, long Start, long Shift)
{
    private const uint LocatorMark = 0x07064B50;
    private const uint LargeMark = 0x06064B50;
    private const int LengthOfLocator = 20;

    /// <summary>Reads it.</summary>
    /// <param name="bytes">The archive.</param>
    /// <param name="end">Where the end record begins.</param>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static ZipEnd Read(ReadOnlySpan<byte> bytes, int end)
    {
        var count = (long)BinaryPrimitives.ReadUInt16LittleEndian(bytes[(end + 10)..]);
        var size = (long)BinaryPrimitives.ReadUInt32LittleEndian(bytes[(end + 12)..]);
        var offset = (long)BinaryPrimitives.ReadUInt32LittleEndian(bytes[(end + 16)..]);
        if ((count == ushort.MaxValue || size == uint.MaxValue || offset == uint.MaxValue) && Large(bytes, end) is { } large)
            return large;

        var start = end - size;
        return start >= offset ? new ZipEnd(count, start, start - offset) : throw new InvalidDataException("The zip archive lacks bytes.");
    }

    private static ZipEnd? Large(ReadOnlySpan<byte> bytes, int end)
    {
        if (end < LengthOfLocator || BinaryPrimitives.ReadUInt32LittleEndian(bytes[(end - LengthOfLocator)..]) != LocatorMark)
            return null;

        var place = BinaryPrimitives.ReadInt64LittleEndian(bytes[(end - LengthOfLocator + 8)..]);
        if (place < 0 || place > bytes.Length - 56 || BinaryPrimitives.ReadUInt32LittleEndian(bytes[(int)place..]) != LargeMark)
            throw new InvalidDataException("The zip archive lacks its large end record.");

        var record = bytes[(int)place..];
        var start = BinaryPrimitives.ReadInt64LittleEndian(record[48..]);
        return start >= 0 && start <= place
            ? new ZipEnd(BinaryPrimitives.ReadInt64LittleEndian(record[32..]), start, 0)
            : throw new InvalidDataException("The directory of the zip archive lies out of it.");
    }
}
