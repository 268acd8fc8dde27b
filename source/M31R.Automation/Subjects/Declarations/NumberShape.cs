using System.Globalization;
using System.Text.Json.Nodes;

namespace M31R.Automation.Subjects.Declarations;

/// <summary>A whole number.</summary>
/// <param name="Words">See <see cref="Shape"/>.</param>
/// <param name="Least">The smallest that is read.</param>
/// <param name="Most">The largest that is read.</param>
internal sealed record NumberShape(string Words, int Least, int Most) : Shape<int>(Words)
{
    /// <inheritdoc/>
    public override int Read(YamlValue value, Problems problems)
    {
        if (value is YamlText { IsQuoted: false } text
            && int.TryParse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= Least && number <= Most)
        {
            return number;
        }

        problems.Add(value.Place, $"A whole number from {Least} to {Most} is expected, not {value.Words}.");
        return Least;
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "integer", ["minimum"] = Least, ["maximum"] = Most };
}
