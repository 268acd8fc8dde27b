using M31R.Automation.Compatibility;
using Nuke.Common;

namespace M31R.Automation.Components;

/// <summary>Compares the contracts of the last release with those of now (M22 §10, §11, §15).</summary>
public interface ICheckCompatibility : IJudgeSubject
{
    /// <summary>The revision to compare with. Default the newest version tag in the history of HEAD.</summary>
    [Parameter("The revision to compare with. Default: the newest version tag in the history of HEAD.")]
    string? Since => TryGetValue(() => Since);

    /// <summary>The version about to be released. Default what the manifests at the root say.</summary>
    [Parameter("The version about to be released. Default: what the manifests at the root say.")]
    string? NextVersion => TryGetValue(() => NextVersion);

    /// <summary>Rules: those of <see cref="CompatibilityRules.All"/>. Writes <c>compatibility.json</c>.</summary>
    Target CheckCompat => _ => _
        .Description("Compares the contracts of the last release with those of now, with a witness for all that breaks")
        .ProceedAfterFailure()
        .Executes(() => Judge(nameof(CheckCompat), inspection => CompatibilityCheck.Run(inspection, new CompatibilityOptions
        {
            Since = Since,
            NextVersion = NextVersion,
        })));

    /// <summary>Writes the contracts of now under <c>.nuke/contracts/</c>: one readable file each, so that a change of contract is seen in review.</summary>
    Target UpdateContracts => _ => _
        .Description("Writes the contracts of now under .nuke/contracts, for review")
        .Executes(() => Act(nameof(UpdateContracts), inspection => Compatibility.Snapshots.UpdateContracts.Run(inspection)));
}
