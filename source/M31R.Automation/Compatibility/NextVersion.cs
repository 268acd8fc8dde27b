using NuGet.Versioning;

namespace M31R.Automation.Compatibility;

/// <summary>The version about to be released, as far as it is known.</summary>
/// <param name="Version">As SemVer writes it, or as it stands where that cannot be told; null when nobody says it.</param>
/// <param name="Placeholder">What a manifest says instead, where that cannot follow the last release; else null.</param>
internal sealed record NextVersion(string? Version, string? Placeholder)
{
    /// <summary>
    /// What was asked for, whatever it is; else what the manifests say, unless its release is lower than the last one: where tags say the
    /// version, a manifest holds <c>0.0.0</c> or an old one.
    /// </summary>
    /// <param name="asked">With <c>--next-version</c>.</param>
    /// <param name="written">In the manifests.</param>
    /// <param name="released">The last release; null when there is none.</param>
    public static NextVersion Of(string? asked, string? written, string? released) => asked is not null
        ? new NextVersion(PythonVersion.AsSemVer(asked), null)
        : IsLower(PythonVersion.AsSemVer(written), released)
            ? new NextVersion(null, written)
            : new NextVersion(PythonVersion.AsSemVer(written), null);

    private static bool IsLower(string? written, string? released) =>
        NuGetVersion.TryParse(written, out var now) && NuGetVersion.TryParse(released, out var last)
        && new NuGetVersion(now.Major, now.Minor, now.Patch) < new NuGetVersion(last.Major, last.Minor, last.Patch);
}
