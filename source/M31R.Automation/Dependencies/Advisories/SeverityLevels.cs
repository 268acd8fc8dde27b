using M31R.Automation.Findings;

namespace M31R.Automation.Dependencies.Advisories;

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
            ?? throw new MaintenanceException(
                $"\"dependencies.severity\" of maintenance.yml is \"{word}\". Write low, medium, high or critical.");

    /// <summary>The word for messages.</summary>
    public static string Words(this SeverityLevel level) => level.ToString().ToLowerInvariant();
}
