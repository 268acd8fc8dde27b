using M31R.Automation.Findings;
using M31R.Automation.Inventory.DotNet.Evaluation;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.DotNet;

/// <summary>A project, evaluated for each of its target frameworks.</summary>
/// <param name="Path">Relative to the subject's root.</param>
/// <param name="Evaluations">One a framework; its name is null where there is one alone, or none is known.</param>
internal sealed record SurveyedProject(string Path, IReadOnlyList<(string? Framework, EvaluatedProject Project)> Evaluations)
{
    private const int MostFrameworks = 32;

    /// <summary>Its file's name without ending.</summary>
    public string Name => NameOf(Path);

    /// <summary>The names of its target frameworks; empty where there is one alone.</summary>
    public IReadOnlyList<string> Frameworks => [.. Evaluations.Select(evaluation => evaluation.Framework).OfType<string>()];

    /// <summary>Those of them that some machines do not build.</summary>
    public IReadOnlySet<string> PerhapsFrameworks { get; init; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The first evaluation: what does not depend on the framework is asked of it.</summary>
    public EvaluatedProject First => Evaluations[0].Project;

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<ReadingProblem> Problems => [.. Evaluations.SelectMany(evaluation => evaluation.Project.Problems).Distinct()];

    /// <summary>Whether it holds tests: it says so, or asks for what runs them.</summary>
    public bool IsTest => Evaluations.Any(evaluation => HoldsTests(evaluation.Project));

    /// <summary>Whether SDKs of others may add packages.</summary>
    public bool HasForeignSdks => First.Properties.HasForeignImports || First.Sdks.Any(sdk => KnownSdks.MayImply(sdk.Name));

    /// <summary>A project's own name by its path.</summary>
    public static string NameOf(string path) => System.IO.Path.GetFileNameWithoutExtension(TreePath.NameOf(path));

    /// <summary>Evaluates a project.</summary>
    /// <exception cref="UnreadableManifestException">It costs too much.</exception>
    public static SurveyedProject Of(ProjectSources sources, string path, XmlPart root)
    {
        var budget = new EvaluationBudget(path);
        var alone = ProjectEvaluation.Run(sources, (path, root), null, budget);
        var frameworks = PropertyTable.Frameworks(alone.Properties["TargetFrameworks"]).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (frameworks.Count > MostFrameworks)
            throw new UnreadableManifestException(TooMany(path, frameworks.Count));

        if (frameworks.Count == 0)
            return new SurveyedProject(path, [(null, alone)]);

        var evaluations = frameworks.Select(framework =>
            (frameworks.Count == 1 ? null : framework, ProjectEvaluation.Run(sources, (path, root), framework, budget)));
        return new SurveyedProject(path, [.. evaluations]) { PerhapsFrameworks = alone.Properties.PerhapsFrameworks };
    }

    private static ReadingProblem TooMany(string path, int count) => new(
        ProblemKind.Unsupported,
        new Place(path),
        $"The project has \"{count}\" target frameworks; at most {MostFrameworks} are read.",
        "Split the project.");

    private static bool HoldsTests(EvaluatedProject project) =>
        project.IsTrue("IsTestProject")
        || project.IsTrue("IsTestingPlatformApplication")
        || project.Sdks.Any(sdk => KnownSdks.MakesTests(sdk.Name))
        || project.Of("PackageReference").Any(item => item.Condition is null && KnownSdks.RunsTests(item.Name));
}
