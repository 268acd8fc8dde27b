using System.Text;

namespace M31R.Automation.Findings;

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
        text.Append(text.Length == 0 ? "" : "\n")
            .Append("| ")
            .AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))
            .Append(" |");
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();
}
