using M31R.Automation.Subjects;

namespace M31R.Automation.Components;

/// <summary>
/// Deletes by name what runs leave behind: whatever else lies under an artifacts directory that a user names is not ours.
/// </summary>
internal static class ArtifactsCleaning
{
    /// <summary>
    /// Beside the targets': the routine's report, and the working copy that gates make of another subject, with its state.
    /// </summary>
    private static readonly string[] Others = [nameof(IRunMonthlyHealth.MonthlyHealth), "work", "work.txt"];

    /// <summary>Where the root of the subject is written down whose results lie beside it.</summary>
    private const string Owner = ".subject";

    /// <summary>Deletes the results of every target and routine about the subject.</summary>
    public static void Run(Inspection inspection)
    {
        foreach (var name in RuleList.All.Rules.Select(rule => rule.Target).Concat(Others).Distinct(StringComparer.Ordinal))
            inspection.Doors.Files.Delete(inspection.DirectoryOf(name));

        inspection.Progress.Note($"deleted what earlier runs left in \"{inspection.DirectoryOf("")}\"");
    }

    /// <summary>Deletes the results of another subject of the same name, which must not be taken for this one's.</summary>
    public static void Claim(Inspection inspection)
    {
        var (files, note) = (inspection.Doors.Files, inspection.DirectoryOf(Owner));
        if (inspection.Subject.IsOwn || (files.FileExists(note) && files.ReadText(note) == inspection.Subject.Root))
            return;

        if (files.FileExists(note))
            Run(inspection);

        files.Write(note, inspection.Subject.Root);
    }
}
