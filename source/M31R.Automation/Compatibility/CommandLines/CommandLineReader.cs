using System.Text.Json;
using M31R.Automation.Compatibility.Python;
using M31R.Automation.Compatibility.Sides;
using M31R.Automation.Findings;
using M31R.Automation.Subjects;

namespace M31R.Automation.Compatibility.CommandLines;

/// <summary>Compares the command lines of a subject: that of its NUKE build, and those that are declared.</summary>
internal sealed class CommandLineReader : ISurfaceReader
{
    /// <inheritdoc/>
    public IReadOnlyList<SurfaceEnd> Compare(ContractSides sides) =>
    [
        .. Nuke(sides),
        .. sides.Inspection.Maintenance.Compatibility.CommandLines.Where(line => line.Source is not null).Select(line => Argparse(sides, line)),
    ];

    private static SurfaceEnd Argparse(ContractSides sides, DeclaredCommandLine line)
    {
        var end = new SurfaceEnd(Surface.CommandLine, line.Name) { ReadFrom = line.Source!, Place = new Place(line.Source!) };
        var (old, now) = (ArgparseOf(sides, sides.Before, line), ArgparseOf(sides, sides.Now, line));
        return (old, now) switch
        {
            ({ Missing: true }, { Contract: not null }) => end,
            ({ Contract: { } before }, { Contract: { } after }) => end with
            {
                Items = Count(before),
                Changes = CommandComparison.Of(before, after),
            },
            _ => end with { Hindrance = old.Contract is null && !old.Missing ? old.Problem : now.Problem },
        };
    }

    private static (CommandContract? Contract, bool Missing, (string Reason, string Remedy) Problem) ArgparseOf(
        ContractSides sides, ContractSide side, DeclaredCommandLine line)
    {
        if (side.TextOrNull(line.Source!) is not { } text)
            return (null, true, ($"\"{line.Source}\" is not in {side.Name}.", "Name the source that builds the parser."));

        var syntax = new PythonSyntax(sides.Inspection.Doors.Processes, sides.Inspection.Subject.Root);
        if (syntax.Parse(line.Source!, text, out var problem) is not { } module)
            return (null, false, problem!.Value);

        var contract = ArgparseReader.Read(line.Name, line.Source!, new PythonNode(module), out var unknown);
        return contract is null
            ? (null, false, ($"no parser of argparse was found in \"{line.Source}\" of {side.Name}.", "Name the source that builds it, or declare \"help\"."))
            : unknown.Count > 0
                ? (null, false, ($"{unknown[0]}.", "Declare \"help\", so that the program itself is asked."))
                : (contract, false, default);
    }

    private static IEnumerable<SurfaceEnd> Nuke(ContractSides sides)
    {
        var (old, now) = (sides.Before.TextOrNull(NukeSchemaReader.Path), sides.Now.TextOrNull(NukeSchemaReader.Path));
        if (old is null && now is null)
            yield break;

        var end = new SurfaceEnd(Surface.CommandLine, NukeSchemaReader.Path)
        {
            ReadFrom = "the schema of NUKE",
            Place = now is null ? null : new Place(NukeSchemaReader.Path),
        };
        yield return (old, now) switch
        {
            (null, _) => end,
            (_, null) => end with
            {
                Hindrance = ($"it is not committed any more; {sides.Before.Name} had it.", "Commit it again: ./build.sh --help writes it."),
            },
            _ => Compared(end, old!, now!),
        };
    }

    private static SurfaceEnd Compared(SurfaceEnd end, string old, string now)
    {
        try
        {
            var before = NukeSchemaReader.Read(old);
            return end with { Items = Count(before), Changes = CommandComparison.Of(before, NukeSchemaReader.Read(now)) };
        }
        catch (JsonException problem)
        {
            return end with { Hindrance = ($"it is no JSON: {problem.Message}", "Let the build write it anew: ./build.sh --help.") };
        }
    }

    private static int Count(CommandContract root) => root.All.Sum(command => 1 + command.Options.Count + command.Arguments.Count);
}
