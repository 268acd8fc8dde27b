using System.Text.RegularExpressions;

namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>What <c>env</c> writes: whatever value a variable has there, and wherever it stands, it is there as a variable.</summary>
internal sealed partial class EnvironmentDump
{
    private const int FewestVariables = 4;
    private readonly IReadOnlyList<string> first;
    private readonly TextSides sides;
    private readonly bool isDump;

    /// <summary>Looks whether both texts list variables that the worlds set.</summary>
    public EnvironmentDump(IReadOnlyList<string> first, IReadOnlyList<string> second, TextSides sides)
    {
        (this.first, this.sides) = (first, sides);
        isDump = first.Where(IsOfWorld).Skip(FewestVariables - 1).Any() && second.Where(IsOfWorld).Skip(FewestVariables - 1).Any();
    }

    /// <summary>Whether a line is a variable of a list that a world sets.</summary>
    public bool Holds(string line) => isDump && IsOfWorld(line);

    /// <summary>
    /// The cause why lines stand elsewhere, and the first of them; null when none does. Variables are listed in the order of a language or
    /// in none: where they stand follows from there being a list.
    /// </summary>
    /// <param name="moved">The places of the lines, in both texts.</param>
    public (Cause Cause, int Line)? OrderOf(IReadOnlyList<(int First, int Second)> moved)
    {
        if (moved.Count == 0)
            return null;

        var others = isDump ? [.. moved.Where(pair => !Variable().IsMatch(first[pair.First]))] : moved;
        return others.Count == 0
            ? (TextCauses.Environment, moved.Min(pair => pair.First))
            : (Items.OrderOf(others.Select(pair => first[pair.First])), others.Min(pair => pair.First));
    }

    private bool IsOfWorld(string line) =>
        line.Contains('=', StringComparison.Ordinal) && Variable().Match(line) is { Success: true } match
        && sides.IsOfWorld(match.Groups["name"].Value);

    [GeneratedRegex(@"\A(?:export |declare -x )?(?<name>[A-Za-z_][A-Za-z0-9_]*)=", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Variable();
}
