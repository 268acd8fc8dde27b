using System.Globalization;
using System.Text.RegularExpressions;

namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>
/// Numbers that each build saw of its own world: its user, its umask, its processors, its day. A pair counts when each side is exactly
/// what that build saw; small numbers, which stand anywhere, when the words before them or an output of nothing else says so.
/// </summary>
/// <param name="first">What is known of the first build.</param>
/// <param name="second">What is known of the second.</param>
internal sealed partial class WorldValues(BuildTrace first, BuildTrace second)
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    private const int Timeout = 1000;
    private const int ShortestSure = 3;
    private const int LongestBelowRoot = 80;
    private readonly List<(string First, string Second)> modes =
        [.. UmaskSpellings.Of(first.Umask).Zip(UmaskSpellings.Of(second.Umask)).Where(pair => pair.First != pair.Second)];

    /// <summary>The cause, when a number of each side is what that side saw; else null.</summary>
    /// <param name="one">The number of the first build.</param>
    /// <param name="other">That of the second.</param>
    /// <param name="before">What stands before it.</param>
    public Cause? Of(string one, string other, string before) =>
        Of(one, other, Mode().IsMatch(before), Processor().IsMatch(before), Length().IsMatch(before));

    /// <summary>The same of outputs that hold one number and nothing else.</summary>
    public Cause? OfWhole(string one, string other) =>
        one.Length + other.Length > 40 ? null : Of(one.Trim(), other.Trim(), isMode: true, isCount: true, isLength: true);

    private Cause? Of(string one, string other, bool isMode, bool isCount, bool isLength)
    {
        if (one == other || one.Length == 0 || other.Length == 0)
            return null;

        var isSure = Math.Max(one.Length, other.Length) >= ShortestSure;
        if (isSure && one == first.UserId && other == second.UserId)
            return TextCauses.UserId;

        if ((isSure || isMode) && modes.Contains((one, other)))
            return TextCauses.Umask;

        if (isCount && one == first.Processors && other == second.Processors)
            return TextCauses.Processors;

        if (isLength && AreLengths(one, other))
            return TextCauses.BuildPath;

        return AreDays(one, other) ? TextCauses.Date : null;
    }

    /// <summary>The length of a path below the root, which is longer by as much as the root is.</summary>
    private bool AreLengths(string one, string other) =>
        Number(one) - first.Root.Length is >= 0 and <= LongestBelowRoot and var below
        && Number(other) - second.Root.Length == below;

    /// <summary>1.0.9822: days since 2000, as versions with a star count; or since 1970.</summary>
    private bool AreDays(string one, string other)
    {
        var (left, right) = (one.Split('.'), other.Split('.'));
        return left.Length is 1 or 3 && left.Length == right.Length
            && left.SkipLast(1).SequenceEqual(right.SkipLast(1), StringComparer.Ordinal)
            && ((int[])[1970, 2000]).Any(year => IsDayOf(left[^1], first, year) && IsDayOf(right[^1], second, year));
    }

    private static bool IsDayOf(string text, BuildTrace build, int year) =>
        text.Length is 4 or 5 && Number(text) is { } days && build is { Began: { } began, Ended: { } ended }
        && days >= DaysSince(year, began) - 1 && days <= DaysSince(year, ended) + 1;

    private static int DaysSince(int year, DateTimeOffset time) =>
        (int)(time - new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero)).TotalDays;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    [GeneratedRegex(@"(?:umask|mode|chmod|permissions?|0o)[""'\s:=#\[(]*\z", Options, Timeout)]
    private static partial Regex Mode();

    [GeneratedRegex(
        @"(?:nproc|processors?|processor_?count|cpus?|cpu_?count|cores?|threads?|jobs?|workers?|parallel|parallelism|concurrency)"
        + @"[""'\s:=#\[(]*\z",
        Options, Timeout)]
    private static partial Regex Processor();

    [GeneratedRegex(@"(?:len|length|path|pwd|cwd|root|dir|directory|folder|chars?|columns?)[""'\s:=#\[()]*\z", Options, Timeout)]
    private static partial Regex Length();
}
