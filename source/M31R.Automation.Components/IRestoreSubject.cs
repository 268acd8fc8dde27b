using M31R.Automation.Gates;
using Nuke.Common;

namespace M31R.Automation.Components;

/// <summary>Restores the subject's dependencies (M22 §26).</summary>
public interface IRestoreSubject : IJudgeSubject
{
    /// <summary>Rule: <c>subject-restores</c>.</summary>
    Target Restore => _ => _
        .Description("Restores the subject's dependencies")
        .TryAfter<ICleanArtifacts>(x => x.Clean)
        .ProceedAfterFailure()
        .Executes(() => Judge(nameof(Restore), RestoreCheck.Run));
}
