using M31R.Automation.Gates.Readers;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;

namespace M31R.Automation.Gates;

/// <summary>Where a subject's tools run: in place for our own, in a working copy for another.</summary>
/// <param name="Inspection">What is looked at, and how.</param>
/// <param name="Root">Absolute path of the tree in which tools run.</param>
internal sealed record Workshop(Inspection Inspection, string Root)
{
    /// <summary>Turns what tools print into places of the subject.</summary>
    public SubjectPaths Paths { get; } = new(Root, Inspection.Subject.Files);

    /// <summary>The doors out of the program.</summary>
    public Doors Doors => Inspection.Doors;

    /// <summary>Opens the place where the subject's tools run.</summary>
    public static Workshop Open(Inspection inspection) => new(inspection, inspection.Subject.Root);

    /// <summary>Absolute path of a target's own documents.</summary>
    public string DocumentsOf(GateStep step) => Inspection.DirectoryOf(step.ToString());
}
