using System.Globalization;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>
/// Base scores of CVSS vectors: 2.0 (FIRST, "A Complete Guide to CVSS 2.0" §3.2.1), 3.0 and 3.1 (specification document §7.1 and appendix
/// A). Temporal and environmental metrics are passed over.
/// </summary>
internal static class CvssVector
{
    private static readonly Dictionary<string, double> Weights = Table("""
        AV:N 0.85 AV:A 0.62 AV:L 0.55 AV:P 0.2
        AC:L 0.77 AC:H 0.44
        PR:N 0.85 PR:L 0.62 PR:H 0.27
        UI:N 0.85 UI:R 0.62
        C:H 0.56 C:L 0.22 C:N 0
        I:H 0.56 I:L 0.22 I:N 0
        A:H 0.56 A:L 0.22 A:N 0
        """);

    private static readonly Dictionary<string, double> SecondWeights = Table("""
        AV:L 0.395 AV:A 0.646 AV:N 1
        AC:H 0.35 AC:M 0.61 AC:L 0.71
        Au:M 0.45 Au:S 0.56 Au:N 0.704
        C:N 0 C:P 0.275 C:C 0.66
        I:N 0 I:P 0.275 I:C 0.66
        A:N 0 A:P 0.275 A:C 0.66
        """);

    /// <summary>0.0 to 10.0; null for a vector of another system, or one that is none.</summary>
    public static double? BaseScore(SeverityVector severity)
    {
        var parts = severity.Vector.Trim('(', ')').Split('/');
        return parts[0] switch
        {
            "CVSS:3.1" => Third(Metrics(parts.Skip(1)), RoundUp),
            "CVSS:3.0" => Third(Metrics(parts.Skip(1)), value => Math.Ceiling(Math.Round(value * 10, 9)) / 10),
            _ when severity.System == "CVSS_V2" => Second(Metrics(parts)),
            _ => null,
        };
    }

    /// <summary>Null when a metric stands twice: then nobody knows which was meant.</summary>
    private static Dictionary<string, string>? Metrics(IEnumerable<string> parts)
    {
        var metrics = new Dictionary<string, string>(StringComparer.Ordinal);
        return parts.All(part => part.Split(':') is [var name, _] && metrics.TryAdd(name, part)) ? metrics : null;
    }

    private static double? Third(Dictionary<string, string>? metrics, Func<double, double> roundUp)
    {
        if (metrics is null || Weighed(metrics, Weights, "AV", "AC", "PR", "UI", "C", "I", "A")
            is not [var vector, var complexity, var privileges, var interaction, var c, var i, var a])
            return null;
        if (!metrics.TryGetValue("S", out var scope) || scope is not ("S:C" or "S:U"))
            return null;

        var changed = scope == "S:C";
        var needed = (changed, metrics["PR"]) switch { (true, "PR:L") => 0.68, (true, "PR:H") => 0.5, _ => privileges };
        var impactBase = 1 - ((1 - c) * (1 - i) * (1 - a));
        var impact = changed ? (7.52 * (impactBase - 0.029)) - (3.25 * Math.Pow(impactBase - 0.02, 15)) : 6.42 * impactBase;
        var exploitability = 8.22 * vector * complexity * needed * interaction;
        return impact <= 0 ? 0 : roundUp(Math.Min((changed ? 1.08 : 1) * (impact + exploitability), 10));
    }

    /// <summary>As appendix A of 3.1 has it, in whole numbers: 4.02 must become 4.1 and 4.000000001 must not.</summary>
    private static double RoundUp(double value)
    {
        var whole = (long)Math.Round(value * 100_000);
        return whole % 10_000 == 0 ? whole / 100_000.0 : ((whole / 10_000) + 1) / 10.0;
    }

    private static double? Second(Dictionary<string, string>? metrics)
    {
        if (metrics is null || Weighed(metrics, SecondWeights, "AV", "AC", "Au", "C", "I", "A")
            is not [var vector, var complexity, var authentication, var c, var i, var a])
            return null;

        var impact = 10.41 * (1 - ((1 - c) * (1 - i) * (1 - a)));
        var exploitability = 20 * vector * complexity * authentication;
        return Math.Round(((0.6 * impact) + (0.4 * exploitability) - 1.5) * (impact == 0 ? 0 : 1.176), 1, MidpointRounding.AwayFromZero);
    }

    private static Dictionary<string, double> Table(string text) => text.Split([' ', '\n'])
        .Chunk(2)
        .ToDictionary(pair => pair[0], pair => double.Parse(pair[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static double[]? Weighed(Dictionary<string, string> metrics, Dictionary<string, double> weights, params string[] names)
    {
        var values = names
            .Select(name => metrics.TryGetValue(name, out var metric) && weights.TryGetValue(metric, out var weight) ? weight : double.NaN)
            .ToArray();
        return values.Any(double.IsNaN) ? null : values;
    }
}
