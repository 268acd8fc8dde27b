using M31R.Automation.Governance;
using Nuke.Common;

namespace M31R.Automation.Components;

/// <summary>Checks who answers for what (M22 §5).</summary>
public interface ICheckOwnership : IJudgeSubject
{
    /// <summary>
    /// Rules: <c>subsystems-have-an-owner-and-a-reviewer</c>, <c>no-module-is-orphaned</c>, <c>codeowners-match-the-tree</c>.
    /// </summary>
    Target CheckOwnership => _ => _
        .Description("Checks that every subsystem has an owner and a reviewer")
        .ProceedAfterFailure()
        .Executes(() => Judge(nameof(CheckOwnership), OwnershipCheck.Run));

    /// <summary>Writes CODEOWNERS from the subsystems that <c>maintenance.yml</c> declares.</summary>
    Target UpdateCodeowners => _ => _
        .Description("Writes CODEOWNERS from the subsystems of maintenance.yml")
        .Executes(() => Act(nameof(UpdateCodeowners), inspection => Governance.UpdateCodeowners.Run(inspection)));
}
