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
