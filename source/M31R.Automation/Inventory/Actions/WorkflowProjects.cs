using System.Text.RegularExpressions;
using M31R.Automation.Findings;
using M31R.Automation.Subjects.Declarations;

namespace M31R.Automation.Inventory.Actions;

/// <summary>
/// What the workflows and actions of a subject use on GitHub, one project a file. The runner takes what <c>uses:</c> names at that moment,
/// so that nothing is locked: the version is the revision as it is written.
/// </summary>
internal static partial class WorkflowProjects
{
    private const string Remedy = "Write \"owner/name@commit\", \"./path\" or \"docker://image@digest\".";

    private const string ImageRemedy = "Write \"image@digest\".";

    /// <summary>Reads them, in the order of their files.</summary>
    public static IReadOnlyList<DependencyProject> Read(ManifestTree tree) =>
        [.. tree.Files.Where(path => IsOne(tree, path)).Select(path => Project(tree, path))];

    /// <summary>GitHub reads workflows in one directory only; actions may lie anywhere, and those below tests are the tests' own.</summary>
    private static bool IsOne(ManifestTree tree, string path) =>
        Workflows().IsMatch(path) || (Actions().IsMatch(path) && !tree.IsFedToTests(path));

    /// <summary>Whether a path is called like a workflow or an action.</summary>
    public static bool MayBeOne(string path) => Workflows().IsMatch(path) || Actions().IsMatch(path);

    private static DependencyProject Project(ManifestTree tree, string path)
    {
        var empty = new DependencyProject(PackageSystem.GitHubActions, path)
        {
            Name = path,
            IsDevelopment = true,
            LockName = path,
            LockCommand = "git ls-remote",
            IsLockExpected = false,
        };
        try
        {
            return WithUses(empty, WorkflowReader.Read(path, tree.Text(path)), new LocalActions(tree));
        }
        catch (UnreadableManifestException problem)
        {
            return empty with { Problems = [problem.Problem] };
        }
    }

    private static DependencyProject WithUses(DependencyProject project, Workflow workflow, LocalActions local)
    {
        var read = workflow.Uses.Select(use => (Use: use, Reference: ReferenceOf(use))).ToList();
        var known = read.Where(pair => pair.Reference is not null).Select(pair => (pair.Use, Reference: pair.Reference!)).ToList();
        return project with
        {
            Name = string.IsNullOrEmpty(workflow.Name) ? project.Manifest : workflow.Name,
            Declarations = [.. known.Select(pair => Declared(pair.Use, pair.Reference))],
            Packages = [.. known.Where(pair => IdOf(pair.Reference) is not null)
                .GroupBy(pair => IdOf(pair.Reference)!.Value)
                .Select(uses => Package(uses.Key, [.. uses]))],
            Problems = [.. read.Select(pair => pair.Reference is null ? NoReference(pair.Use) : local.Missing(pair.Use, pair.Reference))
                .OfType<ReadingProblem>()],
        };
    }

    private static ActionReference? ReferenceOf(ActionUse use) =>
        IsComputed(use) ? null : use.IsImage ? ActionReference.TryReadImage(use.Text) : ActionReference.TryRead(use.Text);

    /// <summary>GitHub evaluates expressions in images, and none in <c>uses</c>.</summary>
    private static bool IsComputed(ActionUse use) => use.IsImage && use.Text.Contains("${{", StringComparison.Ordinal);

    private static PackageId? IdOf(ActionReference reference) =>
        reference.Origin.Kind == OriginKind.Workspace || reference.Revision.Length == 0
            ? null
            : new PackageId(reference.Name, reference.Revision);

    private static Declaration Declared(ActionUse use, ActionReference reference) => new(reference.Name, reference.Revision, use.Place)
    {
        Scope = DependencyScope.Development,
        Origin = reference.Origin,
        SubPath = reference.SubPath,
        IsExact = reference.IsExact,
        Hashes = reference.Digest is { } digest ? [digest] : [],
        Resolved = IdOf(reference) is { } id ? [id] : [],
    };

    private static ResolvedPackage Package(PackageId id, IReadOnlyList<(ActionUse Use, ActionReference Reference)> uses) =>
        new(id, uses[0].Use.Place)
        {
            Scope = DependencyScope.Development,
            Origin = uses[0].Reference.Origin,
            SubPath = uses.Select(use => use.Reference.SubPath).Distinct(StringComparer.Ordinal).Count() == 1
                ? uses[0].Reference.SubPath
                : null,
            Hashes = uses[0].Reference.Digest is { } digest ? [digest] : [],
            VersionLabel = VersionLabels.Agreed(uses.Select(use => Label(use))),
        };

    /// <summary>Beside a commit, a comment that begins with a version says which one it is.</summary>
    private static string? Label((ActionUse Use, ActionReference Reference) use) =>
        use.Reference.IsExact && VersionWord().Match(use.Use.Comment ?? "") is { Success: true } match ? match.Value : null;

    private static ReadingProblem NoReference(ActionUse use)
    {
        if (IsComputed(use))
        {
            return new ReadingProblem(ProblemKind.Unsupported, use.Place,
                $"Which image \"{PlainText.Cut(use.Text, 80)}\" names is known only when the job runs.",
                "Write the image itself, with its digest.");
        }

        var wrong = use.IsImage ? "A container names no image" : "\"uses\" names no action at a revision";
        var words = new YamlText(use.Place, use.Text, IsQuoted: true).Words;
        return new ReadingProblem(ProblemKind.Broken, use.Place, $"{wrong}: {words}.", use.IsImage ? ImageRemedy : Remedy);
    }

    [GeneratedRegex(@"^\.github/workflows/[^/]+\.ya?ml$", RegexOptions.NonBacktracking)]
    private static partial Regex Workflows();

    [GeneratedRegex(@"(^|/)action\.ya?ml$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Actions();

    [GeneratedRegex("^[A-Za-z_-]*[0-9][0-9A-Za-z._+-]*", RegexOptions.NonBacktracking)]
    private static partial Regex VersionWord();
}
