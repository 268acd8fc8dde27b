namespace M31R.Automation.Compatibility.CommandLines.Contracts;

/// <summary>The values that an option or an argument takes.</summary>
/// <param name="Least">How many at least.</param>
/// <param name="Most">How many at most.</param>
internal sealed record ValueContract(int Least, int Most)
{
    /// <summary>As many as one likes.</summary>
    public const int Any = int.MaxValue;

    /// <summary>No value: it is a switch.</summary>
    public static ValueContract None { get; } = new(0, 0);

    /// <summary>Exactly one.</summary>
    public static ValueContract One { get; } = new(1, 1);

    /// <summary>The kind of value.</summary>
    public ValueKind Kind { get; init; }

    /// <summary>The only values; empty when any of its kind will do.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The word that a help writes for it, which may be what it is called, or its only choice; null when it cannot be a choice.</summary>
    public string? Word { get; init; }

    /// <summary>The bounds of a number; null when there are none, or none are told.</summary>
    public NumberRange? Range { get; init; }

    /// <summary>
    /// The program's own code that judges a value, as far as it can be told from other code; with <see cref="ValueKind.Judged"/>.
    /// </summary>
    public string? Conversion { get; init; }

    /// <summary>A value that will do.</summary>
    public string Example => this switch
    {
        { Choices: [var first, ..] } => first,
        { Kind: ValueKind.Integer or ValueKind.Number, Range: { } range } => range.Example(Kind),
        { Kind: ValueKind.Integer or ValueKind.Unknown or ValueKind.Judged } => "1",
        { Kind: ValueKind.Number } => "0.5",
        { Kind: ValueKind.Truth } => "true",
        _ => "value",
    };

    /// <summary>A value that will do for another too, where there is one; else one that will do here.</summary>
    /// <param name="other">The other; null when there is none.</param>
    public string ExampleFor(ValueContract? other) => other is null
        ? Example
        : Candidates.Concat(other.Candidates).FirstOrDefault(value => Takes(value) && other.Takes(value)) ?? Example;

    /// <summary>As many values as it wants.</summary>
    public IEnumerable<string> Examples => Enumerable.Repeat(Example, Least);

    /// <summary>Values of which one may do for another too.</summary>
    private IEnumerable<string> Candidates => Choices.Concat(Range?.Edges(Kind) ?? []).Prepend(Example);

    private bool Takes(string value) => ValueAcceptor.Refusal(this, "", value, StringComparison.Ordinal) is null;
}

/// <summary>What a value must look like.</summary>
internal enum ValueKind
{
    /// <summary>Anything.</summary>
    Text,

    /// <summary>A number, with a point or an exponent.</summary>
    Number,

    /// <summary>A number without a point.</summary>
    Integer,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Truth,

    /// <summary>Code of the program decides, which was not understood.</summary>
    Judged,

    /// <summary>It is not told.</summary>
    Unknown,
}
