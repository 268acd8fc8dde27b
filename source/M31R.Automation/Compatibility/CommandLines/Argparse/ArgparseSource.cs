using M31R.Automation.Compatibility.Python;
using M31R.Automation.Compatibility.Sides;
using M31R.Automation.Subjects;

namespace M31R.Automation.Compatibility.CommandLines.Argparse;

/// <summary>Reads the declared source of a program from a side.</summary>
internal static class ArgparseSource
{
    /// <summary>Its contract.</summary>
    public static ContractReading Read(ContractSides sides, ContractSide side, DeclaredCommandLine line)
    {
        var source = line.Source!;
        if (!side.Has(source))
            return Without($"\"{source}\" is not in {side.Name}.", "Name the source that builds the parser.") with { IsMissing = true };

        var syntax = new PythonSyntax(sides.Inspection.Doors.Processes, sides.Inspection.Subject.Root);
        (string Reason, string Remedy)? unread = null;
        PythonNode? Tree(string path)
        {
            if (!side.Has(path) || side.TextOrNull(path) is not { } text)
                return null;

            var tree = syntax.Parse(path, text, out var problem);
            if (path == source)
                unread = problem;
            return tree is { } json ? new PythonNode(json) : null;
        }

        var contract = ArgparseReader.Read(line.Name, source, new PythonModules(Tree, source), out var problems);
        return unread is not null ? new ContractReading(null, unread)
            : problems.Count > 0 ? Without($"{problems[0]}.", "Declare \"help\", so that the program itself is asked.")
            : contract is null ? Without($"no parser of argparse was found in \"{source}\" of {side.Name}.", "Name the source that builds it, or declare \"help\".")
            : new ContractReading(contract, null);
    }

    private static ContractReading Without(string reason, string remedy) => new(null, (reason, remedy));
}
