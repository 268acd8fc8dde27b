namespace M31R.Automation.Findings;

/// <summary>One thing that a specification asks for.</summary>
/// <param name="Text">In a few words.</param>
/// <param name="Targets">The targets that are to answer it, whether they exist yet or not; all of them are needed.</param>
public sealed record SpecificationRequirement(string Text, params IReadOnlyList<string> Targets)
{
    /// <summary>The requirement's own clause, when rules cite it on its own: the principles MS-1 to MS-10.</summary>
    public Clause? Clause { get; init; }
}
