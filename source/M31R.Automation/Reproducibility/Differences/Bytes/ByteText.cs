using System.Buffers.Binary;
using System.Text;
using M31R.Automation.Reproducibility.Differences.Texts;

namespace M31R.Automation.Reproducibility.Differences.Bytes;

/// <summary>What explains a place where bytes differ, and where both go on.</summary>
/// <param name="Differences">The causes; empty when it follows from others.</param>
/// <param name="FirstEnd">Where the first goes on.</param>
/// <param name="SecondEnd">Where the second does.</param>
internal sealed record ByteText(IReadOnlyList<Difference> Differences, long FirstEnd, long SecondEnd)
{
    private const int ShortestText = 4;
    private const int FarthestLength = 8;

    /// <summary>Looks for text, and for the times of the builds as binary numbers; null when neither is there.</summary>
    public static ByteText? Of(ByteWindow first, ByteWindow second, string where, ComparisonContext context) =>
        OfRuns(TextRun.At(first, first.At), TextRun.At(second, second.At), where, context)
        ?? OfTimes(first, second, where, context)
        ?? OfLength(first, second, where, context);

    private static ByteText? OfRuns(TextRun? first, TextRun? second, string where, ComparisonContext context)
    {
        if (first is null || second is null || first.Text == second.Text || Math.Max(first.Text.Length, second.Text.Length) < ShortestText)
            return null;

        var found = TextDifferences.Of(first.Text, second.Text, where, context);
        var follows = found.Count == 0 && context.Consequences.AreKnown;
        return (found.Count == 0 && !follows) || found.Any(difference => difference.Cause == TextCauses.Content)
            || !PlainText.Bears(found, first.Text, second.Text)
                ? null
                : new ByteText(found, first.End, second.End);
    }

    /// <summary>The length of a text may stand before it, and follows from it.</summary>
    private static ByteText? OfLength(ByteWindow first, ByteWindow second, string where, ComparisonContext context)
    {
        for (var ahead = 1; ahead <= FarthestLength; ahead++)
        {
            if (TextRun.At(first, first.At + ahead) is not { } left || TextRun.At(second, second.At + ahead) is not { } right)
                continue;

            if (left.Start <= first.Start + first.At || right.Start <= second.Start + second.At)
                continue;

            var apart = first.Bytes[first.At] - second.Bytes[second.At];
            if (apart == left.Length - right.Length && OfRuns(left, right, where, context) is { } found)
                return found;
        }

        return null;
    }

    private static ByteText? OfTimes(ByteWindow first, ByteWindow second, string where, ComparisonContext context)
    {
        var (left, right) = (new BuildClock(context.First), new BuildClock(context.Second));
        if (!left.IsKnown || !right.IsKnown)
            return null;

        foreach (var before in Enumerable.Range(0, sizeof(uint)))
        {
            foreach (var read in (Func<ByteWindow, int, uint?>[])[LittleEndian, BigEndian])
            {
                if (read(first, before) is { } one && read(second, before) is { } other && left.IsNear(Instant(one))
                    && right.IsNear(Instant(other)))
                    return new ByteText([Told(where, one, other)], Beyond(first, before), Beyond(second, before));
            }
        }

        return null;
    }

    private static long Beyond(ByteWindow window, int before) => window.Start + window.At - before + sizeof(uint);

    private static Difference Told(string where, uint first, uint second) => new(TextCauses.Time, where, Shown(first), Shown(second));

    private static string Shown(uint seconds) => $"{seconds} ({Instant(seconds):yyyy-MM-ddTHH:mm:ssZ})";

    private static DateTimeOffset Instant(uint seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds);

    private static uint? LittleEndian(ByteWindow window, int before) =>
        Four(window, before) is { } bytes ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : null;

    private static uint? BigEndian(ByteWindow window, int before) =>
        Four(window, before) is { } bytes ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : null;

    private static byte[]? Four(ByteWindow window, int before) =>
        window.At >= before && window.At - before + sizeof(uint) <= window.Bytes.Length
            ? window.Bytes[(window.At - before)..(window.At - before + sizeof(uint))]
            : null;
}

/// <summary>A run of letters in bytes.</summary>
/// <param name="Text">It, as UTF-8 or UTF-16.</param>
/// <param name="Start">Where in the stream it begins.</param>
/// <param name="End">Where it ends.</param>
internal sealed record TextRun(string Text, long Start, long End)
{
    /// <summary>In bytes.</summary>
    public int Length => (int)(End - Start);

    /// <summary>The run that holds a place, or ends at it; null when there is none.</summary>
    public static TextRun? At(ByteWindow window, int at) => at > window.Bytes.Length ? null : Wide(window, at) ?? Narrow(window, at);

    private static TextRun? Narrow(ByteWindow window, int at)
    {
        var (start, end) = (at, at);
        while (start > 0 && IsLetter(window.Bytes[start - 1]))
            start--;

        while (end < window.Bytes.Length && IsLetter(window.Bytes[end]))
            end++;

        return end == start ? null
            : new TextRun(Encoding.UTF8.GetString(window.Bytes[start..end]), window.Start + start, window.Start + end);
    }

    /// <summary>UTF-16, as Windows writes it: every other byte is 0.</summary>
    private static TextRun? Wide(ByteWindow window, int at)
    {
        bool IsWide(int place) =>
            place >= 0 && place + 1 < window.Bytes.Length && IsLetter(window.Bytes[place]) && window.Bytes[place + 1] == 0;

        if (!IsWide(at))
            return null;

        var (start, end) = (at, at);
        while (IsWide(start - 2))
            start -= 2;

        while (IsWide(end))
            end += 2;

        return end - start < 8
            ? null
            : new TextRun(Encoding.Unicode.GetString(window.Bytes[start..end]), window.Start + start, window.Start + end);
    }

    private static bool IsLetter(byte value) => value is >= 0x20 and not 0x7F or (byte)'\t' or (byte)'\n' or (byte)'\r';
}
