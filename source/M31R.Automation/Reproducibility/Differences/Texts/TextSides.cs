namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>What is known of both builds, ready to read their text.</summary>
/// <param name="context">Of the comparison.</param>
internal sealed class TextSides(ComparisonContext context)
{
    /// <summary>Cuts lines of the first build.</summary>
    public LineLexer FirstLexer { get; } = new(KnownText.Of(context.First));

    /// <summary>Cuts lines of the second.</summary>
    public LineLexer SecondLexer { get; } = new(KnownText.Of(context.Second));

    /// <summary>The clock of the first.</summary>
    public BuildClock FirstClock { get; } = new(context.First);

    /// <summary>The clock of the second.</summary>
    public BuildClock SecondClock { get; } = new(context.Second);

    /// <summary>Numbers of their worlds.</summary>
    public WorldValues World { get; } = new(context.First, context.Second);

    /// <summary>Whether a name is that of a variable that the worlds set.</summary>
    public bool IsOfWorld(string name) =>
        IsVariable(name) || context.First.Variables.Contains(name) || context.Second.Variables.Contains(name);

    /// <summary>Whether a place differs because of a difference that is told elsewhere.</summary>
    public bool Follows(Gap gap) => context.Consequences.Explain(gap.FirstSpan, gap.SecondSpan);

    /// <summary>Whether a name is that of a variable that only one of them saw.</summary>
    public bool IsVariable(string name) => context.First.Environment.ContainsKey(name) || context.Second.Environment.ContainsKey(name);

    /// <summary>Whether two dates can be those of their builds.</summary>
    public bool AreOfBuilds(Moment first, Moment second) =>
        !FirstClock.IsKnown || !SecondClock.IsKnown || first.Days.Any(IsOfNoYear)
        || (first.Days.Any(FirstClock.IsNear) && second.Days.Any(SecondClock.IsNear));

    private static bool IsOfNoYear(DateOnly day) => day.Year < 100;

    /// <summary>Whether two numbers count to the times of their builds.</summary>
    public bool AreEpochs(string first, string second) =>
        EpochReading.Of(first) is { } left && EpochReading.Of(second) is { } right && FirstClock.IsNear(left) && SecondClock.IsNear(right);
}
