using System.Buffers.Binary;
using M31R.Automation.Reproducibility.Differences.Texts;

namespace M31R.Automation.Reproducibility.Differences.Archives;

/// <summary>The header of a gzip file (RFC 1952, 2.3).</summary>
/// <param name="Flags">Which parts follow.</param>
/// <param name="Time">Seconds since 1970; 0 when it does not say.</param>
/// <param name="Level">How hard the compression was tried.</param>
/// <param name="System">That made it: 3 for Unix, 255 for unknown.</param>
/// <param name="Name">Of the file; empty when it does not say.</param>
/// <param name="Extra">The extra field, the comment and the checksum of the header.</param>
/// <param name="Deflated">What follows.</param>
internal sealed record GzipMember(
    byte Flags, uint Time, byte Level, byte System, string Name, ReadOnlyMemory<byte> Extra, ReadOnlyMemory<byte> Deflated)
{
    private const int LengthOfHeader = 10;
    private const int LengthOfEnd = 8;
    private const int HasChecksum = 2;
    private const int HasExtra = 4;
    private const int HasName = 8;
    private const int HasComment = 16;

    /// <summary>The flags but that of the name, which is told by the name.</summary>
    public int OtherFlags => Flags & ~HasName;

    /// <summary>
    /// How many bytes there are when it is unpacked, as its end says; null when several such files may stand one after another.
    /// </summary>
    public long? Length => Deflated.Length < LengthOfEnd || Deflated.Span.IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]) >= 0
        ? null
        : BinaryPrimitives.ReadUInt32LittleEndian(Deflated.Span[^4..]);

    /// <summary>Reads it.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static GzipMember Read(ReadOnlyMemory<byte> bytes)
    {
        var header = bytes.Span;
        if (header.Length < LengthOfHeader)
            throw new InvalidDataException("The header of the gzip file is too short.");

        var flags = header[3];
        var name = LengthOfHeader;
        if ((flags & HasExtra) != 0)
            name += 2 + (header.Length >= name + 2 ? BinaryPrimitives.ReadUInt16LittleEndian(header[name..]) : 0);

        var comment = (flags & HasName) != 0 ? AfterZero(header, name) : name;
        var end = ((flags & HasComment) != 0 ? AfterZero(header, comment) : comment) + ((flags & HasChecksum) != 0 ? 2 : 0);
        if (end + LengthOfEnd > header.Length)
            throw new InvalidDataException("The header of the gzip file is too short.");

        return new GzipMember(
            flags,
            BinaryPrimitives.ReadUInt32LittleEndian(header[4..]),
            header[8],
            header[9],
            comment > name ? TarField.Text(header[name..comment]) : "",
            (byte[])[.. header[LengthOfHeader..name], .. header[comment..end]],
            bytes[end..]);
    }

    /// <summary>Why two headers differ; not the level, which the content tells more of.</summary>
    public static IEnumerable<Difference> Headers(GzipMember first, GzipMember second, string where)
    {
        if (first.Time != second.Time)
            yield return new(ArchiveCauses.GzipTime, where, $"{first.Time}", $"{second.Time}");

        if (first.Name != second.Name)
            yield return new(ArchiveCauses.GzipName, where, Excerpt.Of(first.Name), Excerpt.Of(second.Name));

        if (first.System != second.System || first.OtherFlags != second.OtherFlags || first.HasOtherExtra(second))
            yield return new(ArchiveCauses.GzipSystem, where, first.Shown, second.Shown);
    }

    private string Shown => $"system {System}, flags 0x{OtherFlags:x}";

    /// <summary>A checksum of the header follows from the rest of it.</summary>
    private bool HasOtherExtra(GzipMember other) =>
        (Flags & HasChecksum) == 0 && OtherFlags == other.OtherFlags && !Extra.Span.SequenceEqual(other.Extra.Span);

    private static int AfterZero(ReadOnlySpan<byte> bytes, int start) =>
        start < bytes.Length && bytes[start..].IndexOf((byte)0) is >= 0 and var length
            ? start + length + 1
            : throw new InvalidDataException("A name in the header of the gzip file has no end.");
}
