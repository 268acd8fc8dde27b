using M31R.Automation.Compatibility.CommandLines.Contracts;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.CommandLines.Comparison;

/// <summary>The values that something takes, then and now.</summary>
/// <param name="Was">Then.</param>
/// <param name="Now">Now.</param>
internal sealed record ValuePair(ValueContract Was, ValueContract Now)
{
    /// <summary>What takes them, as reports name it.</summary>
    public required string Item { get; init; }

    /// <summary>Where it is declared now.</summary>
    public Place? Place { get; init; }

    /// <summary>A line of the last release with such values.</summary>
    public required Func<IReadOnlyList<string>, IReadOnlyList<string>> Line { get; init; }

    /// <summary>The command of the last release, with the values of now.</summary>
    public required CommandContract Changed { get; init; }
}
