using System.Text.Json;
using Nuke.Common.Execution;
using Nuke.Common.IO;

namespace Nuke.Common.ProjectModel;

/// <summary>
/// Reads <c>.slnf</c> files: JSON that names a solution and those of its projects that count. Folders that are left without any are left
/// out.
/// </summary>
internal sealed class SlnfReader : ISolutionReader
{
    private static readonly JsonDocumentOptions lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <inheritdoc />
    public SolutionOutline Read(SolutionSource source)
    {
        var filter = Filter.Parse(source);
        var solution = AbsolutePath.Create(Path.GetFullPath(source.PathAt(1, filter.Solution), source.Path.Parent!));
        if (solution.Extension.Equals(source.Path.Extension, StringComparison.OrdinalIgnoreCase))
        {
            throw source.Failure(1, $"filters \"{filter.Solution}\", which is a filter too");
        }

        var whole = SolutionReaders.Read(solution);
        var projects = Chosen(source, filter, whole)
            .Select(p => p with { Path = Path.GetRelativePath(source.Path.Parent!, Path.GetFullPath(p.Path, solution.Parent!)) })
            .ToList();
        return new SolutionOutline(Around(projects, whole.Folders), projects);
    }

    private static IEnumerable<ProjectEntry> Chosen(SolutionSource source, Filter filter, SolutionOutline whole)
    {
        var chosen = filter.Projects.Select(p => source.PathAt(1, p)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var known = whole.Projects.Select(p => p.Path).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var unknown = chosen.FirstOrDefault(p => !known.Contains(p));
        if (unknown is null)
        {
            return whole.Projects.Where(p => chosen.Contains(p.Path));
        }

        var nearest = Names.Nearest(unknown, known) is { } name ? $"; the nearest there is \"{name}\"" : "";
        throw source.Failure(1, $"names \"{unknown}\", which is not in {filter.Solution}{nearest}");
    }

    /// <summary>The folders that hold a project, at any depth.</summary>
    private static List<FolderEntry> Around(List<ProjectEntry> projects, IReadOnlyList<FolderEntry> folders)
    {
        var needed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var byId = folders.ToLookup(f => f.Id, StringComparer.OrdinalIgnoreCase);
        foreach (var project in projects)
        {
            for (var id = project.Folder; id is not null && needed.Add(id); id = byId[id].FirstOrDefault()?.Parent)
            {
            }
        }

        return [.. folders.Where(f => needed.Contains(f.Id))];
    }

    private sealed record Filter(string Solution, IReadOnlyList<string> Projects)
    {
        internal static Filter Parse(SolutionSource source)
        {
            try
            {
                using var document = JsonDocument.Parse(source.Text, lenient);
                var solution = document.RootElement.GetProperty("solution");
                var projects = solution.GetProperty("projects").EnumerateArray().Select(p => p.GetString() ?? "");
                return new Filter(solution.GetProperty("path").GetString() ?? "", [.. projects]);
            }
            catch (JsonException exception)
            {
                throw source.Failure((int)(exception.LineNumber ?? 0) + 1, "is not valid JSON", exception);
            }
            catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException)
            {
                const string Example = """{ "solution": { "path": "a.sln", "projects": ["a/a.csproj"] } }""";
                throw source.Failure(1, $"is no filter; it should look like {Example}", exception);
            }
        }
    }
}
