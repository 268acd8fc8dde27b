using Nuke.Common.Execution;
using Nuke.Common.IO;

namespace Nuke.Common.CI.GitHubActions;

/// <summary>What targets leave behind, as uploads: the path before the first wildcard, and its last part as the name.</summary>
internal static class WorkflowArtifacts
{
    private const string OfTheRoot = "artifacts";

    /// <summary>One upload a path, in the order of targets and their products.</summary>
    /// <exception cref="UsageException">A product outside of the root.</exception>
    internal static IEnumerable<(string Name, string Path)> Of(AbsolutePath root, IEnumerable<ExecutableTarget> targets)
    {
        var products = targets.SelectMany(target => target.ArtifactProducts, (target, product) => Relative(root, target, product));
        var paths = products.Distinct(StringComparer.Ordinal).ToList();
        var byName = paths.ToLookup(Last, StringComparer.OrdinalIgnoreCase);
        return paths.Select(path => (Allowed(byName[Last(path)].Skip(1).Any() ? path : Last(path)), Literal(path)));
    }

    private static string Relative(AbsolutePath root, ExecutableTarget target, string product)
    {
        string relative = root.GetUnixRelativePathTo(Path.GetFullPath(product, root))!;
        var parts = relative.Split('/');
        if (parts[0] == ".." || Path.IsPathRooted(relative))
        {
            throw new UsageException(
                $"Target \"{target.Name}\" produces \"{product}\", which lies outside of \"{root}\": a workflow cannot keep it.");
        }

        var directory = string.Join('/', parts.TakeWhile(part => part.IndexOfAny(['*', '?']) < 0));
        return directory.Length > 0 ? directory : relative;
    }

    private static string Last(string path) =>
        path.Length == 0 || path.IndexOfAny(['*', '?']) >= 0 ? OfTheRoot : path[(path.LastIndexOf('/') + 1)..];

    private static string Literal(string path) => path.Replace("[", "[[]", StringComparison.Ordinal);

    /// <summary>Without the characters that names of artifacts may not hold.</summary>
    private static string Allowed(string name) =>
        string.Concat(name.Select(c => c is '"' or ':' or '<' or '>' or '|' or '*' or '?' or '\r' or '\n' or '\\' or '/' ? '-' : c));
}
