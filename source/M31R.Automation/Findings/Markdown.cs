using System.Text;

namespace M31R.Automation.Findings;

/// <summary>The few forms of Markdown that generated pages are made of.</summary>
internal static class Markdown
{
    /// <summary>First line of a page that is made from the code.</summary>
    public const string Generated = "<!-- Generated from the code: change it there, then run ./build.sh UpdateDocs. -->";

    /// <summary>Names as code, in one line.</summary>
    public static string Code(IEnumerable<string> names) => string.Join(", ", names.Select(name => name == Rule.EveryTarget ? name : $"`{name}`"));

    /// <summary>A table to add rows to.</summary>
    public static MarkdownTable Table(IReadOnlyList<string> heads) => new(heads);
}

/// <summary>A table; its text has no final newline.</summary>
internal sealed class MarkdownTable
{
    private readonly StringBuilder text = new();

    /// <summary>Writes heads and rule.</summary>
    public MarkdownTable(IReadOnlyList<string> heads)
    {
        Row([.. heads]);
        Row([.. heads.Select(_ => "---")]);
    }

    /// <summary>Adds a row; <c>|</c> in a cell is escaped.</summary>
    public MarkdownTable Row(params IReadOnlyList<string> cells)
    {
        text.Append(text.Length == 0 ? "" : "\n").Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |");
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();
}
