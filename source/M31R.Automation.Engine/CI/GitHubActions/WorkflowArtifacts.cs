using Nuke.Common.Execution;
using Nuke.Common.IO;

namespace Nuke.Common.CI.GitHubActions;

/// <summary>What targets leave behind, as names and paths for uploads: the directory before the first wildcard, and its last part as the name.</summary>
internal static class WorkflowArtifacts
{
    private const string OfTheRoot = "artifacts";

    /// <summary>One upload a path, in the order of targets and their products.</summary>
    /// <exception cref="UsageException">A product outside of the root.</exception>
    internal static IEnumerable<(string Name, string Path)> Of(AbsolutePath root, IEnumerable<ExecutableTarget> targets)
    {
        var paths = targets.SelectMany(target => target.ArtifactProducts.Select(product => Relative(root, target, product))).Distinct(StringComparer.Ordinal).ToList();
        var names = paths.GroupBy(Last, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.Count(), StringComparer.OrdinalIgnoreCase);
        return paths.Select(path => (Allowed(names[Last(path)] == 1 ? Last(path) : path), path.Replace("[", "[[]", StringComparison.Ordinal)));
    }

    private static string Relative(AbsolutePath root, ExecutableTarget target, string product)
    {
        string relative = root.GetUnixRelativePathTo(Path.GetFullPath(product, root))!;
        var parts = relative.Split('/');
        if (parts[0] == ".." || Path.IsPathRooted(relative))
        {
            throw new UsageException($"Target \"{target.Name}\" produces \"{product}\", which lies outside of \"{root}\": a workflow cannot keep it.");
        }

        var directory = string.Join('/', parts.TakeWhile(part => part.IndexOfAny(['*', '?']) < 0));
        return directory.Length > 0 ? directory : relative;
    }

    private static string Last(string path) => path.IndexOfAny(['*', '?']) >= 0 || path.Length == 0 ? OfTheRoot : path[(path.LastIndexOf('/') + 1)..];

    /// <summary>Without the characters that names of artifacts may not hold.</summary>
    private static string Allowed(string name) =>
        string.Concat(name.Select(c => c is '"' or ':' or '<' or '>' or '|' or '*' or '?' or '\r' or '\n' or '\\' or '/' ? '-' : c));
}
