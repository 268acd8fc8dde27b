using System.Text.RegularExpressions;

namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>What the words before a number say of it.</summary>
internal static partial class HintWords
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    private const int Timeout = 1000;

    /// <summary>"pid": 4711, Process ID = 4711.</summary>
    public static bool TellProcess(string before) => Process().IsMatch(before);

    /// <summary>make[4711]: as logs write it.</summary>
    public static bool TellProcess(string before, string after) =>
        TellProcess(before) || (LogName().IsMatch(before) && after.StartsWith("]:", StringComparison.Ordinal));

    /// <summary>uid=1000.</summary>
    public static bool TellUser(string before) => User().IsMatch(before);

    /// <summary>"elapsedMs": 17, took 17.</summary>
    public static bool TellDuration(string before) => Duration().IsMatch(before);

    /// <summary>time="0.017", as test reports write it: a duration when it has decimals.</summary>
    public static bool TellTime(string before) => Time().IsMatch(before);

    /// <summary>seed 5, "nonce": 17.</summary>
    public static bool TellRandom(string before) => Random().IsMatch(before);

    [GeneratedRegex(@"(?:seed|random|nonce|salt|shuffled?)[A-Za-z_ ]*[""'\s:=#\[(]*\z", Options | RegexOptions.IgnoreCase, Timeout)]
    private static partial Regex Random();

    [GeneratedRegex(
        @"(?:(?<![A-Za-z])(?:pid|PID|Pid|tid)|[a-z_]P(?:id|ID)|(?<![A-Za-z])[Pp]rocess(?:[ _\-]?[Ii][Dd])?|PROCESS(?:[ _]?ID)?"
        + @"|[Tt]hread[ _\-]?[Ii]d)[""'\s:=#\[(]*\z",
        Options, Timeout)]
    private static partial Regex Process();

    [GeneratedRegex(@"[a-z]\[\z", Options, Timeout)]
    private static partial Regex LogName();

    [GeneratedRegex(@"(?:(?<![A-Za-z])(?:[ug]id|[UG]ID|euid|owner|user)(?:[ _]?id)?)[""'\s:=#\[(]*\z", Options, Timeout)]
    private static partial Regex User();

    [GeneratedRegex(
        @"(?:(?:elapsed|duration|runtime|latency|took|taken|takes|run ?time|total ?time|time ?taken|wall ?clock)[A-Za-z_ ]*"
        + @"|(?<=_)(?:ms|millis|msecs?|secs?|seconds|ns|nanos)|(?<=[a-z])(?-i:M[Ss]|Millis|Msecs?|Secs?|Seconds|N[Ss]|Nanos))"
        + @"[""'\s:=(~>]*\z",
        Options | RegexOptions.IgnoreCase, Timeout)]
    private static partial Regex Duration();

    [GeneratedRegex(@"(?<![A-Za-z])(?:time|in)[""'\s:=(~>]*\z", Options | RegexOptions.IgnoreCase, Timeout)]
    private static partial Regex Time();
}
