using System.Runtime.InteropServices;
using M31R.Automation.Findings;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>How bad a vulnerability is, by the ratings of CVSS 3.1 §5.</summary>
public enum SeverityLevel
{
    /// <summary>Advice, and no vulnerability.</summary>
    Informational,

    /// <summary>Up to 3.9.</summary>
    Low,

    /// <summary>4.0 to 6.9.</summary>
    Medium,

    /// <summary>7.0 to 8.9.</summary>
    High,

    /// <summary>9.0 and more.</summary>
    Critical,

    /// <summary>No record says. It counts as if it were above every limit.</summary>
    Unknown,
}

/// <summary>The severity of an advisory for a package.</summary>
/// <param name="Level">The rating.</param>
/// <param name="Score">The highest base score of a CVSS 2 or 3 vector; null when there is none.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct AdvisorySeverity(SeverityLevel Level, double? Score)
{
    /// <summary>As messages name it: <c>high, CVSS 7.5</c>.</summary>
    public override string ToString() => (Level, Score) switch
    {
        (SeverityLevel.Unknown, _) => "severity unknown",
        (_, { } score) => $"{Level.Words()}, CVSS {score:0.0}",
        _ => Level.Words(),
    };

    /// <summary>By what the highest is chosen where records differ: a level that is known counts more than none.</summary>
    internal static double Rank(AdvisorySeverity severity) =>
        (severity.Level == SeverityLevel.Unknown ? -1 : (int)severity.Level * 100) + (severity.Score ?? -1);

    /// <summary>
    /// The rating of the package's own vectors, else of the record's; the database's word where no vector can be scored, as with CVSS 4,
    /// whose score is a table of expert opinions and no formula. The higher one where vector and word differ.
    /// </summary>
    public static AdvisorySeverity Of(Advisory advisory, AffectedPackage package)
    {
        if (package.Informational is not null)
            return new AdvisorySeverity(SeverityLevel.Informational, null);

        var vectors = package.Severity.Count > 0 ? package.Severity : advisory.Severity;
        var scores = vectors.Select(vector => CvssVector.BaseScore(vector)).OfType<double>().ToList();
        var score = scores.Count > 0 ? scores.Max() : (double?)null;
        SeverityLevel?[] levels =
        [
            score is { } number ? SeverityLevels.Rated(number) : null,
            SeverityLevels.OfWord(advisory.SeverityWord),
            // A package that was published to do harm.
            advisory.Id.StartsWith("MAL-", StringComparison.Ordinal) ? SeverityLevel.Critical : null,
        ];
        return new AdvisorySeverity(levels.Max() ?? SeverityLevel.Unknown, score);
    }
}

/// <summary>Words and numbers for a <see cref="SeverityLevel"/>.</summary>
internal static class SeverityLevels
{
    /// <summary>By CVSS 3.1 §5; a score of 0 is rated low, because somebody published it.</summary>
    public static SeverityLevel Rated(double score) => score switch
    {
        >= 9 => SeverityLevel.Critical,
        >= 7 => SeverityLevel.High,
        >= 4 => SeverityLevel.Medium,
        _ => SeverityLevel.Low,
    };

    /// <summary>The level that a database's word means; null for none that is known.</summary>
    public static SeverityLevel? OfWord(string? word) => word?.ToUpperInvariant() switch
    {
        "LOW" => SeverityLevel.Low,
        "MEDIUM" or "MODERATE" => SeverityLevel.Medium,
        "HIGH" or "IMPORTANT" => SeverityLevel.High,
        "CRITICAL" => SeverityLevel.Critical,
        _ => null,
    };

    /// <summary>The limit that <c>maintenance.yml</c> names.</summary>
    /// <exception cref="MaintenanceException">It is none of the four.</exception>
    public static SeverityLevel Limit(string? word) => word is null
        ? SeverityLevel.Low
        : OfWord(word)
            ?? throw new MaintenanceException($"\"dependencies.severity\" of maintenance.yml is \"{word}\". Write low, medium, high or critical.");

    /// <summary>The word for messages.</summary>
    public static string Words(this SeverityLevel level) => level.ToString().ToLowerInvariant();
}
