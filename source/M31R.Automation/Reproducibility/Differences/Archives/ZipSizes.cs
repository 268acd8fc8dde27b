using System.Buffers.Binary;

namespace M31R.Automation.Reproducibility.Differences.Archives;

/// <summary>Sizes of an entry, from its extra field where they are too large for its header (APPNOTE 4.5.3).</summary>
/// <param name="Packed">How many bytes hold it.</param>
/// <param name="Offset">Where its header begins.</param>
/// <param name="Size">How many bytes it has when it is unpacked.</param>
internal sealed record ZipSizes(long Packed, long Offset, long Size)
{
    /// <summary>The id of the extra field.</summary>
    public const ushort ExtraId = 1;

    /// <summary>Reads them from a header of the directory.</summary>
    public static ZipSizes Of(ReadOnlySpan<byte> header, IEnumerable<ZipExtraField> extra)
    {
        var packed = (long)BinaryPrimitives.ReadUInt32LittleEndian(header[20..]);
        var size = (long)BinaryPrimitives.ReadUInt32LittleEndian(header[24..]);
        var offset = (long)BinaryPrimitives.ReadUInt32LittleEndian(header[42..]);
        var large = (extra.FirstOrDefault(field => field.Id == ExtraId)?.Data ?? default).Span;
        var place = 0;
        if (size == uint.MaxValue && large.Length >= 8)
        {
            size = BinaryPrimitives.ReadInt64LittleEndian(large);
            place = 8;
        }

        if (packed == uint.MaxValue && large.Length >= place + 8)
        {
            packed = BinaryPrimitives.ReadInt64LittleEndian(large[place..]);
            place += 8;
        }

        if (offset == uint.MaxValue && large.Length >= place + 8)
            offset = BinaryPrimitives.ReadInt64LittleEndian(large[place..]);

        return new ZipSizes(packed, offset, size);
    }
}
