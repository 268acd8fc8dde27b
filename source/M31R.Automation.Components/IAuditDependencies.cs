using M31R.Automation.Dependencies;
using M31R.Automation.Dependencies.Advisories;
using M31R.Automation.Dependencies.Advisories.Osv;
using Nuke.Common;

namespace M31R.Automation.Components;

/// <summary>Audits what a subject depends on (M22 §12, PMS §8).</summary>
public interface IAuditDependencies : IJudgeSubject
{
    /// <summary>
    /// A directory of advisories in OSV format and of zips of them, or such a zip. Default: <c>.nuke/advisories</c> of the subject, else of
    /// this repository. One that holds no advisory is wrong usage.
    /// </summary>
    [Parameter("A directory or zip of advisories in OSV format. Default: .nuke/advisories of the subject, else of this repository.")]
    string? Advisories => TryGetValue(() => Advisories);

    /// <summary>VEX documents beside <c>.nuke/vex/*.json</c> of the subject. One that cannot be read is wrong usage.</summary>
    [Parameter("VEX documents (CycloneDX or OpenVEX) beside .nuke/vex/*.json of the subject.")]
    string[] Vex => TryGetValue(() => Vex) ?? [];

    /// <summary>
    /// Rules: those of <see cref="DependencyRules.All"/> and what the advisories, licences and sources of the subject say. Reads manifests
    /// and locks; runs no package manager and asks no registry.
    /// </summary>
    Target AuditDependencies => _ => _
        .Description("Audits dependencies: pinned, locked, trusted, allowed, used, without known vulnerability")
        .ProceedAfterFailure()
        .Executes(() => Judge(nameof(AuditDependencies), inspection => DependencyAudit.Run(inspection, OptionsOf(this))));

    /// <summary>
    /// Fetches the advisories about the subject's packages into its <c>.nuke/advisories</c>. Needs the network; only names of packages
    /// that a public registry has leave the machine.
    /// </summary>
    Target UpdateAdvisories => _ => _
        .Description("Fetches the advisories about the subject's packages into its .nuke/advisories (network)")
        .Executes(() => Act(nameof(UpdateAdvisories), inspection => SnapshotUpdate.Run(inspection, OptionsOf(this))));

    private static AdvisoryOptions OptionsOf(IAuditDependencies build) => new()
    {
        Advisories = build.Advisories is { } path ? GivenPath.Of("--advisories", path) : null,
        Vex = [.. build.Vex.Select(path => GivenPath.Of("--vex", path))],
        OwnRoot = build.RootDirectory,
    };
}
