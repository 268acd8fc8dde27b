using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Schemas;

/// <summary>How the changes of a schema are named.</summary>
/// <param name="Name">The declared name: the whole document.</param>
internal sealed record SchemaTitle(string Name)
{
    /// <summary>Between the name and the first key: a point for configuration, a colon for artifacts.</summary>
    public char Separator { get; init; } = '.';

    /// <summary>The file to point at; null when there is none.</summary>
    public string? File { get; init; }

    /// <summary>The last release, as a user would name it; null when nobody says.</summary>
    public string? Release { get; init; }

    /// <summary>What is written now is read by others too, who know the schema of before: artifacts.</summary>
    public bool IsWritten { get; init; }

    /// <summary>The line of a schema in its file, when there is one.</summary>
    public Place? PlaceOf(int line) => File is null ? null : new Place(File, line > 0 ? line : null);
}
