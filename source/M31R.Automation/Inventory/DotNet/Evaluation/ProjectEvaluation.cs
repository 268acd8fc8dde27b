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
    private readonly EvaluationBudget budget;
    private readonly string project;
    private readonly PropertyTable properties = new();
    private readonly Expander expander;
    private readonly ItemTable items;
    private readonly List<(XmlPart Part, string File, string? Condition)> waiting = [];
    private readonly List<ProjectItem> sdks = [];
    private readonly List<ReadingProblem> problems = [];
    private readonly HashSet<string> imported = new(StringComparer.Ordinal);
    private string file;
    private int depth;

    private ProjectEvaluation(ProjectSources sources, string project, EvaluationBudget budget)
    {
        this.sources = sources;
        this.project = project;
        this.budget = budget;
        file = project;
        items = new ItemTable(budget);
        expander = new Expander(properties, new PropertyFunctions(sources, () => TreePath.DirectoryOf(file)), budget);
    }

    /// <summary>Evaluates a project.</summary>
    /// <param name="sources">The files of the tree.</param>
    /// <param name="project">Relative to the subject's root.</param>
    /// <param name="root">Its outermost element.</param>
    /// <param name="framework">The target framework of a project that has several; null for one alone.</param>
    /// <param name="budget">What it may cost.</param>
    /// <exception cref="UnreadableManifestException">It costs more.</exception>
    public static EvaluatedProject Run(ProjectSources sources, string project, XmlPart root, string? framework, EvaluationBudget budget)
    {
        var evaluation = new ProjectEvaluation(sources, project, budget);
        evaluation.Start(framework);
        evaluation.AskForSdks(root.Attribute("Sdk"), root, null);
        evaluation.ImportAbove("Directory.Build.props", "ImportDirectoryBuildProps", "DirectoryBuildPropsPath");
        evaluation.ImportAbove("Directory.Packages.props", "ImportDirectoryPackagesProps", "DirectoryPackagesPropsPath");
        evaluation.Walk(root, null);
        evaluation.InferFramework();
        evaluation.ImportAbove("Directory.Build.targets", "ImportDirectoryBuildTargets", "DirectoryBuildTargetsPath");
        evaluation.ReadItems();
        return new EvaluatedProject(evaluation.properties, evaluation.items.Items, evaluation.sdks, evaluation.problems);
    }

    private void Start(string? framework)
    {
        var name = TreePath.NameOf(project);
        properties.Fix("MSBuildProjectName", Path.GetFileNameWithoutExtension(name));
        properties.Fix("MSBuildProjectFile", name);
        properties.Fix("MSBuildProjectExtension", Path.GetExtension(name));
        properties.Fix("MSBuildProjectDirectory", TreeLocation.Of(TreePath.DirectoryOf(project)));
        properties.Fix("MSBuildProjectFullPath", TreeLocation.Of(project));
        properties.Fix("MSBuildRuntimeType", "Core");
        if (framework is not null)
            properties.Fix("TargetFramework", framework);

        Enter(project);
        imported.Add(project);
    }

    /// <summary>What the SDK derives from the target framework, after the project and before the targets.</summary>
    private void InferFramework()
    {
        if (properties["TargetFramework"] is not { Length: > 0 } framework)
        {
            properties.SetPerhaps("TargetFrameworkIdentifier", "");
            return;
        }

        properties.Set("TargetFrameworkIdentifier", TargetFramework.Identifier(framework));
        properties.Set("TargetFrameworkVersion", TargetFramework.Version(framework) is { } version ? $"v{version}" : null);
        properties.Set("TargetPlatformIdentifier", TargetFramework.Platform(framework));
    }

    /// <summary>Says to <c>MSBuildThisFile…</c> where evaluation is.</summary>
    private void Enter(string path)
    {
        file = path;
        var name = TreePath.NameOf(path);
        properties.Fix("MSBuildThisFile", name);
        properties.Fix("MSBuildThisFileName", Path.GetFileNameWithoutExtension(name));
        properties.Fix("MSBuildThisFileExtension", Path.GetExtension(name));
        properties.Fix("MSBuildThisFileFullPath", TreeLocation.Of(path));
        properties.Fix("MSBuildThisFileDirectory", TreeLocation.Of(TreePath.DirectoryOf(path)) + "/");
    }

    private void ImportAbove(string name, string choice, string pathProperty)
    {
        if (properties[choice] is { } chosen && chosen.Equals("false", StringComparison.OrdinalIgnoreCase))
            return;

        var path = properties[pathProperty] is { Length: > 0 } given ? TreeLocation.PathOf(given, TreePath.DirectoryOf(project)) : sources.NearestAbove(project, name);
        if (path is not null && sources.Has(path))
            ImportFile(path, null);
    }

    private bool? Holds(XmlPart part)
    {
        budget.Spend(1);
        return part.Attribute("Condition") is { } condition
            ? ConditionReader.Holds(condition, expander.Expand, location => sources.Exists(location, TreePath.DirectoryOf(file)))
            : true;
    }

    /// <summary>The condition so far with one more that is not known.</summary>
    private static string? With(string? condition, XmlPart part, bool? holds) =>
        holds == true ? condition : condition is null ? part.Attribute("Condition") : $"{condition} and {part.Attribute("Condition")}";

    /// <summary>Properties and imports; items wait until all properties are known.</summary>
    private void Walk(XmlPart parent, string? condition)
    {
        foreach (var part in parent.Children)
        {
            // The condition of an item group is asked later, when all properties are known.
            var holds = part.Is("ItemGroup") ? true : Holds(part);
            if (holds != false)
                WalkPart(part, With(condition, part, holds));
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
                waiting.Add((part, file, condition));
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
        var holds = Holds(import);
        if (holds != false && import.Is("Import"))
            Import(import, With(condition, import, holds));
    }

    private void SetProperty(XmlPart property, string? condition)
    {
        var holds = Holds(property);
        if (holds == false)
            return;

        var value = expander.Expand(property.Text);
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
            var holds = Holds(branch);
            if (holds == false)
                continue;

            var isElse = branch.Is("Otherwise");
            Walk(branch, isElse ? condition : With(condition, branch, holds));
            if (isElse || holds == true)
                return;

            condition = condition is null ? $"!({branch.Attribute("Condition")})" : $"{condition} and !({branch.Attribute("Condition")})";
        }
    }

    private void Import(XmlPart import, string? condition)
    {
        if (import.Attribute("Sdk") is { Length: > 0 } sdk)
        {
            AskFor(sdk, import.Attribute("Version"), import, condition);
            return;
        }

        var location = expander.Expand(import.Attribute("Project") ?? "");
        var path = location is null ? null : TreeLocation.PathOf(location, TreePath.DirectoryOf(file));
        if (path is not null && sources.Has(path))
            ImportFile(path, condition);
        else if (!IsOfTheEngine(import))
            properties.HasForeignImports = true;
    }

    /// <summary>What comes with MSBuild and the SDK declares no packages that a project could see.</summary>
    private static bool IsOfTheEngine(XmlPart import) =>
        import.Attribute("Condition")?.Contains("Exists", StringComparison.OrdinalIgnoreCase) == true
        || import.Attribute("Project")?.StartsWith("$(MSBuild", StringComparison.OrdinalIgnoreCase) == true
            && !import.Attribute("Project")!.StartsWith("$(MSBuildThis", StringComparison.OrdinalIgnoreCase)
            && !import.Attribute("Project")!.StartsWith("$(MSBuildProject", StringComparison.OrdinalIgnoreCase);

    /// <summary>A file is imported once; MSBuild ignores it the second time.</summary>
    private void ImportFile(string path, string? condition)
    {
        if (depth == MostImports || !imported.Add(path))
            return;

        var (root, problem) = sources.Read(path);
        if (problem is not null)
        {
            problems.Add(problem);
            properties.HasForeignImports = true;
        }

        if (root is null)
            return;

        var before = file;
        depth++;
        Enter(path);
        Walk(root, condition);
        Enter(before);
        depth--;
    }

    private void AskForSdks(string? list, XmlPart part, string? condition)
    {
        foreach (var sdk in (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            AskFor(sdk.Split('/')[0], sdk.Split('/') is [_, var version] ? version : null, part, condition);
    }

    private void AskFor(string? name, string? version, XmlPart part, string? condition)
    {
        if (string.IsNullOrEmpty(name))
            return;

        properties.HasForeignImports |= !KnownSdks.SetNoVersions(name);
        var place = new Place(file, part.Line);
        var sdk = new ProjectItem("Sdk", name, place) { Condition = condition };
        sdk.Values["Version"] = new ItemValue(version ?? "", place);
        sdks.Add(sdk);
    }

    private void ReadItems()
    {
        foreach (var (part, path, condition) in waiting)
        {
            if (path != file)
                Enter(path);

            ReadGroup(part, condition);
        }
    }

    private void ReadGroup(XmlPart group, string? condition)
    {
        var holds = Holds(group);
        if (holds == false)
            return;

        var within = With(condition, group, holds);
        foreach (var element in group.Children.Where(element => ItemTable.TypeOf(element.Name) is not null))
        {
            var itemHolds = Holds(element);
            if (itemHolds != false)
                ReadItem(element, With(within, element, itemHolds));
        }
    }

    private void ReadItem(XmlPart element, string? condition)
    {
        foreach (var name in Names(element, "Include").Except(Names(element, "Exclude"), StringComparer.OrdinalIgnoreCase))
            items.Include(Item(element, name, condition));

        foreach (var name in Names(element, "Update"))
            items.Update(Item(element, name, condition));

        foreach (var name in Names(element, "Remove"))
            items.Remove(ItemTable.TypeOf(element.Name)!, name, condition);
    }

    private string[] Names(XmlPart element, string attribute) =>
        Known(element.Attribute(attribute) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } names
            ? [.. names.Where(name => !name.Contains("@(", StringComparison.Ordinal) && !name.Contains('*', StringComparison.Ordinal))]
            : [];

    private string Known(string text) => (expander.Expand(text) ?? text).Trim();

    private ProjectItem Item(XmlPart element, string name, string? condition)
    {
        var item = new ProjectItem(ItemTable.TypeOf(element.Name)!, name, new Place(file, element.Line)) { Condition = condition };
        foreach (var (key, value) in element.Attributes)
            item.Values[key] = new ItemValue(Known(value), item.Place);

        foreach (var child in element.Children)
        {
            var holds = Holds(child);
            if (holds is null)
                item.Restrict(child.Attribute("Condition"));
            if (holds == true || (holds is null && !item.Values.ContainsKey(child.Name)))
                item.Values[child.Name] = new ItemValue(Known(child.Text), new Place(file, child.Line));
        }

        return item;
    }
}
