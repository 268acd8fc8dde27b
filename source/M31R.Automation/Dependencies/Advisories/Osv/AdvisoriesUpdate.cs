namespace M31R.Automation.Dependencies.Advisories.Osv;

/// <summary>What UpdateAdvisories did.</summary>
/// <param name="Packages">Names of packages that were asked for.</param>
/// <param name="Advisories">Records that the snapshot holds now.</param>
/// <param name="Written">Files that are new or changed, the manifest left out.</param>
/// <param name="Removed">Files that are gone.</param>
public sealed record AdvisoriesUpdate(int Packages, int Advisories, int Written, int Removed)
{
    /// <summary>Names of packages that were not asked for, because they may be nobody else's business.</summary>
    public int LeftOut { get; init; }
}
