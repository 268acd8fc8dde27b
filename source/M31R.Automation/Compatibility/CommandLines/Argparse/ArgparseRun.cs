using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.CommandLines.Argparse;

/// <summary>One following of a source: what was found, what could not be followed, and how much may still be done.</summary>
/// <param name="modules">The subject's modules.</param>
internal sealed class ArgparseRun(PythonModules modules)
{
    private const int MostSteps = 200_000;
    private readonly List<string> problems = [];
    private int steps;

    /// <summary>The parsers that are made, in order; those of commands are not among them.</summary>
    public List<ParserDraft> Parsers { get; } = [];

    /// <summary>The functions that were followed, by their first line.</summary>
    public HashSet<(string Path, int Line)> Followed { get; } = [];

    /// <summary>What could not be followed, as "app.py:12: …"; what it declares is not in the contract.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>The subject's modules.</summary>
    public PythonModules Modules => modules;

    /// <summary>The entry that is followed: the module's own statements are the first.</summary>
    public int Entry { get; set; }

    /// <summary>How many tests are around what is followed, or before it, that may keep it from being run.</summary>
    public int Doubts { get; set; }

    /// <summary>What is run together in any case has the same number; null where it may not be run.</summary>
    public int? Course => Doubts > 0 ? null : Entry;

    /// <summary>Counts a step; false when too many were made, which is told once.</summary>
    public bool MayGoOn(Place place)
    {
        if (++steps == MostSteps)
            Cannot(place, $"more than {MostSteps} statements come before the parser is known");
        return steps < MostSteps;
    }

    /// <summary>Remembers that something could not be followed.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="why">A clause.</param>
    public void Cannot(Place place, string why) => problems.Add($"{place}: {why}");
}
