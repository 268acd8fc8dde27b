using System.Text.Json;
using M31R.Automation.Compatibility.CommandLines.Comparison;
using M31R.Automation.Compatibility.CommandLines.Contracts;
using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.CommandLines.Nuke;

/// <summary>Compares the parameters and targets of a NUKE build.</summary>
internal static class NukeCommandLine
{
    private const string Again = "Let the build write it anew, and commit it: ./build.sh --help.";

    /// <summary>The build's part of the surface; empty when neither side has one.</summary>
    public static IEnumerable<SurfaceEnd> Compare(ContractSides sides)
    {
        var (old, now) = (sides.Before.TextOrNull(NukeSchemaReader.Path), sides.Now.TextOrNull(NukeSchemaReader.Path));
        if (old is null && now is null)
            return [];

        var end = new SurfaceEnd(Surface.CommandLine, NukeSchemaReader.Path)
        {
            ReadFrom = "the schema of NUKE",
            Place = now is null ? null : new Place(NukeSchemaReader.Path),
        };
        return [now is null
            ? end with { Hindrance = ($"it is not committed any more; {sides.Before.Name} had it.", Again) }
            : Compared(end, old, now)];
    }

    private static SurfaceEnd Compared(SurfaceEnd end, string? old, string now)
    {
        try
        {
            var after = NukeSchemaReader.Read(now);
            var told = end with { Names = [.. after.Named], Snapshot = CommandSnapshot.Of(after), Deprecations = CommandDeprecations.Of(after) };
            if (old is null)
                return told;

            var before = NukeSchemaReader.Read(old);
            return told with { Items = before.Items, Names = [.. before.Named, .. after.Named], Changes = CommandComparison.Of(before, after) };
        }
        catch (JsonException problem)
        {
            return end with { Hindrance = ($"it is not what NUKE writes: {JsonProblem.Words(problem)}", Again) };
        }
    }
}
