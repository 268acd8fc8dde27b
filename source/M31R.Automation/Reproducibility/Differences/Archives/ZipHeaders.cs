using System.Buffers.Binary;

namespace M31R.Automation.Reproducibility.Differences.Archives;

/// <summary>Why the headers of two entries of zip archives differ.</summary>
internal static class ZipHeaders
{
    private const ushort UnixTimes = 0x5455;
    private const ushort OldUnix = 0x5855;
    private const ushort WindowsTimes = 0x000A;
    private const int LevelBits = 0b110;

    /// <summary>The causes; a time of one header that follows from that of another is told once.</summary>
    /// <param name="first">The entry of the first build.</param>
    /// <param name="second">That of the second.</param>
    /// <param name="where">Where both are.</param>
    /// <param name="contents">What is known of what they hold.</param>
    public static IEnumerable<Difference> Of(ZipEntry first, ZipEntry second, string where, ZipContents contents)
    {
        var (left, right) = (Modified(first), Modified(second));
        // What has no such field tells its time by the other one alone.
        var sameTime = first.Time == second.Time && (left == right || left is null || right is null);
        if (!sameTime)
            yield return new(ArchiveCauses.ZipEntryTime, where, Shown(first.Time, left), Shown(second.Time, right));

        if (first.ExternalAttributes != second.ExternalAttributes || first.MadeBy != second.MadeBy)
            yield return new(ArchiveCauses.ZipEntryMode, where, Mode(first), Mode(second));

        if (!HaveSameExtra(first.Extra, second.Extra, sameTime) || !HaveSameExtra(first.LocalExtra, second.LocalExtra, sameTime))
            yield return new(ArchiveCauses.ZipExtraField, where, Fields(first), Fields(second));
        else if (Rest(first, contents) != Rest(second, contents) || !first.Comment.Span.SequenceEqual(second.Comment.Span))
            yield return new(ArchiveCauses.ZipExtraField, where, Bits(first), Bits(second));

        if (!contents.Differ && Compression(first, second) is { } compression)
            yield return new(ArchiveCauses.ZipCompression, where, compression.First, compression.Second);
    }

    /// <summary>Content that does not get smaller is stored: of other content, how it is kept follows from what it is.</summary>
    private static (string First, string Second)? Compression(ZipEntry first, ZipEntry second)
    {
        if (first.Packed.Span.SequenceEqual(second.Packed.Span))
            return null;

        if (first.Method != second.Method)
            return ($"method {first.Method}", $"method {second.Method}");

        return ($"{first.Packed.Length} bytes", $"{second.Packed.Length} bytes");
    }

    /// <summary>
    /// Bits of the level follow from the compression, and so does the guess whether it is a text, which is made while files are compressed;
    /// the rest are for themselves.
    /// </summary>
    private static int Rest(ZipEntry entry, ZipContents contents) =>
        (entry.Flags & ~LevelBits) | (contents.AreCompressedOtherwise ? 0 : entry.InternalAttributes << 16);

    private static bool HaveSameExtra(IReadOnlyList<ZipExtraField> first, IReadOnlyList<ZipExtraField> second, bool sameTime)
    {
        var (left, right) = (first.Where(IsOwn).ToList(), second.Where(IsOwn).ToList());
        return left.Select(field => field.Id).SequenceEqual(right.Select(field => field.Id))
            && left.Zip(right).All(pair => (!sameTime && IsTime(pair.First)) || pair.First.Data.Span.SequenceEqual(pair.Second.Data.Span));
    }

    /// <summary>Sizes follow from the content.</summary>
    private static bool IsOwn(ZipExtraField field) => field.Id != ZipSizes.ExtraId;

    private static bool IsTime(ZipExtraField field) => field.Id is UnixTimes or OldUnix or WindowsTimes;

    /// <summary>When the file was written, as the extra fields have it; null when none has it.</summary>
    private static long? Modified(ZipEntry entry) =>
        entry.Extra.Concat(entry.LocalExtra).Select(field => (field.Id, field.Data.Length) switch
        {
            (UnixTimes, >= 5) => (long?)BinaryPrimitives.ReadInt32LittleEndian(field.Data.Span[1..]),
            (OldUnix, >= 8) => BinaryPrimitives.ReadInt32LittleEndian(field.Data.Span[4..]),
            (WindowsTimes, >= 16) => BinaryPrimitives.ReadInt64LittleEndian(field.Data.Span[8..]),
            _ => null,
        }).FirstOrDefault(time => time is not null);

    private static string Shown(uint time, long? modified) =>
        $"{1980 + (time >> 25):0000}-{(time >> 21) & 15:00}-{(time >> 16) & 31:00} "
        + $"{(time >> 11) & 31:00}:{(time >> 5) & 63:00}:{(time & 31) * 2:00}"
        + (modified is { } extra ? $" ({extra})" : "");

    private static string Mode(ZipEntry entry) =>
        $"mode {Convert.ToString(entry.ExternalAttributes >> 16, 8)}, attributes 0x{entry.ExternalAttributes & 0xFFFF:x}, "
        + $"made by {entry.MadeBy >> 8}/{entry.MadeBy & 0xFF}";

    private static string Fields(ZipEntry entry) => entry.LocalExtra.Count + entry.Extra.Count == 0
        ? "no extra fields"
        : "extra fields "
            + string.Join(' ', entry.LocalExtra.Concat(entry.Extra).Select(field => $"0x{field.Id:x4}").Distinct(StringComparer.Ordinal));

    private static string Bits(ZipEntry entry) =>
        $"flags 0x{entry.Flags:x}, internal 0x{entry.InternalAttributes:x}, comment of {entry.Comment.Length} bytes";
}

/// <summary>What is known of what two entries hold.</summary>
/// <param name="Differ">Whether they hold other bytes.</param>
/// <param name="AreCompressedOtherwise">Whether some entry of the archive is compressed by another method.</param>
internal sealed record ZipContents(bool Differ, bool AreCompressedOtherwise);
