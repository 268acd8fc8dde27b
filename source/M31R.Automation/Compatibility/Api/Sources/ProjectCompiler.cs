using M31R.Automation.Compatibility.Api.Sources.Generators;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.DotNet;
using M31R.Automation.Inventory.DotNet.Evaluation;
using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Sources;

/// <summary>
/// Compiles the declarations of projects from their sources, without restore and without running anything of the subject.
/// </summary>
/// <param name="tree">The projects.</param>
/// <param name="frameworks">Reference assemblies.</param>
/// <param name="packages">The package folder.</param>
/// <param name="trees">Files that were parsed before.</param>
internal sealed class ProjectCompiler(ApiTree tree, FrameworkAssemblies frameworks, PackageAssemblies packages, SourceTrees trees)
{
    private const int Deepest = 64;

    /// <summary>What stands between the symbols of a condition of the preprocessor.</summary>
    private static readonly char[] Marks = [' ', '\t', '\r', '#', '!', '(', ')', '&', '|', '=', '/'];

    private readonly Dictionary<(string Path, string Framework), CompiledProject> compiled = [];
    private readonly ProjectGenerators generators = new(tree, packages);

    /// <summary>Compiles a project and what it refers to.</summary>
    /// <param name="project">Of the tree.</param>
    /// <param name="framework">One of its own.</param>
    public CompiledProject Compile(ApiProject project, string framework) => Compile(project, framework, Deepest);

    /// <summary>
    /// What of a framework makes a difference to a project: the symbols that its sources ask for, and which files those are. Two frameworks
    /// with the same outline have the same members.
    /// </summary>
    public string Outline(ApiProject project, string framework) => Outline(project, framework, Deepest);

    /// <summary>
    /// The files of a project and of those that come along, by path, each with the symbols of a framework that it asks for before its text.
    /// </summary>
    /// <param name="project">Of the tree.</param>
    /// <param name="framework">One of its own.</param>
    public IReadOnlyDictionary<string, string> View(ApiProject project, string framework)
    {
        var view = new Dictionary<string, string>(StringComparer.Ordinal);
        Look(project, framework, view, Deepest);
        return view;
    }

    private void Look(ApiProject project, string framework, Dictionary<string, string> view, int depth)
    {
        var evaluated = project.Frameworks.First(each => each.Framework == framework).Project;
        var name = new FrameworkName(framework);
        var symbols = SourceSettings.Of(evaluated, name).Symbols;
        foreach (var (path, text) in tree.Side.Texts(SourceFiles.Of(project.Directory, evaluated, tree.Side.Files)))
            view[path] = $"{Asked(symbols, Conditions(text))}\n{text}";

        if (depth > 0)
            foreach (var other in Referred(project, PackageDeclarations.Of(evaluated, project.Path), name))
                Look(other.Project, other.Framework, view, depth - 1);
    }

    private static string Asked(IEnumerable<string> symbols, IEnumerable<string> conditions)
    {
        var words = conditions.SelectMany(line => line.Split(Marks, StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.Ordinal);
        return string.Join(',', symbols.Where(words.Contains).Order(StringComparer.Ordinal));
    }

    private string Outline(ApiProject project, string framework, int depth)
    {
        var evaluated = project.Frameworks.First(each => each.Framework == framework).Project;
        var name = new FrameworkName(framework);
        var settings = SourceSettings.Of(evaluated, name);
        var paths = SourceFiles.Of(project.Directory, evaluated, tree.Side.Files);
        var conditions = tree.Side.Texts(paths).Values.SelectMany(Conditions).Distinct(StringComparer.Ordinal);
        var others = depth == 0 ? [] : Referred(project, PackageDeclarations.Of(evaluated, project.Path), name)
            .Select(other => other.Project.Path + Outline(other.Project, other.Framework, depth - 1));
        return string.Join(
            '|',
            Asked(settings.Symbols, conditions),
            string.Join(',', paths),
            string.Join(',', others));
    }

    private static IEnumerable<string> Conditions(string text) =>
        text.Contains("#if", StringComparison.Ordinal) || text.Contains("#elif", StringComparison.Ordinal)
        ? text.Split('\n').Where(line => line.TrimStart().StartsWith('#') && line.Contains("if", StringComparison.Ordinal))
        : [];

    private CompiledProject Compile(ApiProject project, string framework, int depth)
    {
        if (!compiled.TryGetValue((project.Path, framework), out var known))
        {
            var evaluated = project.Frameworks.First(each => each.Framework == framework).Project;
            compiled[(project.Path, framework)] = known = Compile(project, new FrameworkName(framework), evaluated, depth);
        }

        return known;
    }

    private CompiledProject Compile(ApiProject project, FrameworkName framework, EvaluatedProject evaluated, int depth)
    {
        var declarations = PackageDeclarations.Of(evaluated, project.Path);
        var others = depth > 0 ? Others(project, declarations, framework, depth) : [];
        var missing = new HashSet<string>(others.SelectMany(other => other.Missing), StringComparer.Ordinal);
        var asked = AskedPackage.Of(evaluated, declarations);
        var settings = SourceSettings.Of(evaluated, framework);
        var external = packages.Of(asked, framework, missing).Concat(others.SelectMany(other => other.Packages));
        var files = tree.Side.Texts(SourceFiles.Of(project.Directory, evaluated, tree.Side.Files));
        return new ProjectSourcesCompilation(project.AssemblyName, framework, settings, files)
        {
            Trees = trees,
            Others = others,
            Packages = [.. external.Distinct()],
            Framework = [.. Framework(evaluated, framework)],
            Missing = missing,
            Asked = asked,
            Generators = generators.Of(project, evaluated, asked, framework),
            Additional = tree.Side.Texts(SourceFiles.Additional(project.Directory, evaluated, tree.Side.Files)),
        }.Compile();
    }

    private IEnumerable<MetadataReference> Framework(EvaluatedProject evaluated, FrameworkName framework)
    {
        var isWeb = evaluated.Sdks.Any(sdk => sdk.Name is "Microsoft.NET.Sdk.Web" or "Microsoft.NET.Sdk.Razor")
            || evaluated.Steps.Any(step => step.Include.Contains("Microsoft.AspNetCore.App", StringComparison.OrdinalIgnoreCase));
        return isWeb ? frameworks.Of(framework).Concat(frameworks.OfWeb(framework)) : frameworks.Of(framework);
    }

    private List<CompiledProject> Others(
        ApiProject project, IReadOnlyList<Declaration> declarations, FrameworkName framework, int depth) =>
    [
        .. Referred(project, declarations, framework)
            .SelectMany(other => Compile(other.Project, other.Framework, depth - 1).Closure)
            .DistinctBy(other => other.AssemblyName),
    ];

    /// <summary>The projects of the tree that come along, each with the framework that restore takes.</summary>
    private IEnumerable<(ApiProject Project, string Framework)> Referred(
        ApiProject project, IReadOnlyList<Declaration> declarations, FrameworkName framework) =>
        declarations
            .Where(each => each.Origin is { Kind: OriginKind.Workspace } && each.Scope == DependencyScope.Runtime
                && each.Origin.Location != project.Path)
            .Select(each => tree.At(each.Origin.Location!))
            .OfType<ApiProject>()
            .Select(other =>
                (Project: other, Framework: framework.Nearest(other.Frameworks.Select(each => new FrameworkName(each.Framework)))?.Short
                    ?? ""))
            .Where(other => other.Framework.Length > 0);
}
