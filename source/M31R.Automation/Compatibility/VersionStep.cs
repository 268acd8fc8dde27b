using NuGet.Versioning;

namespace M31R.Automation.Compatibility;

/// <summary>Which part of a version has to rise (Semantic Versioning 2.0.0, 6–8).</summary>
public enum VersionStep
{
    /// <summary>Nothing that users rely on changed.</summary>
    Patch,

    /// <summary>Something is new, or does something else.</summary>
    Minor,

    /// <summary>Something that worked does not.</summary>
    Major,
}

/// <summary>What changes demand of the next version.</summary>
internal static class VersionDemand
{
    /// <summary>The step that a kind of change demands; what is not proven demands none yet.</summary>
    public static VersionStep Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Breaking => VersionStep.Major,
        ChangeKind.Addition or ChangeKind.Behavioural => VersionStep.Minor,
        _ => VersionStep.Patch,
    };

    /// <summary>The highest step of several changes.</summary>
    public static VersionStep Of(IEnumerable<ContractChange> changes) =>
        changes.Select(change => Of(change.Kind)).DefaultIfEmpty(VersionStep.Patch).Max();

    /// <summary>
    /// Whether a version rises as far as a step demands. A pre-release does where its release does: it announces what that will be
    /// (SemVer 9).
    /// </summary>
    public static bool Allows(NuGetVersion last, NuGetVersion now, VersionStep step) =>
        now >= last && new NuGetVersion(now.Major, now.Minor, now.Patch) >= Next(last, step);

    /// <summary>
    /// The lowest version that may follow a release. While the major version is 0 a minor step does for what breaks, and a patch for the
    /// rest (SemVer 4, as package managers read it). A pre-release is followed by its own release.
    /// </summary>
    public static NuGetVersion Next(NuGetVersion last, VersionStep step) => (last, step) switch
    {
        ({ IsPrerelease: true }, _) => new NuGetVersion(last.Major, last.Minor, last.Patch),
        ({ Major: 0 }, VersionStep.Major) => new NuGetVersion(0, last.Minor + 1, 0),
        ({ Major: 0 }, _) => new NuGetVersion(0, last.Minor, last.Patch + 1),
        (_, VersionStep.Major) => new NuGetVersion(last.Major + 1, 0, 0),
        (_, VersionStep.Minor) => new NuGetVersion(last.Major, last.Minor + 1, 0),
        _ => new NuGetVersion(last.Major, last.Minor, last.Patch + 1),
    };
}
