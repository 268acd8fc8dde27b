using M31R.Automation.Findings;

namespace M31R.Automation.Inventory.Toml;

/// <summary>
/// Reads TOML 1.0 so that every value knows its line. Keys and tables that stand twice, nesting deeper than 128, integers beyond 64
/// bits and conflict markers are refused. Time and memory grow with the length of the text alone.
/// </summary>
internal static class TomlDocument
{
    /// <summary>Parts of a key, or arrays and inline tables within each other.</summary>
    public const int MostNested = 128;

    /// <summary>The table that a file is.</summary>
    /// <param name="path">Of the file, for places.</param>
    /// <param name="text">What it holds.</param>
    /// <param name="remedy">The next step when it is broken.</param>
    /// <exception cref="UnreadableManifestException">It is not TOML; the place is the line.</exception>
    public static TomlTable Read(string path, string text, string remedy = "Mend the file.")
    {
        ConflictMarkers.Refuse(path, text, remedy);
        try
        {
            return new TomlSections(new TomlCursor(text)).Read();
        }
        catch (TomlException problem)
        {
            throw new UnreadableManifestException(
                new ReadingProblem(ProblemKind.Broken, new Place(path, problem.Line), $"This is not TOML: {problem.Message}.", remedy),
                problem);
        }
    }

    /// <summary>The table that a text is; null when it is broken and somebody else says so.</summary>
    public static TomlTable? TryRead(string text)
    {
        try
        {
            return Read("", text);
        }
        catch (UnreadableManifestException)
        {
            return null;
        }
    }
}
