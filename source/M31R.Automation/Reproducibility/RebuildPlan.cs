using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Reproducibility.Recipes;
using M31R.Automation.Reproducibility.Statements;
using M31R.Automation.Reproducibility.Worlds;
using M31R.Automation.Subjects;

namespace M31R.Automation.Reproducibility;

/// <summary>What is built, of which commit, under which variations.</summary>
/// <param name="Commit">Full hash; null for the files as they lie in the working tree.</param>
/// <param name="Recipes">What is known of the subject.</param>
/// <param name="Variations">What shall differ.</param>
internal sealed record RebuildPlan(string? Commit, RecipeList Recipes, IReadOnlyList<Variation> Variations)
{
    /// <summary>Why nothing may or can be run; null when it may.</summary>
    public (string Reason, string Remedy)? Hindrance { get; init; }

    /// <summary>What a statement claims; null without one.</summary>
    public Claim? Claim { get; init; }

    /// <summary>Files that record hashes, relative to the root, as the commit declares them; none with a statement.</summary>
    public IReadOnlyList<string> Hashes { get; init; } = [];

    /// <summary>Where below the target's <c>logs/</c> the words of the recipes are kept. Default: there itself.</summary>
    public string Logs { get; init; } = "";

    /// <summary>Each variation is tried alone where something differs.</summary>
    public bool Explain { get; init; }

    /// <summary>Puts together what the user asked for and what is known.</summary>
    /// <exception cref="MaintenanceException">
    /// There is no such revision, variation or statement, or the commit's <c>maintenance.yml</c> is not as it must be.
    /// </exception>
    public static RebuildPlan Of(Inspection inspection, ReproducibilityOptions options)
    {
        var claim = options.Statement is { } statement ? ClaimReader.Read(statement, inspection.Doors.Files) : null;
        var commit = CommitOf(inspection, options, claim);
        var committed = CommittedSubject.At(inspection, commit);
        var recipes = RecipeList.Of(committed);
        if (claim is not null)
            recipes = Claimed(recipes, claim);

        return new RebuildPlan(commit, recipes, VariationChoice.Of(options.Variations))
        {
            Hashes = claim is null ? committed.Maintenance.Reproducibility.Hashes : [],
            Claim = claim,
            Explain = options.Explain,
            Hindrance = recipes.Recipes.Count == 0 || inspection.MayRunSubjectCode ? null
                : ("It takes building the subject, and its code may not run.", "Add --run-subject-code if you trust it."),
        };
    }

    private static RecipeList Claimed(RecipeList recipes, Claim claim) =>
        recipes.Recipes.FirstOrDefault(recipe => recipe.Name == claim.Recipe) is { } claimed
            ? new RecipeList([claimed], [])
            : throw new MaintenanceException(
                $"The statement speaks of the recipe \"{claim.Recipe}\", which the subject does not have at \"{claim.Commit}\"."
                + NearestName.Question(claim.Recipe, recipes.Recipes.Select(recipe => recipe.Name)));

    private static string? CommitOf(Inspection inspection, ReproducibilityOptions options, Claim? claim)
    {
        var revision = claim?.Commit ?? options.Commit;
        if (options.WorkingTree && revision is not null)
        {
            throw new MaintenanceException(
                "Both a commit and the working tree are asked for. Leave out one of --commit and --working-tree.");
        }

        if (inspection.Subject.Git is not { Commit: { } head } git || options.WorkingTree)
        {
            if (revision is null && !options.WorkingTree)
                inspection.Progress.Note("There is no commit: the files are built as they lie there, and their paths may stay in what is built");
            return revision is null ? null
                : throw new MaintenanceException($"There is no commit \"{revision}\": the subject has no history.");
        }

        if (new TreeGaps(inspection.Doors.Git).LeftOut(inspection.Subject.Root) is { Count: > 0 } absent)
        {
            inspection.Progress.Note(
                $"The subject is checked out in part (sparse): {Counted.Of(absent.Count, "file")} of it, \"{absent[0]}\" first, "
                + "are in the clones alone, and builds that begin there are not found (git sparse-checkout disable)");
        }

        if (revision is not null)
            return Resolved(inspection, revision);

        if (git.IsDirty)
            inspection.Progress.Note("HEAD is rebuilt, without the changes in the working tree (--working-tree takes them in)");
        return head;
    }

    private static string Resolved(Inspection inspection, string revision)
    {
        var answer = inspection.Doors.Git.Run(
            inspection.Subject.Root, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
        return answer.Succeeded ? answer.StandardOutput.Trim()
            : throw new MaintenanceException(
                $"There is no commit \"{revision}\" in the subject's repository. Fetch it, or name another with --commit.");
    }
}
