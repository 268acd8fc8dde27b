using M31R.Automation.Findings;
using M31R.Automation.Subjects;

namespace M31R.Automation.Gates;

/// <summary>Compiles the subject whole and judges what the compilers say (PMS §3, §5).</summary>
public static class CompileCheck
{
    /// <summary>The findings of the rules of the target Compile.</summary>
    public static Judgement Run(Inspection inspection) => CompileJudge.Judge(Gate.Open(inspection).Compile());
}
