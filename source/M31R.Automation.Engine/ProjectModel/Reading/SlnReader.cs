namespace Nuke.Common.ProjectModel;

/// <summary>
/// Reads <c>.sln</c> files: lines like <c>Project("{type}") = "name", "path", "{id}"</c>, and the section <c>NestedProjects</c> with lines
/// like <c>{id} = {id of its folder}</c>. All other lines and sections are passed over, known or not.
/// </summary>
internal sealed class SlnReader : ISolutionReader
{
    private const string FirstWords = "Microsoft Visual Studio Solution File";

    /// <summary>The project type that makes an entry a folder.</summary>
    private const string FolderType = "{2150E333-8FDC-42A3-9474-1A3956D46DE8}";

    /// <inheritdoc />
    public SolutionOutline Read(SolutionSource source)
    {
        var entries = new List<Entry>();
        var parents = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var section = "";
        foreach (var (index, line) in Meaningful(source))
        {
            if (line.StartsWith("Project(", StringComparison.Ordinal))
            {
                entries.Add(Entry.Parse(source, index + 1, line));
            }
            else if (section == "NestedProjects" && line.Split('=') is [var child, var parent])
            {
                parents[child.Trim()] = parent.Trim();
            }

            section = SectionAfter(line, section);
        }

        return Outline(source, entries, parents);
    }

    private static SolutionOutline Outline(SolutionSource source, List<Entry> entries, Dictionary<string, string> parents) => new(
        [.. entries.Where(e => e.IsFolder).Select(e => new FolderEntry(e.Id, e.Name, parents.GetValueOrDefault(e.Id)))],
        [.. entries.Where(e => e is { IsFolder: false, IsAddress: false })
            .Select(e => new ProjectEntry(e.Name, source.PathAt(e.Line, e.Path), parents.GetValueOrDefault(e.Id)))]);

    private static List<(int Index, string Line)> Meaningful(SolutionSource source)
    {
        var all = source.Text.Split('\n', StringSplitOptions.TrimEntries);
        List<(int Index, string Line)> lines = [.. all.Index().Where(l => l.Item.Length > 0)];
        if (lines is not [var first, ..] || !first.Line.StartsWith(FirstWords, StringComparison.Ordinal))
        {
            throw source.Failure(1, $"is no solution: it should begin with \"{FirstWords}, Format Version 12.00\"");
        }

        var conflict = lines.FindIndex(l => l.Line.StartsWith("<<<<<<< ", StringComparison.Ordinal));
        return conflict < 0 ? lines : throw source.Failure(lines[conflict].Index + 1, "holds a merge conflict; resolve it first");
    }

    /// <summary>
    /// The section that the lines after this one belong to; a section that is never ended ends where the next thing begins.
    /// </summary>
    private static string SectionAfter(string line, string section) => line switch
    {
        _ when line.StartsWith("GlobalSection(", StringComparison.Ordinal) => line["GlobalSection(".Length..].Split(')')[0],
        _ when line.StartsWith("Project", StringComparison.Ordinal) || line.StartsWith("End", StringComparison.Ordinal) => "",
        _ => section,
    };

    private sealed record Entry(int Line, string Name, string Path, string Id)
    {
        internal bool IsFolder { get; private init; }

        /// <summary>A web site that is named by its URL: there is no file.</summary>
        internal bool IsAddress =>
            Path.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || Path.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

        /// <summary>Cuts at quotes from both ends, since a name may hold quotes itself.</summary>
        internal static Entry Parse(SolutionSource source, int number, string line)
        {
            var parts = line.Split('"');
            var isEntry = parts.Length >= 9
                && parts[2].Replace(" ", "", StringComparison.Ordinal) == ")="
                && parts[^3].Trim() == ","
                && parts[^5].Trim() == ",";
            if (!isEntry)
            {
                throw source.Failure(number, "is no project; it should look like Project(\"{type}\") = \"name\", \"path\", \"{id}\"");
            }

            return new Entry(number, string.Join('"', parts[3..^5]), parts[^4], parts[^2])
            {
                IsFolder = parts[1].Trim().Equals(FolderType, StringComparison.OrdinalIgnoreCase),
            };
        }
    }
}
