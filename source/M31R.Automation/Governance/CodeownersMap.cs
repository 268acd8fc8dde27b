namespace M31R.Automation.Governance;

/// <summary>Which lines of CODEOWNERS decide about which files: the last that matches, on GitLab the last of every section.</summary>
internal sealed class CodeownersMap
{
    /// <summary>More sections than this are not told apart for one file.</summary>
    private const int LinesOfOneFile = 8;

    private readonly Dictionary<string, List<OwnersLine>> deciding = new(StringComparer.Ordinal);

    private CodeownersMap()
    {
    }

    /// <summary>Goes through the lines once.</summary>
    public static CodeownersMap Of(Codeowners codeowners, FileIndex tree)
    {
        var map = new CodeownersMap();
        foreach (var section in codeowners.Lines.GroupBy(line => line.Section, StringComparer.Ordinal))
            map.Take(section, tree);

        return map;
    }

    /// <summary>The lines that decide about a file, at most one of each section.</summary>
    public IReadOnlyList<OwnersLine> LinesOf(string path) => deciding.TryGetValue(path, out var lines) ? lines : [];

    /// <summary>Who owns a file; empty when nobody does.</summary>
    public IReadOnlyList<string> OwnersOf(string path) =>
        [.. LinesOf(path).SelectMany(line => line.Owners).Distinct(OwnerName.Comparer)];

    private void Take(IEnumerable<OwnersLine> section, FileIndex tree)
    {
        var last = new OwnersLine?[tree.Files.Count];
        var excluded = new bool[tree.Files.Count];
        foreach (var line in section)
        {
            foreach (var index in tree.Matching(line.Pattern))
            {
                excluded[index] |= line.Pattern.IsNegated;
                last[index] = excluded[index] ? null : line;
            }
        }

        for (var index = 0; index < last.Length; index++)
        {
            if (last[index] is { } line)
                Decide(tree.Files[index], line);
        }
    }

    private void Decide(string path, OwnersLine line)
    {
        if (!deciding.TryGetValue(path, out var lines))
            deciding[path] = lines = [];

        if (lines.Count < LinesOfOneFile)
            lines.Add(line);
    }
}
