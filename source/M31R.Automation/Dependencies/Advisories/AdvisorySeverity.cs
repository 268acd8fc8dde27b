using System.Globalization;
using System.Runtime.InteropServices;

namespace M31R.Automation.Dependencies.Advisories;

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
        (_, { } score) => string.Create(CultureInfo.InvariantCulture, $"{Level.Words()}, CVSS {score:0.0}"),
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
