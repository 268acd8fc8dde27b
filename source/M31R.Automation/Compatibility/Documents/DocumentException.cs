using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Documents;

/// <summary>A file is none of what it says it is. Readers of a surface turn it into a hindrance.</summary>
/// <param name="line">Where, counted from 1; 0 when nobody knows.</param>
/// <param name="message">Why, as the end of a sentence: "a value is missing".</param>
internal sealed class DocumentException(int line, string message) : Exception(message)
{
    /// <summary>Where, counted from 1; 0 when nobody knows.</summary>
    public int Line => line;

    /// <summary>In which column, counted from 1; 0 when nobody knows.</summary>
    public int Column { get; init; }

    /// <summary>The place in a file.</summary>
    public Place At(string path) => new(path, line > 0 ? line : null, line > 0 && Column > 0 ? Column : null);
}
