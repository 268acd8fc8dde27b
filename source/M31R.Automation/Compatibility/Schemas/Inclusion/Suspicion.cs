using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Schemas.Validation;

namespace M31R.Automation.Compatibility.Schemas.Inclusion;

/// <summary>A place where one schema may allow what the other refuses.</summary>
/// <param name="Steps">From the document to the place; see <see cref="Trail"/>.</param>
/// <param name="Words">What differs, as a message names it.</param>
internal sealed record Suspicion(IReadOnlyList<string> Steps, string Words)
{
    /// <summary>Documents that may show it, the likeliest first; made when they are asked for.</summary>
    public required IEnumerable<DocumentValue> Candidates { get; init; }

    /// <summary>Documents of the same kind that show nothing, so that other faults can be told apart.</summary>
    public IEnumerable<DocumentValue> Harmless { get; init; } = [];

    /// <summary>The key it is about; null when it is about a value.</summary>
    public string? Key { get; init; }

    /// <summary>The keyword it is about, where a value may be refused for several; null when any will do.</summary>
    public string? Keyword { get; init; }

    /// <summary>Nothing at all is allowed on both sides, as of a key that tells one kind of object from another.</summary>
    public bool IsApart { get; init; }

    /// <summary>The schemas of <see cref="Key"/>, where it is one that only the one side knows.</summary>
    public IReadOnlyList<SchemaNode> Declared { get; init; } = [];

    /// <summary>The same for one difference that several references lead to.</summary>
    public object Origin { get; } = new();

    /// <summary>The place.</summary>
    public Trail Trail => Steps.Aggregate(Trail.Whole, (trail, step) => trail.Then(step));

    /// <summary>The same from further out.</summary>
    /// <param name="step">From there to here.</param>
    /// <param name="within">Puts a value of here into one of there; null where it cannot be.</param>
    public Suspicion From(string step, Func<DocumentValue, DocumentValue?> within) => this with
    {
        Steps = [step, .. Steps],
        Candidates = Candidates.Select(within).OfType<DocumentValue>(),
        Harmless = Harmless.Select(within).OfType<DocumentValue>(),
    };
}
