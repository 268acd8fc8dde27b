namespace M31R.Automation.Subjects.Detection;

/// <summary>
/// What the <c>.gitattributes</c> files of a subject say with <c>linguist-vendored</c> and <c>linguist-generated</c>. The names come
/// from GitHub's documentation, "Customizing how changed files appear"; the file of the nearest directory wins, and in it the last line.
/// </summary>
internal sealed class LinguistAttributes
{
    /// <summary>More such files than any repository needs.</summary>
    private const int MostFiles = 100;

    /// <summary>More such lines than any repository needs.</summary>
    private const int MostLines = 300;

    private static readonly string[] Names = ["linguist-vendored", "linguist-generated"];

    private readonly List<Line> lines;

    private LinguistAttributes(List<Line> lines) => this.lines = lines;

    /// <summary>Reads them, those nearest to the root first.</summary>
    public static LinguistAttributes Read(SubjectTree tree) => new(
    [
        .. tree.Files.Where(path => TreePath.NameOf(path) == ".gitattributes")
            .OrderBy(path => path.Count(letter => letter == '/'))
            .Take(MostFiles)
            .SelectMany(path => LinesOf(TreePath.DirectoryOf(path), tree.Read(path) ?? ""))
            .Take(MostLines),
    ]);

    /// <summary>True when a file is said to be vendored or generated, false when it is said not to be, null when nothing is said.</summary>
    public bool? Of(string path)
    {
        var said = Names.Select(name => lines.LastOrDefault(line => line.Attribute == name && line.Matches(path))?.IsSet).ToList();
        return said.Contains(true) ? true : said.Contains(false) ? false : null;
    }

    private static IEnumerable<Line> LinesOf(string directory, string text) =>
        from line in text.Split('\n')
        let words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        where words.Length > 1 && !words[0].StartsWith('#')
        from word in words.Skip(1)
        from name in Names
        where word.TrimStart('-', '!').Split('=')[0] == name
        let pattern = Parsed(words[0])
        where pattern is not null
        select new Line(directory, pattern, name, IsSet(word));

    private static PathPattern? Parsed(string text) =>
        PathPattern.TryParse(text, PatternDialect.GitIgnore, out var pattern, out _) ? pattern : null;

    private static bool IsSet(string word) => word[0] is not ('-' or '!') && !word.EndsWith("=false", StringComparison.Ordinal);

    private sealed record Line(string Directory, PathPattern Pattern, string Attribute, bool IsSet)
    {
        public bool Matches(string path) =>
            TreePath.IsBelow(path, Directory) && Pattern.Matches(Directory.Length == 0 ? path : path[(Directory.Length + 1)..]);
    }
}
