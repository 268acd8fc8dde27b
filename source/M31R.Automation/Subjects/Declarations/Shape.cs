using System.Text.Json.Nodes;

namespace M31R.Automation.Subjects.Declarations;

/// <summary>
/// What a value may look like. One shape reads the value, describes it to people and describes it to machines, so that the three
/// cannot come apart.
/// </summary>
/// <param name="Words">What it is, for people: <c>list of texts</c>.</param>
internal abstract record Shape(string Words)
{
    /// <summary>The keys inside it, for a shape that has some.</summary>
    public virtual IReadOnlyList<Key> Keys => [];

    /// <summary>Which of its keys stand for one another; null where none do.</summary>
    public virtual KeyChoice? Choice => null;

    /// <summary>Its keys are those of each of its items.</summary>
    public virtual bool IsList => false;

    /// <summary>Its JSON Schema.</summary>
    public abstract JsonObject Schema();
}

/// <summary>A shape that is read into a value.</summary>
/// <param name="Words">See <see cref="Shape"/>.</param>
internal abstract record Shape<T>(string Words) : Shape(Words)
{
    /// <summary>The value; the default of its type when it was reported to <paramref name="problems"/>.</summary>
    public abstract T? Read(YamlValue value, Problems problems);
}

/// <summary>A key of a declaration.</summary>
/// <param name="Name">Kebab-case.</param>
/// <param name="Summary">What it declares, in Markdown, as one sentence or two.</param>
internal abstract record Key(string Name, string Summary)
{
    /// <summary>What its value may look like.</summary>
    public abstract Shape Shape { get; }

    /// <summary>The declaration is an error without it.</summary>
    public bool Required { get; init; }

    /// <summary>What holds without it, in words.</summary>
    public string Default { get; init; } = "";

    /// <summary>A value as YAML, indented as below a key at the first column.</summary>
    public string Example { get; init; } = "";

    /// <summary>The clause that asks for it; empty when none does by name.</summary>
    public string Clause { get; init; } = "";
}

/// <summary>A key whose value goes into a <typeparamref name="TOwner"/>.</summary>
internal abstract record Key<TOwner>(string Name, string Summary) : Key(Name, Summary)
{
    /// <summary>The owner with the value read into it, or as it was when the value was reported.</summary>
    public abstract TOwner ReadInto(TOwner owner, YamlValue value, Problems problems);
}

/// <summary>A key with all that is known of it.</summary>
/// <param name="Name">See <see cref="Key"/>.</param>
/// <param name="ValueShape">What its value may look like.</param>
/// <param name="Set">Puts a value into the owner.</param>
/// <param name="Summary">See <see cref="Key"/>.</param>
internal sealed record Key<TOwner, TValue>(string Name, Shape<TValue> ValueShape, Func<TOwner, TValue, TOwner> Set, string Summary)
    : Key<TOwner>(Name, Summary)
{
    /// <inheritdoc/>
    public override Shape Shape => ValueShape;

    /// <inheritdoc/>
    public override TOwner ReadInto(TOwner owner, YamlValue value, Problems problems)
    {
        var before = problems.Count;
        var read = ValueShape.Read(value, problems);
        return problems.Count == before ? Set(owner, read!) : owner;
    }
}
