using M31R.Automation.Gates;
using Nuke.Common;

namespace M31R.Automation.Components;

/// <summary>Runs the subject's tests (M22 §28: full test suite; PMS §7: in less than 30 seconds).</summary>
public interface IRunTests : IJudgeSubject
{
    /// <summary>
    /// Rules: <c>all-tests-pass</c>, <c>tests-were-executed</c>, <c>no-test-is-skipped</c>, <c>test-suite-is-fast</c>.
    /// </summary>
    Target Test => _ => _
        .Description("Runs the subject's tests, with coverage")
        .TryDependsOn<ICompileSubject>(x => x.Compile)
        .ProceedAfterFailure()
        .Executes(() => Judge(nameof(Test), TestCheck.Run));
}
