using System.Globalization;

namespace M31R.Automation.Compatibility.CommandLines.Contracts;

/// <summary>The bounds of a number.</summary>
/// <param name="From">The lowest; null for none.</param>
/// <param name="To">The highest; null for none.</param>
internal sealed record NumberRange(decimal? From, decimal? To)
{
    /// <summary>Without <see cref="From"/> itself.</summary>
    public bool IsOpenBelow { get; init; }

    /// <summary>Without <see cref="To"/> itself.</summary>
    public bool IsOpenAbove { get; init; }

    /// <summary>Whether a number lies within it.</summary>
    public bool Holds(decimal number) =>
        (From is not { } from || number > from || (number == from && !IsOpenBelow))
        && (To is not { } to || number < to || (number == to && !IsOpenAbove));

    /// <summary>Numbers at its ends, and beside them.</summary>
    public IEnumerable<string> Edges(ValueKind kind)
    {
        var step = kind == ValueKind.Integer ? 1m : 0.5m;
        return new[] { From, From - step, From + step, To, To - step, To + step }.OfType<decimal>().Select(Written);
    }

    /// <summary>A number within it.</summary>
    public string Example(ValueKind kind) =>
        Edges(kind).Prepend("1")
            .FirstOrDefault(each => Holds(decimal.Parse(each, NumberStyles.Float, CultureInfo.InvariantCulture)))
            ?? "1";

    /// <summary>As click writes it: <c>1&lt;=x&lt;10</c>.</summary>
    public override string ToString() => string.Concat(
        From is { } from ? $"{Written(from)}{(IsOpenBelow ? "<" : "<=")}" : "",
        "x",
        To is { } to ? $"{(IsOpenAbove ? "<" : "<=")}{Written(to)}" : "");

    private static string Written(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
