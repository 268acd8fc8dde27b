using System.Text.RegularExpressions;

namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>What <c>env</c> writes: whatever value a variable has there, and wherever it stands, it is there as a variable.</summary>
internal sealed partial class EnvironmentDump
{
    private const int FewestVariables = 4;
    private readonly TextSides sides;
    private readonly bool isDump;

    /// <summary>Looks whether both texts list variables that the worlds set.</summary>
    public EnvironmentDump(IReadOnlyList<string> first, IReadOnlyList<string> second, TextSides sides)
    {
        this.sides = sides;
        isDump = first.Where(IsOfWorld).Skip(FewestVariables - 1).Any() && second.Where(IsOfWorld).Skip(FewestVariables - 1).Any();
    }

    /// <summary>Whether a line is a variable of a list that a world sets.</summary>
    public bool Holds(string line) => isDump && IsOfWorld(line);

    /// <summary>Whether a line is any variable of a list: where it stands follows from the others and from the language.</summary>
    public bool HoldsAny(string line) => isDump && Variable().IsMatch(line);

    private bool IsOfWorld(string line) =>
        line.Contains('=', StringComparison.Ordinal) && Variable().Match(line) is { Success: true } match
        && sides.IsOfWorld(match.Groups["name"].Value);

    [GeneratedRegex(@"\A(?:export |declare -x )?(?<name>[A-Za-z_][A-Za-z0-9_]*)=", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Variable();
}
