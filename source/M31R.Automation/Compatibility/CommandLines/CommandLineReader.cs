using System.Text.Json;
using M31R.Automation.Compatibility.Sides;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.CommandLines;

/// <summary>Compares the command lines of a subject: that of its NUKE build, and those that are declared.</summary>
internal sealed class CommandLineReader : ISurfaceReader
{
    /// <inheritdoc/>
    public IReadOnlyList<SurfaceEnd> Compare(ContractSides sides) => [.. Nuke(sides)];

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
