namespace M31R.Automation.Subjects.Detection;

/// <summary>Finds solutions and projects of .NET. Where there is a solution, it speaks for all projects.</summary>
internal static class DotNetManifests
{
    private static readonly string[] Solutions = [".sln", ".slnx"];
    private static readonly string[] Projects = [".csproj", ".fsproj", ".vbproj"];

    public static IEnumerable<Manifest> In(SubjectTree tree, IReadOnlyList<string> files)
    {
        var solutions = files.Where(path => EndsWith(path, Solutions)).ToList();
        var projects = files.Where(path => EndsWith(path, Projects)).ToList();
        var chosen = solutions.GroupBy(TreePath.DirectoryOf, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => ChosenOf(tree, group), StringComparer.Ordinal);
        var main = projects.TrueForAll(IsBeside) ? chosen.Values.FirstOrDefault() : chosen.Values.FirstOrDefault(path => !IsBeside(path));
        return solutions.Select(path => Solution(path, chosen[TreePath.DirectoryOf(path)]))
            .Concat(projects.Select(path => Project(path, main)));
    }

    private static bool IsBeside(string path) => SideTrees.Of(path) is not null;

    private static Manifest Solution(string path, string chosen) =>
        new(Ecosystem.DotNet, path) { Objection = path == chosen ? null : $"\"{chosen}\" beside it was chosen" };

    private static Manifest Project(string path, string? solution) => new(Ecosystem.DotNet, path)
    {
        HoldsTests = true,
        Objection = solution is null ? null : $"the solution \"{solution}\" speaks for the projects",
    };

    /// <summary>The solution named like the subject, else the first; the newer format where there are both.</summary>
    private static string ChosenOf(SubjectTree tree, IEnumerable<string> solutions) => solutions
        .OrderByDescending(path => StemOf(path).Equals(tree.Name, StringComparison.OrdinalIgnoreCase))
        .ThenBy(StemOf, StringComparer.Ordinal)
        .ThenByDescending(path => path.Length)
        .First();

    private static string StemOf(string path) => Path.GetFileNameWithoutExtension(TreePath.NameOf(path));

    private static bool EndsWith(string path, string[] endings) =>
        endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
