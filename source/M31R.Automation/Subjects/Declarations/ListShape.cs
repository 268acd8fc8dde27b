using System.Text.Json.Nodes;

namespace M31R.Automation.Subjects.Declarations;

/// <summary>Values of one shape in a row.</summary>
/// <param name="Words">See <see cref="Shape"/>.</param>
/// <param name="Item">The shape of each.</param>
internal sealed record ListShape<T>(string Words, Shape<T> Item) : Shape<IReadOnlyList<T>>(Words)
{
    /// <summary>An empty list is refused.</summary>
    public bool AtLeastOne { get; init; }

    /// <summary>How a single text that stands instead of a list is written as one.</summary>
    public Func<string, IEnumerable<string>> Split { get; init; } = text => [text];

    /// <summary>Why a single text will not do; a sentence.</summary>
    public string Reason { get; init; } = "";

    /// <inheritdoc/>
    public override IReadOnlyList<Key> Keys => Item.Keys;

    /// <inheritdoc/>
    public override KeyChoice? Choice => Item.Choice;

    /// <inheritdoc/>
    public override bool IsList => true;

    /// <inheritdoc/>
    public override IReadOnlyList<T>? Read(YamlValue value, Problems problems)
    {
        if (value is not YamlList list)
            problems.Add(value.Place, $"A {Words} is expected, not {value.Words}.{Remedy(value)}");
        else if (AtLeastOne && list.Items.Count == 0)
            problems.Add(value.Place, $"The {Words} is empty. Add at least one.");
        else
            return [.. list.Items.Select(item => Item.Read(item, problems)!)];

        return null;
    }

    /// <inheritdoc/>
    public override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = Item.Schema() };
        if (AtLeastOne)
            schema["minItems"] = 1;

        return schema;
    }

    private string Remedy(YamlValue value) => value is YamlText { IsNull: false } text
        ? $"{(Reason.Length == 0 ? "" : $" {Reason}")} Write it as [{string.Join(", ", Split(text.Shown).Select(word => $"\"{word}\""))}]."
        : "";
}
