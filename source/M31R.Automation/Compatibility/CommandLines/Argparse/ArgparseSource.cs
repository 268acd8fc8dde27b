using System.Text.Json;
using M31R.Automation.Compatibility.Python;
using M31R.Automation.Compatibility.Sides;

namespace M31R.Automation.Compatibility.CommandLines.Argparse;

/// <summary>Reads the declared source of a program from a side.</summary>
internal static class ArgparseSource
{
    /// <summary>Its contract.</summary>
    /// <param name="sides">The last release, and now.</param>
    /// <param name="side">One of them.</param>
    /// <param name="name">The program, as it is typed.</param>
    /// <param name="source">The source that builds its parser.</param>
    public static ContractReading Read(ContractSides sides, ContractSide side, string name, string source)
    {
        if (!side.Has(source))
            return Without($"\"{source}\" is not in {side.Name}.", "Name the source that builds the parser.") with { IsMissing = true };

        var syntax = new PythonSyntax(sides.Inspection.Doors.Processes, sides.Inspection.Subject.Root);
        (string Reason, string Remedy)? unread = null;
        PythonNode? Tree(string path)
        {
            if (side.TextOrNull(path) is not { } text)
                return null;

            var tree = Parsed(syntax, (path, text), out var problem);
            if (path == source)
                unread = problem;
            return tree;
        }

        var contract = ArgparseReader.Read(name, source, new PythonModules(side.Has, Tree, source), out var problems);
        return unread is not null ? new ContractReading(null, unread)
            : problems.Count > 0 ? Without($"{problems[0]}.", "Declare \"help\", so that the program itself is asked.")
            : contract is null
                ? Without($"no parser of argparse is built in \"{source}\" of {side.Name}.", "Name the one that does, or declare \"help\".")
            : new ContractReading(contract, null);
    }

    private static PythonNode? Parsed(PythonSyntax syntax, (string Path, string Text) file, out (string Reason, string Remedy)? problem)
    {
        try
        {
            return syntax.Parse(file.Path, file.Text, out problem) is { } json ? new PythonNode(json) : null;
        }
        catch (JsonException)
        {
            problem = ($"\"{file.Path}\" is nested too deeply to be read.", "Declare \"help\", so that the program itself is asked.");
            return null;
        }
    }

    private static ContractReading Without(string reason, string remedy) => new(null, (reason, remedy));
}
