using M31R.Automation.Reproducibility.Recipes;
using M31R.Automation.Reproducibility.Records;
using M31R.Automation.Reproducibility.Statements;
using M31R.Automation.Reproducibility.Worlds;
using M31R.Automation.Subjects;

namespace M31R.Automation.Reproducibility;

/// <summary>Runs every recipe in both places and compares what they made.</summary>
internal static class TwoBuilds
{
    /// <summary>Where in the target's directory the words of the recipes are kept.</summary>
    public const string Logs = "logs";

    /// <summary>Builds and compares, writes statements, and takes the places away.</summary>
    public static Rebuild Run(Inspection inspection, RebuildPlan plan)
    {
        var rebuild = In(inspection, plan, places =>
        {
            var committed = Committed(inspection, plan, places);
            var made = Finished(inspection, plan, places, Ends(inspection, plan, places));
            return made with { Records = [.. made.Records, .. committed.SelectMany(new MadeRecords(made.Facts.Recipes).Of)] };
        });
        return plan.Explain ? rebuild with { Facts = Explanation.Of(inspection, plan, rebuild.Facts) } : rebuild;
    }

    /// <summary>Makes two places that are there as long as they are used.</summary>
    /// <param name="inspection">The subject.</param>
    /// <param name="plan">What is built, and under which variations.</param>
    /// <param name="use">What is made of the places.</param>
    public static T In<T>(Inspection inspection, RebuildPlan plan, Func<BuildPlaces, T> use)
    {
        inspection.Progress.Step($"cloning {inspection.Subject.Name} twice");
        using var places = BuildPlaces.Make(inspection, plan.Commit, plan.Variations);
        foreach (var note in places.Notes)
            inspection.Progress.Note(note);

        return use(places);
    }

    private static Rebuild Finished(Inspection inspection, RebuildPlan plan, BuildPlaces places, IReadOnlyList<RecipeFacts> ends)
    {
        StatementFolder.Write(inspection, plan, places, ends);
        return new Rebuild(
            new ReproducibilityFacts(ends, places.Ends) { Unknown = plan.Recipes.Unknown, Claimed = plan.Claim?.Recipe },
            plan.Claim is { } claim ? [Claimed(claim, places, ends)] : [])
        {
            Measures = new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["build.first.seconds"] = ends.Sum(end => end.First.Duration.TotalSeconds),
                ["build.second.seconds"] = ends.Sum(end => end.Second.Duration.TotalSeconds),
            },
        };
    }

    /// <summary>Runs every recipe in both places, and compares what they made.</summary>
    public static IReadOnlyList<RecipeFacts> Ends(Inspection inspection, RebuildPlan plan, BuildPlaces places)
    {
        var files = inspection.Doors.Files;
        var logs = Path.Combine(inspection.DirectoryOf(ReproducibilityRules.Target), Logs, plan.Logs);
        var clock = inspection.Doors.Clock;
        var (first, second) = (new RecipeRun(places.First, files, clock, logs), new RecipeRun(places.Second, files, clock, logs));
        var comparison = new RecipeComparison(places.First, places.Second, files) { Interrupted = inspection.Interrupted };
        var ends = new List<RecipeFacts>();
        foreach (var recipe in plan.Recipes.Recipes)
        {
            inspection.Progress.Step($"making \"{recipe.Name}\" for the first time");
            var one = first.Run(recipe);
            LaterTime.Await(clock, inspection.Interrupted);
            inspection.Progress.Step($"making \"{recipe.Name}\" for the second time, under another sky");
            var other = second.Run(recipe);
            inspection.Interrupted.ThrowIfCancellationRequested();
            ends.Add(comparison.Compare(recipe, one, other));
        }

        return ends;
    }

    /// <summary>What is recorded, read before a recipe can change it.</summary>
    private static RecordFacts[] Committed(Inspection inspection, RebuildPlan plan, BuildPlaces places)
    {
        var reader = new RecordReader(
            inspection.Doors.Files, places.First.Root, path => plan.Recipes.Recipes.Any(recipe => recipe.IsTakenAway(path)));
        return [.. plan.Hashes.Select(reader.Read)];
    }

    private static RecordFacts Claimed(Claim claim, BuildPlaces places, IReadOnlyList<RecipeFacts> ends)
    {
        var facts = ClaimedOutputs.Of(claim, ends);
        var isAnother = facts.Entries.Any(entry => entry.Found != entry.Recorded.Sha256);
        return isAnother ? facts with { Note = ClaimedTools.Others(claim.Tools, ToolVersions.Of(places.First, ends[0].Recipe)) } : facts;
    }
}
