using M31R.Automation.Reproducibility.Recipes;

namespace M31R.Automation.Reproducibility.Records;

/// <summary>Puts what recipes made over what is committed.</summary>
/// <param name="ends">What they came to.</param>
internal sealed class MadeRecords(IReadOnlyList<RecipeFacts> ends)
{
    private readonly Dictionary<string, BuiltOutput> made = ends.SelectMany(end => end.First.Outputs).Where(output => !output.LeadsAway)
        .DistinctBy(output => output.Path, StringComparer.Ordinal).ToDictionary(output => output.Path, StringComparer.Ordinal);

    /// <summary>
    /// What a record came to. What a recipe that failed should have made is told apart: nothing is known of it.
    /// </summary>
    /// <param name="committed">As <see cref="RecordReader"/> answers it.</param>
    public IEnumerable<RecordFacts> Of(RecordFacts committed)
    {
        var found = committed.Entries
            .Select(entry => (entry.Recorded, Found: HashOf(committed.Name, entry.Recorded.Name) ?? entry.Found)).ToList();
        var unknown = found.Where(entry => entry.Found is null && FailedFor(committed.Name, entry.Recorded.Name) is not null).ToList();
        if (unknown.Count < found.Count || found.Count == 0)
            yield return committed with { Entries = [.. found.Except(unknown)] };

        if (unknown.Count > 0)
            yield return Unmade(committed.Name, FailedFor(committed.Name, unknown[0].Recorded.Name)!);
    }

    private string? HashOf(string record, string name) =>
        RecordReader.Candidates(record, name).Select(made.GetValueOrDefault).FirstOrDefault(output => output is not null)?.Sha256;

    private Recipe? FailedFor(string record, string name) => ends.Where(end => !end.First.Succeeded).Select(end => end.Recipe)
        .FirstOrDefault(recipe => RecordReader.Candidates(record, name).Any(recipe.IsTakenAway));

    private static RecordFacts Unmade(string record, Recipe recipe) => new(record, [])
    {
        Problem = $"\"{record}\" records what \"{recipe.Name}\" makes, which failed.",
        Remedy = $"Do what \"{ReproducibilityRules.RecipeOutputsAre.Id}\" asks for.",
    };
}
