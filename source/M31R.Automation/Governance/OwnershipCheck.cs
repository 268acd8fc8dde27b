using M31R.Automation.Findings;
using M31R.Automation.Subjects;

namespace M31R.Automation.Governance;

/// <summary>Judges who answers for what (M22 §5): subsystems of <c>maintenance.yml</c> and CODEOWNERS against the tree.</summary>
public static class OwnershipCheck
{
    /// <summary>Name of the document with proposed subsystems, in the target's directory of artifacts.</summary>
    public const string ProposalFile = "proposed-subsystems.yml";

    /// <summary>Gathers and judges; writes <see cref="ProposalFile"/> for a subject that declares nothing.</summary>
    /// <exception cref="MaintenanceException">A pattern of <c>maintenance.yml</c> is not one, or the artifacts cannot be
    /// written.</exception>
    public static Judgement Run(Inspection inspection)
    {
        var policy = OwnershipPolicy.Default;
        inspection.Progress.Step("reading owners of subsystems");
        var facts = OwnershipReader.Read(inspection, policy);
        var proposal = Path.Combine(inspection.DirectoryOf(OwnershipRules.Target), ProposalFile);
        if (!facts.IsDeclared && facts.Code.Count > 0)
            inspection.Doors.Files.Write(proposal, OwnershipProposal.Of(facts.Tree.Files, facts.Code, policy).ToYaml());
        else if (inspection.Doors.Files.FileExists(proposal))
            inspection.Doors.Files.Delete(proposal);

        return OwnershipJudge.Judge(facts, policy);
    }
}
