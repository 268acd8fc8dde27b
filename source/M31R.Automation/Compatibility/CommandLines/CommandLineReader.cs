using M31R.Automation.Compatibility.CommandLines.Nuke;
using M31R.Automation.Findings;
using M31R.Automation.Subjects;

namespace M31R.Automation.Compatibility.CommandLines;

/// <summary>Compares the command lines of a subject: that of its NUKE build, and those that are declared.</summary>
internal sealed class CommandLineReader : ISurfaceReader
{
    /// <inheritdoc/>
    public IReadOnlyList<SurfaceEnd> Compare(ContractSides sides)
    {
        var declared = sides.Inspection.Maintenance.Compatibility.CommandLines;
        var before = DeclaredBefore(sides);
        return
        [
            .. NukeCommandLine.Compare(sides),
            .. declared.Select(line => DeclaredCommand.Compare(sides, line, before.FirstOrDefault(each => each.Name == line.Name))),
            .. before.Where(line => !declared.Any(each => each.Name == line.Name)).Select(line => Undeclared(sides, line)),
        ];
    }

    /// <summary>What the last release declared; where the declarations lie outside of the subject, they are those of now.</summary>
    private static IReadOnlyList<DeclaredCommandLine> DeclaredBefore(ContractSides sides)
    {
        if (sides.Inspection.Maintenance.IsOutside || sides.Before.TextOrNull(MaintenanceFileReader.Name) is not { } text)
            return [];

        try
        {
            return MaintenanceFileReader.Parse(text, MaintenanceFileReader.Name).Compatibility.CommandLines;
        }
        catch (MaintenanceException)
        {
            // An older form of the file says nothing that could be compared.
            return [];
        }
    }

    private static SurfaceEnd Undeclared(ContractSides sides, DeclaredCommandLine line) => new(Surface.CommandLine, line.Name)
    {
        Place = sides.Inspection.Maintenance.PlaceOf(0),
        Hindrance = ($"{sides.Before.Name} declares it and \"{MaintenanceFileReader.Name}\" does not any more.",
            "Declare it again, or waive it and raise the major version when the program is gone."),
    };
}
