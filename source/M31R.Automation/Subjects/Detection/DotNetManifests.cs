namespace M31R.Automation.Subjects.Detection;

/// <summary>Finds solutions and projects of .NET. Where there is a solution, it speaks for all projects.</summary>
internal static class DotNetManifests
{
    private static readonly string[] Solutions = [".sln", ".slnx"];
    private static readonly string[] Projects = [".csproj", ".fsproj", ".vbproj"];

    public static IEnumerable<Manifest> In(SubjectTree tree, IEnumerable<string> files)
    {
        var all = files.ToList();
        var solutions = all.Where(path => EndsWith(path, Solutions)).ToList();
        var chosen = solutions.GroupBy(TreePath.DirectoryOf, StringComparer.Ordinal).Select(group => ChosenOf(tree, [.. group])).ToHashSet(StringComparer.Ordinal);
        var main = solutions.Find(path => SideTrees.Of(path) is null) ?? solutions.FirstOrDefault();
        return solutions.Select(path => Solution(path, chosen)).Concat(all.Where(path => EndsWith(path, Projects)).Select(path => Project(path, main)));
    }

    private static Manifest Solution(string path, HashSet<string> chosen) => new(Ecosystem.DotNet, path)
    {
        Objection = chosen.Contains(path) ? null : $"\"{chosen.First(other => TreePath.DirectoryOf(other) == TreePath.DirectoryOf(path))}\" beside it was chosen",
    };

    private static Manifest Project(string path, string? solution) => new(Ecosystem.DotNet, path)
    {
        HoldsTests = true,
        SharesDirectory = true,
        Objection = solution is null ? null : $"the solution \"{solution}\" speaks for the projects",
    };

    /// <summary>The solution named like the subject, else the first; the newer format where there are both.</summary>
    private static string ChosenOf(SubjectTree tree, List<string> solutions) => solutions
        .OrderByDescending(path => StemOf(path).Equals(tree.Name, StringComparison.OrdinalIgnoreCase))
        .ThenBy(StemOf, StringComparer.Ordinal)
        .ThenByDescending(path => path.Length)
        .First();

    private static string StemOf(string path) => Path.GetFileNameWithoutExtension(TreePath.NameOf(path));

    private static bool EndsWith(string path, string[] endings) => endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
