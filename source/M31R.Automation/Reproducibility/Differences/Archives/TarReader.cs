using System.Text;
using M31R.Automation.Reproducibility.Differences.Bytes;

namespace M31R.Automation.Reproducibility.Differences.Archives;

/// <summary>Reads tar archives by hand: the framework's reader does not show how fields are spelled.</summary>
internal static class TarReader
{
    private const int Block = 512;
    private const int ChecksumStart = 148;
    private const int ChecksumLength = 8;
    private const int MagicStart = 257;

    /// <summary>Whether bytes begin with a header whose checksum is right.</summary>
    public static bool IsTar(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= Block && bytes[0] != 0 && TarField.Number(bytes.Slice(ChecksumStart, ChecksumLength)) == Checksum(bytes[..Block]);

    /// <summary>Reads all headers.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static TarArchiveFile Read(ReadOnlyMemory<byte> bytes)
    {
        var entries = new List<TarEntry>();
        var globals = new List<IReadOnlyDictionary<string, string>>();
        var before = new TarExtension();
        var place = 0;
        while (place + Block <= bytes.Length && bytes.Span[place..(place + Block)].ContainsAnyExcept((byte)0))
        {
            var header = bytes.Slice(place, Block);
            if (!IsTar(header.Span))
                throw new InvalidDataException($"The tar archive has no header at {place}.");

            var content = Content(bytes, place + Block, before.Size ?? TarField.Number(TarField.Size.Raw(header.Span)), header.Span[156]);
            if (header.Span[156] == 'g')
                globals.Add(TarRecords.Read(content.Span));
            else if (!before.Add(header, content))
                entries.Add(Entry(header, content, ref before));

            place += Block + ((content.Length + Block - 1) / Block * Block);
        }

        return new TarArchiveFile(entries, globals, bytes.Length - Math.Min(place, bytes.Length));
    }

    /// <summary>Directories and links have a size in some dialects, but no content.</summary>
    private static ReadOnlyMemory<byte> Content(ReadOnlyMemory<byte> bytes, int start, long size, byte type)
    {
        if (type is >= (byte)'1' and <= (byte)'6')
            return ReadOnlyMemory<byte>.Empty;

        return size >= 0 && size <= bytes.Length - start
            ? bytes.Slice(start, (int)size)
            : throw new InvalidDataException("An entry of the tar archive is longer than the archive.");
    }

    private static TarEntry Entry(ReadOnlyMemory<byte> header, ReadOnlyMemory<byte> content, ref TarExtension before)
    {
        var type = (char)header.Span[156];
        var entry = new TarEntry(before.Name ?? NameOf(header.Span), () => ByteStream.Of(content), content)
        {
            Header = header,
            Type = type == '\0' ? '0' : type,
            Link = before.Link ?? TarField.Text(header.Span.Slice(157, 100)),
            Records = before.Records,
            RecordsName = before.RecordsName,
            Dialect = DialectOf(header.Span) + before.Kinds,
        };
        before = new TarExtension();
        return entry;
    }

    private static string NameOf(ReadOnlySpan<byte> header)
    {
        var name = TarField.Text(header[..100]);
        var prefix = DialectOf(header) == "ustar" ? TarField.Text(header.Slice(345, 155)) : "";
        return prefix.Length == 0 ? name : $"{prefix}/{name}";
    }

    private static string DialectOf(ReadOnlySpan<byte> header) => Encoding.ASCII.GetString(header.Slice(MagicStart, 8)) switch
    {
        "ustar  \0" => "gnu",
        var magic when magic.StartsWith("ustar", StringComparison.Ordinal) => "ustar",
        _ => "v7",
    };

    private static long Checksum(ReadOnlySpan<byte> header)
    {
        var sum = ChecksumLength * (long)' ';
        for (var place = 0; place < header.Length; place++)
            sum += place is >= ChecksumStart and < ChecksumStart + ChecksumLength ? 0 : header[place];

        return sum;
    }
}

/// <summary>A tar archive.</summary>
/// <param name="Entries">In their order.</param>
/// <param name="Globals">Records that hold for all entries after them.</param>
/// <param name="Padding">How many bytes follow the last entry.</param>
internal sealed record TarArchiveFile(
    IReadOnlyList<TarEntry> Entries, IReadOnlyList<IReadOnlyDictionary<string, string>> Globals, int Padding);
