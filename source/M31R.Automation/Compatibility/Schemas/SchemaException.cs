using M31R.Automation.Compatibility.Documents;

namespace M31R.Automation.Compatibility.Schemas;

/// <summary>A schema cannot be judged by. Readers of a surface turn it into a hindrance.</summary>
/// <param name="reason">Why, as the end of a sentence without its point.</param>
/// <param name="remedy">A sentence.</param>
internal sealed class SchemaException(string reason, string remedy) : Exception(reason)
{
    /// <summary>Why its own file is none of what it says it is; null where it is something else.</summary>
    public DocumentException? Broken { get; init; }

    /// <summary>What to do.</summary>
    public string Remedy => remedy;
}
