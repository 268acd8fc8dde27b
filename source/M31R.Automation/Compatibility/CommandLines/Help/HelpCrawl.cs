using M31R.Automation.Compatibility.Sides;
using M31R.Automation.Findings;
using M31R.Automation.Subjects;

namespace M31R.Automation.Compatibility.CommandLines.Help;

/// <summary>Reads a program's contract from its help, on both sides.</summary>
internal static class HelpCrawl
{
    /// <summary>For a program of which the other side hangs: what it says cannot be compared any more.</summary>
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(5);

    /// <summary>Both contracts; that of now also holds what its help no longer tells of and it accepts still.</summary>
    /// <param name="sides">The last release, and now.</param>
    /// <param name="declared">As each of them declares the program.</param>
    public static (ContractReading Before, ContractReading Now) Both(
        ContractSides sides, (DeclaredCommandLine Before, DeclaredCommandLine Now) declared)
    {
        sides.Inspection.Progress.Note($"asking {declared.Now.Name} for its help");
        var (before, first) = Read(sides, sides.Before, declared.Before, HelpProgram.Patience);
        var (now, program) = Read(sides, sides.Now, declared.Now, first?.IsHung == true ? Short : HelpProgram.Patience);
        if (before.Contract is not { } one || now.Contract is not { } other)
            return (before, now);

        var (old, contract) = (LoneChoices.Known(one, other), LoneChoices.Known(other, one));
        return (before with { Contract = old }, now with { Contract = new HiddenParts(program!.Ask).Added(old, contract) });
    }

    private static (ContractReading Reading, HelpProgram? Program) Read(
        ContractSides sides, ContractSide side, DeclaredCommandLine line, TimeSpan limit)
    {
        try
        {
            var program = new HelpProgram(sides.Inspection.Doors, side.RootToRunIn(), line.Help) { Limit = limit };
            var reading = new HelpCrawler(program.Ask).Crawl(line.Name);
            var problem = reading.Problem is { } told ? ($"in {side.Name}, {told.Reason}", told.Remedy) : reading.Problem;
            return (reading with { Problem = problem }, program);
        }
        catch (MaintenanceException problem)
        {
            return (new ContractReading(null,
                ($"no tree of {side.Name} to run it in could be made: {problem.Message}",
                "Make room for it, and run again.")), null);
        }
    }
}
