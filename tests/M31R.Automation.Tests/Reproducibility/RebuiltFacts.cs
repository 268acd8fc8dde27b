using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Reproducibility;
using M31R.Automation.Reproducibility.Differences;
using M31R.Automation.Reproducibility.Recipes;
using M31R.Automation.Reproducibility.Worlds;

namespace M31R.Automation.Tests.Reproducibility;

/// <summary>What two builds may come to, in plain values.</summary>
internal static class RebuiltFacts
{
    public static readonly Cause Time = new("text-time", "holds the time of the build", "Leave it out.");
    public static readonly Cause EntryTime = new("zip-entry-time", "holds times of its entries", "Set SOURCE_DATE_EPOCH.");
    public static readonly Cause ModuleId = new("pe-module-id", "has a random module id", "Set Deterministic to true.");

    public static Recipe Solution { get; } = Of("shop.sln", RecipeKind.BuiltIn);

    public static Recipe Dataset { get; } = Of("dataset", RecipeKind.Declared);

    public static VariationEnd Took { get; } = new(Variation.All[0], "/a", "/b/c");

    public static VariationEnd Missed { get; } = new(Variation.All.First(each => each.Id == "clock"), "", "")
    {
        Reason = "faketime is not installed.",
        Remedy = "Install faketime.",
    };

    public static ReproducibilityFacts Facts(params IReadOnlyList<RecipeFacts> recipes) => new(recipes, [Took]);

    public static RecipeFacts Made(Recipe recipe, params IReadOnlyList<ComparedOutput> outputs) =>
        new(recipe, new RecipeEnd([]), new RecipeEnd([]), outputs);

    public static RecipeEnd Failed(string words, CommandEnd end = CommandEnd.Exited, bool isPreparation = false) =>
        new([])
        {
            FailedStep = new RecipeStep(["dotnet", "build"]) { IsPreparation = isPreparation },
            FailedEnd = end,
            ExitCode = 1,
            Words = words,
        };

    public static ComparedOutput Same(string path) => new(path, Output(path, "aa"), Output(path, "aa"), []);

    public static ComparedOutput Differs(string path, Cause cause, string where = "") =>
        new(path, Output(path, "aa"), Output(path, "bb"), [new Difference(cause, where, "1", "2")]);

    public static BuiltOutput Output(string path, string hash) => new(path, 3, hash.PadRight(64, '0'));

    public static Outcome OutcomeOf(this IReadOnlyList<Finding> findings, Rule rule) => findings.Of(rule)[0].Outcome;

    public static Finding[] Of(this IReadOnlyList<Finding> findings, Rule rule) => [.. findings.Where(finding => finding.Rule == rule)];

    private static Recipe Of(string name, RecipeKind kind) => new(name, kind)
    {
        Steps = _ => [new RecipeStep(["make"])],
        Outputs = files => files.Made,
        Place = new Place(kind == RecipeKind.BuiltIn ? name : "maintenance.yml"),
    };
}
