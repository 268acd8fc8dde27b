using System.Globalization;
using M31R.Automation.Inventory;
using M31R.Automation.Reproducibility.Recipes;
using M31R.Automation.Reproducibility.Worlds;
using M31R.Automation.Subjects;

namespace M31R.Automation.Reproducibility.Statements;

/// <summary>Writes the statements of what was built, below <c>statements/</c>.</summary>
internal static class StatementFolder
{
    /// <summary>Its name in the target's directory.</summary>
    public const string Name = "statements";

    /// <summary>Writes those of all outputs; nothing for a working tree, which nobody else has.</summary>
    public static void Write(Inspection inspection, RebuildPlan plan, BuildPlaces places, IReadOnlyList<RecipeFacts> ends)
    {
        if (plan.Commit is not { } commit || ends.Count == 0)
            return;

        var packages = PackagesOf(InventoryReader.ReadAt(inspection, commit));
        foreach (var end in ends)
        {
            var provenance = new Provenance(inspection.Subject.Git?.Origin, commit, end.Recipe.Name)
            {
                Commands = [.. end.Recipe.Steps(places.First.World)],
                Tools = ToolVersions.Of(places.First, end.Recipe),
                Environment = Fixed(end.Recipe, places),
                Packages = packages,
            };
            var variations = places.Ends.Where(each => each.TookEffect).Select(each => each.Variation.Id).ToList();
            foreach (var (name, outputs) in StatementFiles.Of(end.Recipe.Name, end.Outputs))
            {
                var agreed = outputs.All(output => output.IsIdentical) ? variations : [];
                inspection.Doors.Files.Write(
                    Path.Combine(inspection.DirectoryOf(ReproducibilityRules.Target), Name, name),
                    ProvenanceWriter.Write([.. outputs.Select(output => output.First!)], provenance with { Variations = agreed }));
            }
        }
    }

    private static SortedDictionary<string, string> Fixed(Recipe recipe, BuildPlaces places)
    {
        var variables = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["SOURCE_DATE_EPOCH"] = places.Epoch.ToString(CultureInfo.InvariantCulture),
        };
        foreach (var (name, value) in recipe.Steps(places.First.World).SelectMany(step => step.Environment))
            variables[name] = value ?? "";
        return variables;
    }

    private static (string Purl, string? Algorithm, string? Hash)[] PackagesOf(DependencyInventory inventory) =>
    [
        .. inventory.Components.Where(component => component.Version is not null)
            .Select(component => (component.Purl, component.Hashes is [var hash, ..] ? hash : null))
            .Select(pair => (pair.Purl, AlgorithmOf(pair.Item2), pair.Item2?.Value)),
    ];

    /// <summary>in-toto spells them without hyphen: <c>sha512</c>.</summary>
    private static string? AlgorithmOf(ContentHash? hash) => hash?.Algorithm.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
}
