using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.DotNet.Evaluation;

/// <summary>Where an evaluation is, and what is known there.</summary>
internal sealed class EvaluationScope
{
    private readonly ProjectSources sources;
    private readonly EvaluationBudget budget;
    private readonly Expander expander;

    /// <summary>Starts at a project.</summary>
    /// <param name="sources">The files of the tree.</param>
    /// <param name="project">Relative to the subject's root.</param>
    /// <param name="budget">What the evaluation may cost.</param>
    public EvaluationScope(ProjectSources sources, string project, EvaluationBudget budget)
    {
        this.sources = sources;
        this.budget = budget;
        File = project;
        expander = new Expander(Properties, new PropertyFunctions(sources, () => Directory), budget);
        var name = TreePath.NameOf(project);
        Properties.Fix("MSBuildProjectName", Path.GetFileNameWithoutExtension(name));
        Properties.Fix("MSBuildProjectFile", name);
        Properties.Fix("MSBuildProjectExtension", Path.GetExtension(name));
        Properties.Fix("MSBuildProjectDirectory", TreeLocation.Of(TreePath.DirectoryOf(project)));
        Properties.Fix("MSBuildProjectFullPath", TreeLocation.Of(project));
        Properties.Fix("MSBuildRuntimeType", "Core");
        Enter(project);
    }

    /// <summary>The properties so far.</summary>
    public PropertyTable Properties { get; } = new();

    /// <summary>The file whose elements are read, relative to the subject's root.</summary>
    public string File { get; private set; }

    /// <summary>The directory it lies in.</summary>
    public string Directory => TreePath.DirectoryOf(File);

    /// <summary>Goes to another file, and says so to <c>MSBuildThisFile…</c>.</summary>
    public void Enter(string path)
    {
        File = path;
        var name = TreePath.NameOf(path);
        Properties.Fix("MSBuildThisFile", name);
        Properties.Fix("MSBuildThisFileName", Path.GetFileNameWithoutExtension(name));
        Properties.Fix("MSBuildThisFileExtension", Path.GetExtension(name));
        Properties.Fix("MSBuildThisFileFullPath", TreeLocation.Of(path));
        Properties.Fix("MSBuildThisFileDirectory", TreeLocation.Of(Directory) + "/");
    }

    /// <summary>Whether an element's condition holds; null when it is not known.</summary>
    public bool? Holds(XmlPart part)
    {
        budget.Spend(1);
        return part.Attribute("Condition") is { } condition
            ? ConditionReader.Holds(condition, expander.Expand, location => sources.Exists(location, Directory))
            : true;
    }

    /// <summary>The text with the values of properties; null when one is not known.</summary>
    public string? Expand(string text) => expander.Expand(text);

    /// <summary>The text with the values of properties, or as it is written when one is not known.</summary>
    public string Known(string text) => (expander.Expand(text) ?? text).Trim();

    /// <summary>The unknown condition so far with that of an element, when it is not known either; null for none.</summary>
    public static string? With(string? condition, XmlPart part, bool? holds) =>
        holds == true ? condition : condition is null ? part.Attribute("Condition") : $"{condition} and {part.Attribute("Condition")}";
}
