namespace M31R.Automation.Witnesses;

/// <summary>A line of truth.tsv, and the file that shows it: a witness of a difference, or a caller who must see none.</summary>
internal sealed record Truth(string Case, string Surface, string Kind, string What, string[] Tags, string? Path)
{
    /// <summary>Reads truth.tsv in <paramref name="corpus"/>. The number of a line in its case names the file.</summary>
    public static IEnumerable<Truth> Read(string corpus) =>
        File.ReadLines(System.IO.Path.Combine(corpus, "truth.tsv"))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .GroupBy(cells => cells[0])
            .SelectMany(lines => lines.Select((cells, i) => From(cells, Find(corpus, cells, i + 1))));

    private static Truth From(string[] cells, string? path) => new(cells[0], cells[1], cells[2], cells[3], cells[4].Split(','), path);

    private static string? Find(string corpus, string[] cells, int number)
    {
        var name = cells[2] is "breaking" or "behavioural" ? "witness" : "caller";
        var suffix = number == 1 ? "" : $"-{number}";
        return Directory.EnumerateFiles(System.IO.Path.Combine(corpus, cells[0]), $"{name}{suffix}.*").FirstOrDefault();
    }
}
