using M31R.Automation.Findings;
using M31R.Automation.Subjects;

namespace M31R.Automation.Gates;

/// <summary>Runs the subject's tests and judges what they came to (M22 §27–29, PMS §3, §7).</summary>
public static class TestCheck
{
    /// <summary>The rules of the target Test; result files, coverage and the slowest tests are left in its directory.</summary>
    public static Judgement Run(Inspection inspection) => TestJudge.Judge(Gate.Open(inspection).Test());
}
