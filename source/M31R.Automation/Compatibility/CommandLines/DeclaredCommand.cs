using System.Text.RegularExpressions;
using M31R.Automation.Compatibility.CommandLines.Argparse;
using M31R.Automation.Compatibility.CommandLines.Comparison;
using M31R.Automation.Compatibility.CommandLines.Contracts;
using M31R.Automation.Compatibility.CommandLines.Help;
using M31R.Automation.Findings;
using M31R.Automation.Subjects;

namespace M31R.Automation.Compatibility.CommandLines;

/// <summary>Compares a declared program: by its source where that can be read, else by its help.</summary>
internal static class DeclaredCommand
{
    /// <summary>The program's part of the surface.</summary>
    /// <param name="sides">The last release, and now.</param>
    /// <param name="line">As it is declared now.</param>
    /// <param name="before">As the last release declared it; null when it did not.</param>
    public static SurfaceEnd Compare(ContractSides sides, DeclaredCommandLine line, DeclaredCommandLine? before)
    {
        var declaration = sides.Inspection.Maintenance.PlaceOf(line.Line);
        var end = new SurfaceEnd(Surface.CommandLine, line.Name) { ReadFrom = line.Source ?? "declared exit codes", Place = declaration };
        if (line.Source is { } source)
            end = Judged(
                end with { Place = new Place(source) },
                ArgparseSource.Read(sides, sides.Before, line.Name, before?.Source ?? source),
                ArgparseSource.Read(sides, sides.Now, line.Name, source));
        if (line.Help.Count > 0 && (line.Source is null || end.Hindrance is not null))
            end = ByHelp(end, sides, (before is { Help.Count: > 0 } ? before : line, line));
        return end with
        {
            Changes = [.. end.Changes, .. ExitCodeComparison.Of(line, before).Select(change => change with { Place = declaration })],
            Snapshot = [.. end.Snapshot, .. ExitCodeComparison.Snapshot(line)],
            Names = [.. end.Names, .. ExitCodeComparison.Names(line, before)],
            Items = end.Items + (before?.ExitCodes.Count ?? 0),
        };
    }

    private static SurfaceEnd ByHelp(SurfaceEnd end, ContractSides sides, (DeclaredCommandLine Before, DeclaredCommandLine Now) declared)
    {
        end = end with { ReadFrom = "help crawled", Hindrance = null, Place = sides.Inspection.Maintenance.PlaceOf(declared.Now.Line) };
        if (!sides.Inspection.MayRunSubjectCode)
            return end with
            {
                Hindrance = ("its help must be run, and code of this subject may not be.", "Allow it with --run-subject-code."),
            };

        try
        {
            var (before, after) = HelpCrawl.Both(sides, declared);
            return Judged(end, before, after);
        }
        catch (RegexMatchTimeoutException)
        {
            return end with { Hindrance = ("its help takes too long to be read.", "Let it print a help that is shorter.") };
        }
    }

    private static SurfaceEnd Judged(SurfaceEnd end, ContractReading before, ContractReading after)
    {
        var told = after.Contract is { } contract
            ? end with
            {
                Names = [.. contract.Named],
                Snapshot = CommandSnapshot.Of(contract),
                Deprecations = CommandDeprecations.Of(contract),
            }
            : end;
        return (before, after) switch
        {
            ({ IsMissing: true }, { Contract: not null }) => told with { Hindrance = after.Problem },
            ({ Contract: { } old }, { Contract: { } now }) => told with
            {
                Items = old.Items,
                Names = [.. old.Named, .. now.Named],
                Changes = CommandComparison.Of(old, now),
                Hindrance = before.Problem ?? after.Problem,
            },
            _ => told with { Hindrance = (before.IsMissing ? null : before.Problem) ?? after.Problem },
        };
    }
}
