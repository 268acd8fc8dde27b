using M31R.Automation.Findings;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.DotNet.Evaluation;

/// <summary>
/// Evaluates a project as MSBuild would for restore, from the files of the tree alone: properties first, in the order of imports, then
/// items. Targets are not run, SDKs are not opened.
/// </summary>
internal sealed class ProjectEvaluation
{
    private const int MostImports = 64;

    private readonly ProjectSources sources;
    private readonly string project;
    private readonly EvaluationScope scope;
    private readonly PropertyTable properties;
    private readonly List<(XmlPart Group, string File, string? Condition)> waiting = [];
    private readonly List<ProjectItem> sdks = [];
    private readonly List<ReadingProblem> problems = [];
    private readonly HashSet<string> imported = new(StringComparer.Ordinal);
    private int depth;

    private ProjectEvaluation(ProjectSources sources, string project, EvaluationBudget budget)
    {
        this.sources = sources;
        this.project = project;
        scope = new EvaluationScope(sources, project, budget);
        properties = scope.Properties;
        imported.Add(project);
        foreach (var (name, value) in sources.Globals)
            properties.Fix(name, value);
    }

    /// <summary>Evaluates a project.</summary>
    /// <param name="sources">The files of the tree.</param>
    /// <param name="project">Relative to the subject's root, with its outermost element.</param>
    /// <param name="framework">The target framework of a project that has several; null for one alone.</param>
    /// <param name="budget">What it may cost.</param>
    /// <exception cref="UnreadableManifestException">It costs more.</exception>
    public static EvaluatedProject Run(
        ProjectSources sources, (string Path, XmlPart Root) project, string? framework, EvaluationBudget budget)
    {
        var evaluation = new ProjectEvaluation(sources, project.Path, budget);
        if (framework is not null)
            evaluation.properties.Fix("TargetFramework", framework);

        evaluation.ReadProperties(project.Root);
        var items = new ItemTable(budget);
        evaluation.ReadItems(new ItemElements(evaluation.scope, items));
        return new EvaluatedProject(evaluation.properties, items.Items, evaluation.sdks, evaluation.problems) { Steps = items.Steps };
    }

    /// <summary>
    /// In the order in which the SDK imports: what lies above, the project, what follows from its framework, the targets.
    /// </summary>
    private void ReadProperties(XmlPart root)
    {
        AskForSdks(root.Attribute("Sdk"), root);
        ImportAbove("Directory.Build.props", "ImportDirectoryBuildProps", "DirectoryBuildPropsPath");
        ImportAbove("Directory.Packages.props", "ImportDirectoryPackagesProps", "DirectoryPackagesPropsPath");
        Walk(root, null);
        InferFramework();
        ImportAbove("Directory.Build.targets", "ImportDirectoryBuildTargets", "DirectoryBuildTargetsPath");
    }

    private void ReadItems(ItemElements elements)
    {
        foreach (var (group, file, condition) in waiting)
        {
            if (file != scope.File)
                scope.Enter(file);

            elements.Read(group, condition);
        }
    }

    private void InferFramework()
    {
        if (properties["TargetFramework"] is not { Length: > 0 } framework)
            return;

        properties.Set("TargetFrameworkIdentifier", TargetFramework.Identifier(framework));
        properties.Set("TargetFrameworkVersion", TargetFramework.Version(framework) is { } version ? $"v{version}" : null);
        properties.Set("TargetPlatformIdentifier", TargetFramework.Platform(framework));
    }

    private void ImportAbove(string name, string choice, string pathProperty)
    {
        if (properties[choice] is { } chosen && chosen.Equals("false", StringComparison.OrdinalIgnoreCase))
            return;

        var path = properties[pathProperty] is { Length: > 0 } given
            ? TreeLocation.PathOf(given, TreePath.DirectoryOf(project))
            : sources.NearestAbove(project, name);
        if (path is not null && sources.Has(path))
            ImportFile(path, null);
    }

    /// <summary>Properties and imports; items wait until all properties are known, and so do the conditions of their groups.</summary>
    private void Walk(XmlPart parent, string? condition)
    {
        foreach (var part in parent.Children)
        {
            var holds = part.Is("ItemGroup") ? true : scope.Holds(part);
            if (holds != false)
                WalkPart(part, EvaluationScope.With(condition, part, holds));
        }
    }

