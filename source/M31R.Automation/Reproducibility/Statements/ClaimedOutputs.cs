using M31R.Automation.Reproducibility.Records;

namespace M31R.Automation.Reproducibility.Statements;

/// <summary>Compares what a statement claims with what was made again.</summary>
internal static class ClaimedOutputs
{
    /// <summary>What became of its outputs.</summary>
    public static RecordFacts Of(Claim claim, IReadOnlyList<RecipeFacts> ends)
    {
        var made = ends.SelectMany(end => end.First.Outputs).Where(output => !output.LeadsAway)
            .ToDictionary(output => output.Path, output => output.Sha256, StringComparer.Ordinal);
        return ends.All(end => end.First.Succeeded)
            ? new RecordFacts(
                "the statement",
                [.. claim.Outputs.Select(output => (new RecordedHash(output.Key, output.Value, null), made.GetValueOrDefault(output.Key)))])
            : new RecordFacts("the statement", [])
            {
                Problem = $"\"{claim.Recipe}\" could not be made again.",
                Remedy = $"Do what \"{ReproducibilityRules.BuildsAre.Id}\" or \"{ReproducibilityRules.RecipeOutputsAre.Id}\" asks for.",
            };
    }
}
