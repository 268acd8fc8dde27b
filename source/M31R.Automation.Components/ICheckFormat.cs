using M31R.Automation.Gates;
using Nuke.Common;

namespace M31R.Automation.Components;

/// <summary>Checks the subject's formatting (PMS §3: zero formatting violations).</summary>
public interface ICheckFormat : IJudgeSubject
{
    /// <summary>Rule: <c>code-is-formatted</c>.</summary>
    Target CheckFormat => _ => _
        .Description("Checks the subject's formatting")
        .TryDependsOn<IRestoreSubject>(x => x.Restore)
        .TryAfter<ICompileSubject>(x => x.Compile)
        .ProceedAfterFailure()
        .Executes(() => Judge(nameof(CheckFormat), FormatCheck.Run));
}
