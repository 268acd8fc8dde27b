using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.CommandLines.Contracts;

/// <summary>An option of a command.</summary>
/// <param name="Names">With their hyphens, the longest first: <c>--epochs</c>, <c>-e</c>.</param>
internal sealed record OptionContract(IReadOnlyList<string> Names)
{
    /// <summary>Those of <see cref="Names"/> that mean its opposite.</summary>
    public IReadOnlyList<string> Opposites { get; init; } = [];

    /// <summary>What follows it.</summary>
    public ValueContract Value { get; init; } = ValueContract.None;

    /// <summary>The command is refused without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What stands behind it is not looked at: the help, the version.</summary>
    public bool EndsLine { get; init; }

    /// <summary>Whether all of its values count when it stands more than once, and not the last alone; null when nobody tells.</summary>
    public bool? Collects { get; init; }

    /// <summary>What is taken when it is left out, as it is told; null when nothing is told.</summary>
    public string? Default { get; init; }

    /// <summary>What is stored, and where, when it is given without a value; null when nobody tells.</summary>
    public (string Destination, string Value)? Alone { get; init; }

    /// <summary>It is accepted and no help tells of it.</summary>
    public bool IsHidden { get; init; }

    /// <summary>What is said of its deprecation.</summary>
    public string? Deprecation { get; init; }

    /// <summary>Where it is declared.</summary>
    public Place? Place { get; init; }

    /// <summary>The name that messages use.</summary>
    public string Name => Names[0];
}
