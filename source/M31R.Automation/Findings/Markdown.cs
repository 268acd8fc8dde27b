namespace M31R.Automation.Findings;

/// <summary>The few forms of Markdown that generated pages are made of.</summary>
internal static class Markdown
{
    /// <summary>First line of a page that is made from the code.</summary>
    public const string Generated = "<!-- Generated from the code: change it there, then run ./build.sh UpdateDocs. -->";

    /// <summary>Names as code, in one line.</summary>
    public static string Code(IEnumerable<string> names) =>
        string.Join(", ", names.Select(name => name == Rule.EveryTarget ? name : $"`{name}`"));

    /// <summary>A table to add rows to.</summary>
    public static MarkdownTable Table(IReadOnlyList<string> heads) => new(heads);
}
