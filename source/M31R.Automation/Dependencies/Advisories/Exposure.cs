namespace M31R.Automation.Dependencies.Advisories;

/// <summary>Whether a version is affected.</summary>
public enum Exposure
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>Nobody can tell from the record and the version.</summary>
    Unknown,

    /// <summary>It is.</summary>
    Affected,
}
