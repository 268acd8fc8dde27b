using System.Text.RegularExpressions;

namespace M31R.Automation.Reproducibility;

/// <summary>
/// Words of tools and names of places without what is another each time, so that findings of the same commit are the same bytes. All of it
/// stands in <c>reproducibility.json</c> and in the logs.
/// </summary>
internal static partial class SteadyWords
{
    /// <summary>What stands for it.</summary>
    public const string LeftOut = "…";

    /// <summary>The text with "…" for days, times of day, durations, ids of processes, random ids and names of temporary files.</summary>
    public static string Of(string text) => Changing().Replace(text, LeftOut);

    [GeneratedRegex(
        @"\b[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?(Z|[+-][0-9]{2}:?[0-9]{2})?)?\b"
        + @"|\b[0-9]{1,2}:[0-9]{2}:[0-9]{2}([.,][0-9]+)?\b"
        + @"|\b[0-9]+([.,][0-9]+)? ?(ns|us|µs|ms|s|secs?|seconds?|minutes?)\b"
        + @"|\b(pid|process|thread)[ =:]+[0-9]+\b"
        + @"|\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b"
        + @"|\b(0x)?[0-9a-f]{9,}\b"
        + @"|\btmp[0-9a-z_.]{6,}|/tmp/[^\s""':,)]+",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Changing();
}
