using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.CommandLines.Contracts;

/// <summary>An argument that is told by its place.</summary>
/// <param name="Name">In small letters and without brackets.</param>
internal sealed record ArgumentContract(string Name)
{
    /// <summary>What it may be; how many of it is told here too.</summary>
    public ValueContract Value { get; init; } = ValueContract.One;

    /// <summary>What each of its choices is called in reports, when it is an item of its own: <c>target</c>.</summary>
    public string? ChoiceNoun { get; init; }

    /// <summary>What is taken when it is left out.</summary>
    public string? Default { get; init; }

    /// <summary>Where it is declared.</summary>
    public Place? Place { get; init; }

    /// <summary>How many items of the contract it is.</summary>
    public int Items => ChoiceNoun is null ? 1 : Value.Choices.Count;
}
