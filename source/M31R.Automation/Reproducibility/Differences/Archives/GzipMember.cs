using System.Buffers.Binary;
using M31R.Automation.Reproducibility.Differences.Bytes;
using M31R.Automation.Reproducibility.Differences.Texts;

namespace M31R.Automation.Reproducibility.Differences.Archives;

/// <summary>A member of a gzip file (RFC 1952, 2.3): most files have one, and some programs write many, one after another.</summary>
internal sealed record GzipMember
{
    private const int LengthOfHeader = 10;
    private const int LengthOfEnd = 8;
    private const int HasChecksum = 2;
    private const int HasExtra = 4;
    private const int HasName = 8;
    private const int HasComment = 16;

    /// <summary>Which parts follow.</summary>
    public required byte Flags { get; init; }

    /// <summary>Seconds since 1970; 0 when it does not say.</summary>
    public required uint Time { get; init; }

    /// <summary>How hard the compression was tried.</summary>
    public required byte Level { get; init; }

    /// <summary>The system that made it: 3 for Unix, 255 for unknown.</summary>
    public required byte System { get; init; }

    /// <summary>The name of the file; empty when it does not say.</summary>
    public required string Name { get; init; }

    /// <summary>The extra field, the comment and the checksum of the header.</summary>
    public required ReadOnlyMemory<byte> Extra { get; init; }

    /// <summary>What follows the header: the content, its checksum and its length.</summary>
    public required ReadOnlyMemory<byte> Deflated { get; init; }

    /// <summary>The flags but that of the name, which is told by the name.</summary>
    public int OtherFlags => Flags & ~HasName;

    /// <summary>How many bytes there are when it is unpacked, as its end says: the lowest 32 bits of it.</summary>
    public long Length => BinaryPrimitives.ReadUInt32LittleEndian(Deflated.Span[^4..]);

    /// <summary>Reads all members of a file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="budget">Is charged where a member must be unpacked to find its end.</param>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static IReadOnlyList<GzipMember> ReadAll(ReadOnlyMemory<byte> bytes, UnpackingBudget budget)
    {
        var members = new List<GzipMember>();
        while (bytes.Length > 0)
        {
            var member = Read(bytes);
            var header = bytes.Length - member.Deflated.Length;
            members.Add(member with { Deflated = member.Deflated[..EndOf(member.Deflated, budget)] });
            bytes = bytes[(header + members[^1].Deflated.Length)..];
        }

        return members;
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

    /// <summary>Whether two members of the same content are compressed otherwise.</summary>
    public bool IsPackedAs(GzipMember other) => Level == other.Level && Deflated.Span.SequenceEqual(other.Deflated.Span);

    private string Shown => $"system {System}, flags 0x{OtherFlags:x}";

    /// <summary>Reads the header of the first member; all that follows is taken for its content.</summary>
    private static GzipMember Read(ReadOnlyMemory<byte> bytes)
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

        return new GzipMember
        {
            Flags = flags,
            Time = BinaryPrimitives.ReadUInt32LittleEndian(header[4..]),
            Level = header[8],
            System = header[9],
            Name = comment > name ? TarField.Text(header[name..comment]) : "",
            Extra = (byte[])[.. header[LengthOfHeader..name], .. header[comment..end]],
            Deflated = bytes[end..],
        };
    }

    /// <summary>
    /// Where a member ends: nothing in its header says so. The next header stands where all before it unpacks to as many bytes as the end
    /// of the member says.
    /// </summary>
    private static int EndOf(ReadOnlyMemory<byte> deflated, UnpackingBudget budget)
    {
        for (var place = LengthOfEnd; place + LengthOfHeader < deflated.Length; place++)
        {
            var next = deflated.Span[place..].IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]);
            if (next < 0)
                break;

            place += next;
            if (IsHeader(deflated.Span[place..]) && IsWhole(deflated[..place], budget))
                return place;
        }

        return deflated.Length;
    }

    /// <summary>Flags that are defined, a level and a system that programs write: chance gives that once in 10^10 bytes.</summary>
    private static bool IsHeader(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= LengthOfHeader && (bytes[3] & 0xE0) == 0 && bytes[8] is 0 or 2 or 4 && bytes[9] is <= 13 or 255;

    private static bool IsWhole(ReadOnlyMemory<byte> member, UnpackingBudget budget)
    {
        try
        {
            var length = Inflation.Measure(member[..^LengthOfEnd], budget);
            return (uint)length == BinaryPrimitives.ReadUInt32LittleEndian(member.Span[^4..]);
        }
        catch (InvalidDataException) when (budget.IsLeft)
        {
            return false;
        }
    }

    /// <summary>A checksum of the header follows from the rest of it.</summary>
    private bool HasOtherExtra(GzipMember other) =>
        (Flags & HasChecksum) == 0 && OtherFlags == other.OtherFlags && !Extra.Span.SequenceEqual(other.Extra.Span);

    private static int AfterZero(ReadOnlySpan<byte> bytes, int start) =>
        start < bytes.Length && bytes[start..].IndexOf((byte)0) is >= 0 and var length
            ? start + length + 1
            : throw new InvalidDataException("A name in the header of the gzip file has no end.");
}
