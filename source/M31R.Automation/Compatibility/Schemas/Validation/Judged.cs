using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Schemas.Validation;

/// <summary>A value that is judged.</summary>
/// <param name="Value">It.</param>
/// <param name="Trail">Where it stands.</param>
/// <param name="Depth">Schemas within schemas until here.</param>
internal sealed record Judged(DocumentValue Value, Trail Trail, int Depth)
{
    private const int LongestShown = 60;

    /// <summary>The value as a message shows it.</summary>
    public string Shown => PlainText.Cut(Value.Text, LongestShown);

    /// <summary>The same value for a further schema.</summary>
    public Judged Again => this with { Depth = Depth + 1 };

    /// <summary>A value within it.</summary>
    public Judged Inside(string step, DocumentValue value) => new(value, Trail.Then(step), Depth + 1);

    /// <summary>Something is wrong with it.</summary>
    public Violation Violation(string keyword, string words) => new(Trail, keyword, words) { Line = Value.Line };
}
