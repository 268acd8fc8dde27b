using System.Text;

namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>The lines of a text, without their ends, and what the ends are.</summary>
/// <param name="Lines">Of a text that ends with a line end, the last is empty.</param>
/// <param name="Ends">The kinds of ends, parted by <c>+</c>; empty for a text of one line.</param>
/// <param name="EachEnd">The end of every line, in a letter each.</param>
internal sealed record LineSplit(IReadOnlyList<string> Lines, string Ends, string EachEnd)
{
    private const int MostLines = 1 << 20;

    /// <summary>Whether both use the same ends, and lines that are the same end the same way.</summary>
    public bool HasEndsOf(LineSplit other) =>
        Ends.Length == 0 || other.Ends.Length == 0
        || (Ends == other.Ends && (EachEnd == other.EachEnd || !Lines.SequenceEqual(other.Lines, StringComparer.Ordinal)));

    /// <summary>Cuts a text.</summary>
    /// <exception cref="InvalidDataException">It has more than 1,048,576 lines, which take too much memory to be paired.</exception>
    public static LineSplit Of(string text)
    {
        if (text.AsSpan().Count('\n') >= MostLines || text.AsSpan().Count('\r') >= MostLines)
            throw new InvalidDataException($"The text has more than {MostLines} lines.");

        var lines = new List<string>();
        var ends = new SortedSet<string>(StringComparer.Ordinal);
        var each = new StringBuilder();
        var start = 0;
        for (var index = text.AsSpan().IndexOfAny('\r', '\n'); index >= 0; index = Next(text, start))
        {
            var end = text[index] == '\n' ? "\n" : index + 1 < text.Length && text[index + 1] == '\n' ? "\r\n" : "\r";
            ends.Add(end);
            each.Append(end.Length == 2 ? 'b' : end[0]);
            lines.Add(text[start..index]);
            start = index + end.Length;
        }

        lines.Add(text[start..]);
        return new LineSplit(lines, string.Join('+', ends), each.ToString());
    }

    private static int Next(string text, int start) =>
        text.AsSpan(start).IndexOfAny('\r', '\n') is >= 0 and var found ? start + found : -1;
}
