using System.Text.RegularExpressions;

namespace M31R.Automation.Compatibility.CommandLines.Help;

/// <summary>
/// A box that Rich draws around a list of options, arguments or commands, as Typer and rich-click print it. Its columns are as wide as their
/// widest cell, and cells that are wider than the terminal go on in the next line.
/// </summary>
/// <param name="title">What stands in its upper edge.</param>
/// <param name="lines">What stands between its left and its right edge.</param>
internal sealed partial class HelpBox(string title, IReadOnlyList<string> lines)
{
    private const char Marker = '*';

    /// <summary>It as lists without boxes are written: a heading, and lines of two columns.</summary>
    /// <param name="usage">The usage of the help, which tells arguments from commands.</param>
    public IEnumerable<string> Flat(string usage)
    {
        var rows = Rows();
        var heading = Heading(rows, usage);
        var valueAt = IsOfCommands(heading) ? null : ValueColumn(rows);
        return rows.Select(row => Written(row, valueAt)).Prepend($"{heading}:").Append("");
    }

    private string Heading(IReadOnlyList<BoxRow> rows, string usage)
    {
        var isKnown = IsOfCommands(title) || title.Contains("argument", StringComparison.OrdinalIgnoreCase);
        var areArguments = rows.All(row => row.IsOption || usage.Contains(row.Cells[0], StringComparison.OrdinalIgnoreCase));
        return isKnown || areArguments ? title : $"{title} (commands)";
    }

    private static bool IsOfCommands(string heading) => heading.Contains("command", StringComparison.OrdinalIgnoreCase);

    private static string Written(BoxRow row, int? valueAt)
    {
        var names = row.IsOption ? row.Cells.TakeWhile(cell => cell.Length == 0 || OptionName().IsMatch(cell)).Count() : 1;
        var value = valueAt is { } at && at >= names ? Bounded().Match(row.Cells[at]) : Match.Empty;
        var told = row.Cells.Skip(value.Success ? valueAt!.Value + 1 : names)
            .Prepend(value.Groups["bounds"].Value).Append(row.IsMarked ? "[required]" : "").Where(cell => cell.Length > 0);
        var left = string.Join(", ", row.Cells.Take(names).Where(cell => cell.Length > 0));
        return $"  {left} {value.Groups["value"].Value}".TrimEnd() + $"  {string.Join(' ', told)}".TrimEnd();
    }

    private List<BoxRow> Rows()
    {
        var unmarked = lines.Select(line => (Text: Unmarked(line), IsMarked: line.TrimStart().StartsWith(Marker))).ToList();
        var columns = Columns([.. unmarked.Select(line => line.Text)]);
        var rows = new List<BoxRow>();
        foreach (var (text, isMarked) in unmarked.Where(line => line.Text.Trim().Length > 0))
        {
            string[] cells = [.. columns.Select(column => Cell(text, column))];
            if (rows.Count > 0 && !IsFirst(cells))
                rows[^1] = rows[^1].With(cells);
            else
                rows.Add(new BoxRow(cells, isMarked));
        }

        return rows;
    }

    /// <summary>What goes on from the line above has nothing in the column of the names, nor the name of an option before all else.</summary>
    private static bool IsFirst(string[] cells) =>
        cells[0].Length > 0 || (cells.Length > 1 && cells[1].Length > 0 && OptionName().IsMatch(cells[1]));

    private static string Unmarked(string line) => line.TrimStart().StartsWith(Marker)
        ? line[..line.IndexOf(Marker, StringComparison.Ordinal)] + ' ' + line[(line.IndexOf(Marker, StringComparison.Ordinal) + 1)..]
        : line;

    /// <summary>Two places that are blank in each line stand between columns.</summary>
    private static List<Range> Columns(IReadOnlyList<string> texts)
    {
        var width = texts.Select(text => text.Length).DefaultIfEmpty().Max();
        bool[] isBlank = [.. Enumerable.Range(0, width).Select(at => texts.All(text => at >= text.Length || text[at] == ' ')), true, true];
        var (columns, start) = (new List<Range>(), -1);
        for (var at = 0; at < width + 1; at++)
        {
            if (start < 0 && !isBlank[at])
                start = at;
            if (start < 0 || !isBlank[at] || !isBlank[at + 1])
                continue;

            columns.Add(start..at);
            start = -1;
        }

        return columns;
    }

    private static string Cell(string text, Range column) =>
        column.Start.Value >= text.Length ? "" : text[column.Start.Value..Math.Min(column.End.Value, text.Length)].Trim();

    /// <summary>The first column behind the names, where all that stands in it looks like a value: <c>INTEGER</c>, <c>[fast|slow]</c>.</summary>
    private static int? ValueColumn(List<BoxRow> rows)
    {
        var columns = rows.Count == 0 ? 0 : rows[0].Cells.Count;
        var at = Enumerable.Range(0, columns).FirstOrDefault(
            column => rows.All(row => row.IsOption ? !OptionName().IsMatch(row.Cells[column]) : column > 0), columns);
        return at < columns && rows.All(row => row.Cells[at].Length == 0 || Value().IsMatch(row.Cells[at])) ? at : null;
    }

    [GeneratedRegex(@"^--?[A-Za-z0-9?#@_][^\s]*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OptionName();

    /// <summary>A number's bounds stand behind its kind, and with the text about it where there are no boxes.</summary>
    [GeneratedRegex(@"^(?<value>.*?)( (?<bounds>\[[^|]*\]))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bounded();

    [GeneratedRegex(
        @"^(?!\[(default|required|env))([A-Z][A-Z0-9_:-]*( [A-Z]+)*( ?\[[^\[\]]*\])?|<[^<>]+>|\[[^\[\]]*\]|\{[^{}]*\}|[\w-]+)(\.\.\.)?$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Value();
}

/// <summary>A line of a box, with all that goes on below it.</summary>
/// <param name="Cells">What stands in each column; empty where nothing does.</param>
/// <param name="IsMarked">A star before it says that it must be given.</param>
internal sealed record BoxRow(IReadOnlyList<string> Cells, bool IsMarked)
{
    /// <summary>It tells of an option.</summary>
    public bool IsOption => Cells.First(cell => cell.Length > 0).StartsWith('-');

    /// <summary>It with the next line; what stands in a bracket that is still open was cut anywhere.</summary>
    public BoxRow With(IReadOnlyList<string> next) => this with { Cells = [.. Cells.Zip(next, Joined)] };

    private static string Joined(string cell, string next) =>
        cell.LastIndexOf('[') > cell.LastIndexOf(']') && !cell.Contains(' ', StringComparison.Ordinal)
            ? cell + next : $"{cell} {next}".Trim();
}
