namespace M31R.Automation.Compatibility.Schemas.Validation;

/// <summary>Why a document is not valid.</summary>
/// <param name="Trail">Where in the document.</param>
/// <param name="Keyword">What refuses it.</param>
/// <param name="Words">A sentence without its point, such as "1.5 is no integer".</param>
internal sealed record Violation(Trail Trail, string Keyword, string Words)
{
    /// <summary>The key that is missing, or one too many; null when it is about a value.</summary>
    public string? Key { get; init; }

    /// <summary>The schema that refuses it; null until the validator has told.</summary>
    public SchemaNode? Node { get; init; }

    /// <summary>Where the value stands in its file; 0 when nobody knows.</summary>
    public int Line { get; init; }

    /// <summary>The same for the same fault in another document.</summary>
    public string Identity => $"{Trail.Dotted} {Keyword} {Key}";
}
