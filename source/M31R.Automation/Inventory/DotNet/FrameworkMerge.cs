using M31R.Automation.Inventory.Versions;

namespace M31R.Automation.Inventory.DotNet;

/// <summary>
/// Puts together what each target framework says: what all say alike has no condition, else it is told once a framework, with the
/// framework as its condition. Declarations and locks are treated alike, so that they can be compared.
/// </summary>
internal static class FrameworkMerge
{
    private static readonly NuGetVersions Versions = new();

    /// <summary>The declarations of a project.</summary>
    public static IReadOnlyList<Declared> Declarations(SurveyedProject project)
    {
        var all = project.Evaluations.SelectMany(evaluation => PackageDeclarations.Of(evaluation.Project, project.Path)
            .Select(declaration => (evaluation.Framework, Declaration: declaration))).ToList();
        if (project.Frameworks.Count == 0)
            return [.. all.Select(pair => new Declared(pair.Declaration, []))];

        var spread = Spread(all.Select(pair => (pair.Framework!, Key(pair.Declaration.Name, pair.Declaration.Range))));
        return [.. all.GroupBy(pair => pair.Declaration).SelectMany(same =>
        {
            var frameworks = same.Select(pair => pair.Framework!).ToList();
            var isEverywhere = spread[Key(same.Key.Name, same.Key.Range)].Count == project.Frameworks.Count;
            return isEverywhere ? [new Declared(same.Key, frameworks)] : frameworks.Select(framework => Conditional(same.Key, framework));
        })];
    }

    /// <summary>What a lock says that the project asked for.</summary>
    public static IReadOnlyList<LockedRequest> Requests(ResolvedGraph graph, SurveyedProject project)
    {
        var frameworks = project.Frameworks;
        var sections = graph.Sections.Where(section => section.Runtime is null).ToList();
        var direct = sections.SelectMany(section => section.Nodes.Values
            .Where(node => node.Kind == NodeKind.Direct)
            .Select(node => (Framework: NameOf(section, frameworks), Node: node))).ToList();
        List<string> expected = frameworks.Count == 0
            ? [.. sections.Select(section => NameOf(section, frameworks))]
            : [.. frameworks.Where(framework => !project.PerhapsFrameworks.Contains(framework))];
        var spread = Spread(direct.Select(pair => (pair.Framework, Key(pair.Node.Name, pair.Node.Requested ?? ""))));
        return [.. direct
            .Select(pair => new LockedRequest(
                pair.Node.Name,
                pair.Node.Requested ?? "",
                expected.All(spread[Key(pair.Node.Name, pair.Node.Requested ?? "")].Contains) ? null : pair.Framework,
                pair.Node.Place))
            .DistinctBy(request => (request.Name.ToLowerInvariant(), request.Range, request.Condition))];
    }

    private static Declared Conditional(Declaration declaration, string framework) => new(
        declaration with
        {
            Condition = declaration.Condition is null ? framework : $"{framework} and {declaration.Condition}",
            IsOptional = true,
        },
        [framework]);

    /// <summary>The project's own name of a section's framework.</summary>
    private static string NameOf(ResolvedSection section, IReadOnlyList<string> frameworks) =>
        frameworks.FirstOrDefault(framework => TargetFramework.IsSame(framework, section.Framework))
        ?? TargetFramework.Short(section.Framework);

    private static Dictionary<string, HashSet<string>> Spread(IEnumerable<(string Framework, string Key)> pairs) => pairs
        .GroupBy(pair => pair.Key, StringComparer.Ordinal)
        .ToDictionary(
            group => group.Key,
            group => group.Select(pair => pair.Framework).ToHashSet(StringComparer.OrdinalIgnoreCase),
            StringComparer.Ordinal);

    private static string Key(string name, string range) =>
        $"{name.ToLowerInvariant()} {(Versions.TryParseRange(range, out var parsed) ? parsed.ToString() : range)}";
}
