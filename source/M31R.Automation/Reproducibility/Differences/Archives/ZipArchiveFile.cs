using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using M31R.Automation.Reproducibility.Differences.Bytes;

namespace M31R.Automation.Reproducibility.Differences.Archives;

/// <summary>A zip archive, read by hand: the framework's reader shows neither methods nor extra fields nor who made an entry.</summary>
/// <param name="Entries">In the order of the directory.</param>
/// <param name="Comment">Of the archive.</param>
/// <param name="Prefix">What stands before the first entry, such as a program that unpacks it.</param>
internal sealed record ZipArchiveFile(IReadOnlyList<ZipEntry> Entries, ReadOnlyMemory<byte> Comment, ReadOnlyMemory<byte> Prefix)
{
    private const uint EndMark = 0x06054B50;
    private const uint DirectoryMark = 0x02014B50;
    private const uint LocalMark = 0x04034B50;
    private const int LengthOfEnd = 22;
    private const int LengthOfDirectory = 46;
    private const int LengthOfLocal = 30;

    /// <summary>Whether there is a directory at the end.</summary>
    public static bool IsZip(ReadOnlySpan<byte> bytes) =>
        bytes is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] or [(byte)'#', (byte)'!', ..] && EndOf(bytes) >= 0;

    /// <summary>Reads the directory and the headers before the contents.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static ZipArchiveFile Read(ReadOnlyMemory<byte> bytes)
    {
        var end = EndOf(bytes.Span);
        if (end < 0)
            throw new InvalidDataException("The zip archive has no directory.");

        try
        {
            return Read(bytes, ZipEnd.Read(bytes.Span, end), bytes[(end + LengthOfEnd)..]);
        }
        catch (ArgumentException problem)
        {
            throw new InvalidDataException("A header of the zip archive points out of it.", problem);
        }
    }

    private static ZipArchiveFile Read(ReadOnlyMemory<byte> bytes, ZipEnd end, ReadOnlyMemory<byte> comment)
    {
        var entries = new List<ZipEntry>();
        var place = checked((int)end.Start);
        var first = place;
        for (var count = 0L; count < end.Count; count++)
        {
            var header = bytes[place..];
            if (BinaryPrimitives.ReadUInt32LittleEndian(header.Span) != DirectoryMark)
                throw new InvalidDataException("The directory of the zip archive is shorter than it says.");

            var (entry, local, length) = Entry(bytes, header, end.Shift);
            first = Math.Min(first, local);
            entries.Add(entry);
            place += length;
        }

        return new ZipArchiveFile(entries, comment, bytes[..first]);
    }

    private static (ZipEntry Entry, int Local, int Length) Entry(ReadOnlyMemory<byte> bytes, ReadOnlyMemory<byte> header, long shift)
    {
        var fields = header.Span;
        var (nameLength, extraLength, commentLength) = (Short(fields, 28), Short(fields, 30), Short(fields, 32));
        var name = fields.Slice(LengthOfDirectory, nameLength);
        var extra = ExtraFields(header.Slice(LengthOfDirectory + nameLength, extraLength));
        var sizes = ZipSizes.Of(fields, extra);
        var local = Checked(sizes.Offset + shift, bytes.Length);
        var (localExtra, content) = Local(bytes[local..], name);
        var packed = content[..Checked(sizes.Packed, content.Length)];
        var (flags, method) = (Short(fields, 8), Short(fields, 10));
        var isEncrypted = (flags & 1) != 0;
        var entry = new ZipEntry(NameOf(name), () => Open(packed, isEncrypted ? (ushort)0 : method), packed)
        {
            Length = isEncrypted || method is not (0 or 8) ? null : sizes.Size,
            MadeBy = Short(fields, 4),
            Flags = flags,
            Method = method,
            Time = BinaryPrimitives.ReadUInt32LittleEndian(fields[12..]),
            InternalAttributes = Short(fields, 36),
            ExternalAttributes = BinaryPrimitives.ReadUInt32LittleEndian(fields[38..]),
            Comment = header.Slice(LengthOfDirectory + nameLength + extraLength, commentLength),
            Extra = extra,
            LocalExtra = localExtra,
        };
        return (entry, local, LengthOfDirectory + nameLength + extraLength + commentLength);
    }

    /// <summary>The extra fields of the header before an entry, and all that follows it.</summary>
    private static (List<ZipExtraField> Extra, ReadOnlyMemory<byte> Content) Local(ReadOnlyMemory<byte> bytes, ReadOnlySpan<byte> name)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span) != LocalMark)
            throw new InvalidDataException("An entry of the zip archive has no header.");

        var (localName, extra) = (Short(bytes.Span, 26), Short(bytes.Span, 28));
        if (!bytes.Span.Slice(LengthOfLocal, localName).SequenceEqual(name))
            throw new InvalidDataException("An entry of the zip archive has two names.");

        return (ExtraFields(bytes.Slice(LengthOfLocal + localName, extra)), bytes[(LengthOfLocal + localName + extra)..]);
    }

    private static Stream Open(ReadOnlyMemory<byte> packed, ushort method) =>
        method == 8 ? new DeflateStream(ByteStream.Of(packed), CompressionMode.Decompress) : ByteStream.Of(packed);

    private static string NameOf(ReadOnlySpan<byte> name) =>
        System.Text.Unicode.Utf8.IsValid(name) ? Encoding.UTF8.GetString(name) : Encoding.Latin1.GetString(name);

    private static List<ZipExtraField> ExtraFields(ReadOnlyMemory<byte> extra)
    {
        var fields = new List<ZipExtraField>();
        while (extra.Length >= 4)
        {
            var length = Math.Min(Short(extra.Span, 2), extra.Length - 4);
            fields.Add(new ZipExtraField(Short(extra.Span, 0), extra.Slice(4, length)));
            extra = extra[(4 + length)..];
        }

        return fields;
    }

    private static int EndOf(ReadOnlySpan<byte> bytes)
    {
        var lowest = Math.Max(0, bytes.Length - LengthOfEnd - ushort.MaxValue);
        for (var place = bytes.Length - LengthOfEnd; place >= lowest; place--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[place..]) == EndMark
                && place + LengthOfEnd + Short(bytes, place + 20) == bytes.Length)
                return place;
        }

        return -1;
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, int place) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[place..]);

    private static int Checked(long value, int most) =>
        value >= 0 && value <= most ? (int)value : throw new InvalidDataException("A header of the zip archive points out of it.");
}
