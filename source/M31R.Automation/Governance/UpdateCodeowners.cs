using M31R.Automation.Findings;
using M31R.Automation.Subjects;

namespace M31R.Automation.Governance;

/// <summary>
/// Writes the owners and reviewers of <c>maintenance.yml</c> into CODEOWNERS (M22 §5). The one part of this domain that writes into
/// the subject's tree, and only when asked by its name.
/// </summary>
public static class UpdateCodeowners
{
    /// <summary>
    /// Writes the file that its host reads, <c>.github/CODEOWNERS</c> where there is none yet. Lines that people wrote are kept; the
    /// generated ones stand between two marker lines.
    /// </summary>
    /// <exception cref="MaintenanceException">
    /// No subsystem is declared, or not in the subject's own tree; a declaration cannot be said in CODEOWNERS; the file holds rules and no
    /// markers; or it cannot be written.
    /// </exception>
    public static CodeownersUpdate Run(Inspection inspection)
    {
        var facts = OwnershipReader.Read(inspection, OwnershipPolicy.Default);
        if (!facts.IsGenerated)
            throw Refused(facts);

        var location = CodeownersLocation.Find(inspection.Subject);
        var path = location.Preferred;
        var files = inspection.Doors.Files;
        var target = files.Within(inspection.Subject.Root, path);
        var old = files.FileExists(target) ? files.ReadText(target, 4 * CodeownersReader.SizeLimit) : null;
        var block = new CodeownersWriter(location.Dialect, facts.Tree).Write(facts.Subsystems, facts.Maintenance.Path!);
        var text = GeneratedBlock.Put(old, block, path, location.Dialect);
        if (text == old)
            return Told(inspection, new CodeownersUpdate(path, HasChanged: false));

        files.Write(target, text);
        return Told(inspection, new CodeownersUpdate(path, HasChanged: true));
    }

    private static MaintenanceException Refused(OwnershipFacts facts) => facts.Subsystems.Count == 0
        ? new(
            $"\"{facts.Maintenance.Path ?? "maintenance.yml"}\" declares no subsystems, so there is nothing to write to CODEOWNERS. "
            + "Declare them, or start from what CheckOwnership proposes.")
        : new(
            $"The subsystems come from \"{facts.Maintenance.Path}\", outside of the subject, "
            + "and CODEOWNERS is generated from a maintenance.yml of the tree only. Put it at the subject's root.");

    private static CodeownersUpdate Told(Inspection inspection, CodeownersUpdate update)
    {
        inspection.Progress.Note(update.HasChanged ? $"wrote \"{update.Path}\"; commit it" : $"\"{update.Path}\" is up to date");
        return update;
    }
}