    private void WalkPart(XmlPart part, string? condition)
    {
        switch (part.Name.ToLowerInvariant())
        {
            case "propertygroup":
                part.Children.ForEach(property => SetProperty(property, condition));
                break;
            case "itemgroup":
                waiting.Add((part, scope.File, condition));
                break;
            case "choose":
                Choose(part, condition);
                break;
            case "importgroup":
                part.Children.ForEach(import => WalkImport(import, condition));
                break;
            case "import":
                Import(part, condition);
                break;
            case "sdk":
                AskFor(part.Attribute("Name"), part.Attribute("Version"), part, condition);
                break;
        }
    }

    private void WalkImport(XmlPart import, string? condition)
    {
        var holds = scope.Holds(import);
        if (holds != false && import.Is("Import"))
            Import(import, EvaluationScope.With(condition, import, holds));
    }

    private void SetProperty(XmlPart property, string? condition)
    {
        var holds = scope.Holds(property);
        if (holds == false)
            return;

        var value = scope.Expand(property.Text);
        if (holds is null || condition is not null)
            properties.SetPerhaps(property.Name, value);
        else
            properties.Set(property.Name, value);
    }

    /// <summary>The first branch whose condition holds, and before it those of which it is not known.</summary>
    private void Choose(XmlPart choose, string? condition)
    {
        foreach (var branch in choose.Children)
        {
            var holds = branch.Is("Otherwise") ? true : scope.Holds(branch);
            if (holds == false)
                continue;

            Walk(branch, EvaluationScope.With(condition, branch, holds));
            if (holds == true)
                return;

            var otherwise = $"!({branch.Attribute("Condition")})";
            condition = condition is null ? otherwise : $"{condition} and {otherwise}";
        }
    }

    private void Import(XmlPart import, string? condition)
    {
        if (import.Attribute("Sdk") is { Length: > 0 } sdk)
        {
            AskFor(sdk, import.Attribute("Version"), import, condition);
            return;
        }

        var location = scope.Expand(import.Attribute("Project") ?? "");
        var path = location is null ? null : TreeLocation.PathOf(location, scope.Directory);
        if (path is not null && sources.Has(path))
            ImportFile(path, condition);
        else
            properties.HasForeignImports |= !IsOfTheEngine(import);
    }

    /// <summary>What comes with MSBuild and the SDK, or may be missing, declares no packages that a project could see.</summary>
    private static bool IsOfTheEngine(XmlPart import)
    {
        var path = import.Attribute("Project") ?? "";
        var isOfTheTree = path.StartsWith("$(MSBuildThis", StringComparison.OrdinalIgnoreCase)
            || path.StartsWith("$(MSBuildProject", StringComparison.OrdinalIgnoreCase);
        return import.Attribute("Condition")?.Contains("Exists", StringComparison.OrdinalIgnoreCase) == true
            || (!isOfTheTree && path.StartsWith("$(MSBuild", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A file is imported once; MSBuild ignores it the second time.</summary>
    private void ImportFile(string path, string? condition)
    {
        if (!imported.Add(path))
            return;

        var (root, problem) = depth < MostImports ? sources.Read(path) : (null, TooDeep(path));
        if (problem is not null)
            problems.Add(problem);

        properties.HasForeignImports |= root is null;
        if (root is null)
            return;

        var before = scope.File;
        depth++;
        scope.Enter(path);
        Walk(root, condition);
        scope.Enter(before);
        depth--;
    }

    private static ReadingProblem TooDeep(string path) => new(
        ProblemKind.Unsupported,
        new Place(path),
        $"The file is imported by more than {MostImports} files, one by the other.",
        "Import it directly.");

    private void AskForSdks(string? list, XmlPart part)
    {
        foreach (var sdk in (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = sdk.Split('/', 2);
            AskFor(parts[0], parts is [_, var version] ? version : null, part, null);
        }
    }

    private void AskFor(string? name, string? version, XmlPart part, string? condition)
    {
        if (string.IsNullOrEmpty(name))
            return;

        properties.HasForeignImports |= !KnownSdks.SetNoVersions(name);
        var place = new Place(scope.File, part.Line);
        var sdk = new ProjectItem("Sdk", name, place) { Condition = condition };
        sdk.Values["Version"] = new ItemValue(version ?? "", place);
        sdks.Add(sdk);
    }
}
