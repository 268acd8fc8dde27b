using M31R.Automation.Gates.Readers;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;

namespace M31R.Automation.Gates;

/// <summary>Where a subject's tools run: in place for our own, in a working copy for another.</summary>
/// <param name="Inspection">What is looked at, and how.</param>
/// <param name="Root">Absolute path of the tree in which tools run.</param>
/// <param name="State">Changes whenever a file of the subject does.</param>
internal sealed record Workshop(Inspection Inspection, string Root, string State)
{
    /// <summary>Turns what tools print into places of the subject.</summary>
    public SubjectPaths Paths { get; } = new(
        Root, Inspection.Subject.Files, Inspection.Subject.Root, Inspection.Options.ArtifactsDirectory);

    /// <summary>The doors out of the program.</summary>
    public Doors Doors => Inspection.Doors;

    /// <summary>
    /// Opens the place where the subject's tools run; the working copy of another subject is made anew when that has changed.
    /// </summary>
    /// <param name="inspection">What is looked at.</param>
    /// <param name="anew">
    /// The first gate of a run wants a copy without what the tests of the last run left there: a test may pass only by that.
    /// </param>
    public static Workshop Open(Inspection inspection, bool anew = false)
    {
        var state = SubjectState.Of(inspection);
        var inPlace = inspection.Subject.IsOwn || !inspection.MayRunSubjectCode;
        return new Workshop(inspection, inPlace ? inspection.Subject.Root : CopyOf(inspection, state, anew), state);
    }

    /// <summary>Absolute path of a target's own document.</summary>
    public string DocumentOf(GateStep step, string name) => Path.Combine(Inspection.DirectoryOf(step.ToString()), name);

    /// <summary>An empty directory among a target's documents; what lay there before is gone.</summary>
    public string FreshDirectory(GateStep step, string name)
    {
        var directory = DocumentOf(step, name);
        Doors.Files.Delete(directory);
        Doors.Files.CreateDirectory(directory);
        return directory;
    }

    private static string CopyOf(Inspection inspection, string state, bool anew)
    {
        var files = inspection.Doors.Files;

        // No dot before the name: programs take what lies below such a directory for hidden, and a web server's tests find no file there.
        var directory = inspection.DirectoryOf("work");
        var note = inspection.DirectoryOf("work.txt");
        if (!anew
            && files.FileExists(note)
            && files.ReadText(note).Split('\n') is [var known, var root, ..]
            && known == state
            && files.DirectoryExists(root))
            return root;

        files.Delete(note);
        inspection.Progress.Step($"copying {inspection.Subject.Name} to build and test it there");
        var made = inspection.Doors.WorkingCopies.Make(inspection.Subject.Root, directory);
        files.Write(note, $"{state}\n{made}\n");
        return made;
    }
}
