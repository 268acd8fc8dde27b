using M31R.Automation.Findings;
using M31R.Automation.Subjects;

namespace M31R.Automation.Gates;

/// <summary>Asks the subject's formatters what they would change (PMS §3).</summary>
public static class FormatCheck
{
    /// <summary>The findings of the rules of the target CheckFormat.</summary>
    public static Judgement Run(Inspection inspection) => FormatJudge.Judge(Gate.Open(inspection).CheckFormat());
}
