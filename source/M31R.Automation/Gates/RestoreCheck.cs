using M31R.Automation.Findings;
using M31R.Automation.Subjects;

namespace M31R.Automation.Gates;

/// <summary>Restores what the subject depends on and judges it (M22 §12, §28; PMS §3).</summary>
public static class RestoreCheck
{
    /// <summary>The findings of the rules of the target Restore.</summary>
    public static Judgement Run(Inspection inspection) => RestoreJudge.Judge(Gate.Open(inspection, anew: true).Restore());
}
