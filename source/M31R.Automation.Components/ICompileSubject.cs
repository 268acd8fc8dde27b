using M31R.Automation.Gates;
using Nuke.Common;

namespace M31R.Automation.Components;

/// <summary>Compiles the subject (PMS §3: zero type errors, zero warnings).</summary>
public interface ICompileSubject : IJudgeSubject
{
    /// <summary>Rules: <c>subject-compiles</c>, <c>build-has-no-warnings</c>.</summary>
    Target Compile => _ => _
        .Description("Compiles the subject and finds its errors and warnings")
        .TryDependsOn<IRestoreSubject>(x => x.Restore)
        .ProceedAfterFailure()
        .Executes(() => Judge(nameof(Compile), CompileCheck.Run));
}
