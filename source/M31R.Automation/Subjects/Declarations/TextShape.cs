using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace M31R.Automation.Subjects.Declarations;

/// <summary>A single value written as text.</summary>
/// <param name="Words">See <see cref="Shape"/>.</param>
/// <param name="Expected">What a good value is, as it ends the message for a bad one: <c>a day, such as "2027-01-31"</c>.</param>
/// <param name="Pattern">A regular expression that every good value matches, for the JSON Schema.</param>
/// <param name="Parse">Reads the value.</param>
internal sealed record TextShape<T>(string Words, string Expected, string Pattern, TryParse<T> Parse) : Shape<T>(Words)
{
    /// <summary>What to do about a bad value, as a sentence; empty where <see cref="Expected"/> says it.</summary>
    public string NextStep { get; init; } = "";

    /// <inheritdoc/>
    public override T? Read(YamlValue value, Problems problems)
    {
        if (value is YamlText { IsText: true } text)
        {
            if (Parse(text.Text, out var read))
                return read;

            problems.Add(value.Place, $"\"{text.Shown}\" is not {Expected}.{(NextStep.Length > 0 ? " " : "")}{NextStep}");
        }
        else
        {
            problems.Add(value.Place, $"{Sentence(value.Words)} stands where {Expected} is expected.{Remedy(value)}");
        }

        return default;
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = Pattern };

    private static string Remedy(YamlValue value) =>
        value is YamlText { IsNull: false } text ? $" If it is meant, put it in quotes: \"{text.Shown}\"." : "";

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}

/// <summary>Reads a value from text; false when it is not one.</summary>
internal delegate bool TryParse<T>(string text, [MaybeNullWhen(false)] out T value);
