using M31R.Automation.Findings;
using M31R.Automation.Reports;
using M31R.Automation.Subjects;

namespace M31R.Automation.Components;

/// <summary>What every target that looks at a subject is made of: it judges, acts or reports, and answers with an exit code.</summary>
public interface IJudgeSubject : IHaveSubject
{
    /// <summary>
    /// Opens the subject, lets a check judge it, records the findings under the target's directory and shows them. The target fails when
    /// something is violated, or required and not checked (exit code 1).
    /// </summary>
    sealed void Judge(string target, Func<Inspection, Judgement> check) =>
        Guard.Run(this, target, inspection => FindingsLog.Show(TargetRun.Run(inspection, target, RuleList.All, check), inspection));

    /// <summary>Opens the subject and does something about it.</summary>
    sealed void Act(string target, Action<Inspection> act) => Guard.Run(this, target, inspection =>
    {
        act(inspection);
        return Ending.Well;
    });

    /// <summary>Writes a routine's report from what its targets left in this run, and shows where it is.</summary>
    sealed void Report(string routine) => Guard.Run(this, routine, inspection =>
        ReportLog.Show(
            RoutineReporting.Run(inspection, routine, ToolVersion.Text, RoutineTargets.Of(this, RuleList.All)), inspection, routine));
}
