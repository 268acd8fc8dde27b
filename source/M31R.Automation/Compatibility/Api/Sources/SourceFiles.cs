using M31R.Automation.Inventory;
using M31R.Automation.Inventory.DotNet.Evaluation;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Compatibility.Api.Sources;

/// <summary>Which files a project compiles: those below it, and what its <c>Compile</c> items add and take away.</summary>
internal static class SourceFiles
{
    private static readonly char[] Wild = ['*', '?'];

    /// <summary>Relative to the subject's root, in ordinal order.</summary>
    /// <param name="directory">The project's.</param>
    /// <param name="project">Evaluated for one framework.</param>
    /// <param name="files">All of the side.</param>
    public static IReadOnlyList<string> Of(string directory, EvaluatedProject project, IReadOnlyList<string> files)
    {
        string[] sources = [.. files.Where(file => file.EndsWith(".cs", StringComparison.OrdinalIgnoreCase))];
        var found = new SortedSet<string>(IsDefault(project) ? sources.Where(file => IsOwn(directory, file)) : [], StringComparer.Ordinal);
        Take(found, directory, project, "Compile", sources);
        return [.. found];
    }

    /// <summary>What it gives to generators besides: relative to the subject's root, in ordinal order.</summary>
    /// <param name="directory">The project's.</param>
    /// <param name="project">Evaluated for one framework.</param>
    /// <param name="files">All of the side.</param>
    public static IReadOnlyList<string> Additional(string directory, EvaluatedProject project, IReadOnlyList<string> files)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        Take(found, directory, project, "AdditionalFiles", [.. files]);
        return [.. found];
    }

    private static void Take(SortedSet<string> found, string directory, EvaluatedProject project, string type, string[] files)
    {
        foreach (var step in project.Steps.Where(step => step.Type.Equals(type, StringComparison.OrdinalIgnoreCase)))
        {
            found.UnionWith(Matching(directory, step.Include, files).Except(Matching(directory, step.Exclude, files)));
            found.ExceptWith(Matching(directory, step.Remove, files).ToList());
        }
    }

    private static readonly string[] Switches = ["EnableDefaultItems", "EnableDefaultCompileItems"];

    private static bool IsDefault(EvaluatedProject project) =>
        !Switches.Any(name =>
            project.Properties[name]?.Trim().Equals("false", StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>As <c>Microsoft.NET.Sdk.DefaultItems.props</c>: all below, but for what is built and what is hidden.</summary>
    private static bool IsOwn(string directory, string file)
    {
        if (!TreePath.IsBelow(file, directory))
            return false;

        var parts = (directory.Length == 0 ? file : file[(directory.Length + 1)..]).Split('/');
        return parts[0] is not ("bin" or "obj") && !parts.SkipLast(1).Any(part => part.StartsWith('.'));
    }

    private static IEnumerable<string> Matching(string directory, string patterns, string[] sources)
    {
        foreach (var pattern in patterns.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (TreeLocation.PathOf(pattern, directory) is not { } path)
                continue;

            if (path.IndexOfAny(Wild) < 0)
                yield return path;
            else
                foreach (var file in sources.Where(file => RelativePath.MatchesGlob(path, file)))
                    yield return file;
        }
    }
}
