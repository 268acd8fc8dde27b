using M31R.Automation.Findings;
using M31R.Automation.Reproducibility.Recipes;
using M31R.Automation.Reproducibility.Worlds;

namespace M31R.Automation.Reproducibility;

/// <summary>Judges what two builds came to. Pure.</summary>
internal static class ReproducibilityJudge
{
    private const string NameOutputs =
        "Keep intermediate files below \"obj\", or declare a recipe with its outputs (`reproducibility.recipes` of maintenance.yml).";

    private static readonly Rule Builds = ReproducibilityRules.BuildsAre;
    private static readonly Rule Packages = ReproducibilityRules.PackagesAre;
    private static readonly Rule Declared = ReproducibilityRules.RecipeOutputsAre;
    private static readonly Rule Varied = ReproducibilityRules.BuildsAreVaried;

    /// <summary>The findings of the four rules that rest on the two builds.</summary>
    public static IReadOnlyList<Finding> Judge(ReproducibilityFacts facts) =>
    [
        .. OfBuilds(facts), .. OfPackages(facts), .. OfDeclared(facts), .. OfVariations(facts),
    ];

    private static Finding[] OfBuilds(ReproducibilityFacts facts)
    {
        var built = facts.Recipes.Where(recipe => recipe.Recipe.Kind == RecipeKind.BuiltIn).ToList();
        Finding[] faults =
        [
            .. Hindered(Builds, facts, facts.HasBuiltIn),
            .. facts.HasDeclared ? [] : Unknown(facts),
            .. built.SelectMany(recipe => Failures(Builds, recipe)),
            .. DifferenceJudge.Judge(Builds, built.SelectMany(OwnOutputs)),
        ];
        return faults.Length > 0 ? faults
            : built.Count == 0
                ? [Builds.NotApplicable(NotAsked(facts) ?? $"Nothing in it is built by tools that are known.{NotBuilt(facts)}")]
            : [Builds.Holds($"{Identical(built.Sum(recipe => recipe.Outputs.Count(IsCompiled)), facts)}{Left(built)}{NotBuilt(facts)}")];
    }

    private static Finding[] OfPackages(ReproducibilityFacts facts)
    {
        var built = facts.Recipes.Where(recipe => recipe.Recipe.Kind == RecipeKind.BuiltIn).ToList();
        if (facts.Hindrance is not null && facts.HasBuiltIn)
            return [Rests(Packages, Outcome.NotChecked)];

        var failed = built.Select(recipe => RecipeFailure.Of(Builds, recipe)).OfType<Finding>()
            .Select(failure => Rests(Packages, failure.Outcome)).Take(1);
        var packed = built.SelectMany(recipe => recipe.Outputs.Where(output => DotNetRecipe.IsPackage(output.Path))
            .Select(output => new OwnOutput(recipe.Recipe, output))).ToList();
        var compiled = built.SelectMany(recipe => recipe.Outputs).Where(IsCompiled);
        Finding[] faults = [.. failed, .. PackageJudge.Judge(Packages, packed, compiled)];
        return faults.Length > 0 ? faults
            : packed.Count == 0 ? [Packages.NotApplicable((built.Count == 0 ? NotAsked(facts) : null) ?? "Nothing in it is packed.")]
            : [Packages.Holds(Identical(packed.Count, facts))];
    }

    private static Finding[] OfDeclared(ReproducibilityFacts facts)
    {
        var run = facts.Recipes.Where(recipe => recipe.Recipe.Kind == RecipeKind.Declared).ToList();
        Finding[] faults =
        [
            .. Hindered(Declared, facts, facts.HasDeclared),
            .. run.SelectMany(recipe => Failures(Declared, recipe)),
            .. DifferenceJudge.Judge(Declared, run.SelectMany(OwnOutputs)),
        ];
        return faults.Length > 0 ? faults
            : run.Count == 0
                ? [Declared.NotApplicable(NotAsked(facts) ?? "No recipe is declared (`reproducibility.recipes` of maintenance.yml).")]
            : [Declared.Holds(Identical(run.Sum(recipe => recipe.Outputs.Count), facts) + Left(run))];
    }

    private static List<Finding> OfVariations(ReproducibilityFacts facts)
    {
        if (facts.Recipes.Count == 0)
            return [Varied.NotApplicable("Nothing was built.")];

        if (facts.Variations.Count > 0 && facts.Variations.All(end => end.IsUnseen))
            return [Varied.NotChecked("No command of both builds ran, so that nothing is known of what they saw.", "Look at why they failed.")];

        var missed = facts.Variations.Where(end => !end.TookEffect && !end.HasNothingToVary).Select(Missed).ToList();
        return missed.Count > 0 ? missed : [Varied.Holds($"{Sentence(Titles(facts))} differed.")];
    }

    private static Finding Missed(VariationEnd end) => Varied.NotChecked(
        end.IsUnseen
            ? $"It is not known whether {end.Variation.Title} differed: {end.Reason}"
            : $"{Sentence(end.Variation.Title)} did not differ: {end.Reason}",
        end.Remedy) with
    {
        Component = end.Variation.Id,
    };

    private static IEnumerable<OwnOutput> OwnOutputs(RecipeFacts recipe) => recipe.Outputs
        .Where(output => recipe.Recipe.Kind == RecipeKind.Declared || IsCompiled(output))
        .Select(output => new OwnOutput(recipe.Recipe, output));

    private static IEnumerable<Finding> Hindered(Rule rule, ReproducibilityFacts facts, bool isConcerned) =>
        facts.Hindrance is { } hindrance && isConcerned ? [rule.NotChecked(hindrance.Reason, hindrance.Remedy)] : [];

    private static IEnumerable<Finding> Unknown(ReproducibilityFacts facts) =>
        facts.Unknown.Select(root => Builds.NotChecked(
            $"How what \"{root.Manifest}\" describes is built for a release is not known.",
            "Declare a recipe with its command and outputs (`reproducibility.recipes` of maintenance.yml).") with
        {
            Component = root.Manifest,
            Place = new Place(root.Manifest),
        });

    /// <summary>What kept a recipe from being compared, and what it did besides its outputs.</summary>
    private static IEnumerable<Finding> Failures(Rule rule, RecipeFacts facts)
    {
        if (RecipeFailure.Of(rule, facts) is { } failure)
            yield return failure;
        else if (facts.Outputs.Count + facts.Unread.Count == 0 && facts.Recipe.Kind == RecipeKind.Declared)
            yield return At(
                rule.Violated($"\"{facts.Recipe.Name}\" ran and made no file that its \"outputs\" name."),
                facts.Recipe,
                "Correct \"outputs\", or the command.");
        else if (facts.Recipe.Kind == RecipeKind.BuiltIn && !facts.Outputs.Any(IsCompiled))
            yield return At(
                rule.NotChecked(
                    $"\"{facts.Recipe.Name}\" was built, and nothing that its projects compile was found to compare.", NameOutputs),
                facts.Recipe,
                NameOutputs);

        foreach (var same in facts.Unread.GroupBy(output => output.Reason, StringComparer.Ordinal))
            yield return Unread(rule, facts.Recipe, [.. same]);

        if (facts.TookAway.Length > 0)
            yield return At(
                rule.Violated($"\"{facts.Recipe.Name}\" takes away {facts.TookAway}."),
                facts.Recipe,
                "Delete what the command itself made, and nothing else.");

        if (facts.Strays.Count > 0)
            yield return At(
                rule.Violated(
                    $"\"{facts.Recipe.Name}\" writes outside of the repository: "
                    + $"{Counted.Listed(Quoted(facts.Strays.Select(stray => Path.IsPathRooted(stray) ? stray : SteadyWords.Of(stray))))}."),
                facts.Recipe,
                "Write below the repository, or below the directory that TMPDIR names.");
    }

    private static Finding Unread(Rule rule, Recipe recipe, IReadOnlyList<UnreadOutput> outputs) => rule.NotChecked(
        $"{Counted.Listed([.. outputs.Select(output => $"\"{output.Path}\"")])} of \"{recipe.Name}\" cannot be compared. "
        + outputs[0].Reason,
        "Make files that can be read, or leave others out of \"outputs\".") with
    {
        Component = $"{recipe.Name} {outputs[0].Path}",
        Place = recipe.Place,
    };

    private static Finding At(Finding finding, Recipe recipe, string remedy) =>
        finding with { Component = recipe.Name, Place = recipe.Place, Remedy = remedy };

    private static Finding Rests(Rule rule, Outcome outcome) => rule.NotChecked(
        $"Rests on \"{Builds.Id}\", which is {(outcome == Outcome.Violated ? "violated" : "not checked")}.",
        $"Do what \"{Builds.Id}\" asks for.");

    private static bool IsCompiled(ComparedOutput output) => !DotNetRecipe.IsPackage(output.Path);

    /// <summary>Why nothing was made that a rule speaks of, though the subject may have it; null when all was asked for.</summary>
    private static string? NotAsked(ReproducibilityFacts facts) =>
        facts.Claimed is { } recipe ? $"The statement speaks of \"{recipe}\" alone." : null;

    /// <summary>Which files a recipe must name is its author's to say, once there is one.</summary>
    private static string NotBuilt(ReproducibilityFacts facts) => facts.HasDeclared && facts.Unknown.Count > 0
        ? $" Of what {Listing.Of(Quoted(facts.Unknown.Select(root => root.Manifest)))} describes, "
            + "only outputs of declared recipes are made."
        : "";

    /// <summary>Servers of a build tool often stay for the next build; that alone makes no output another.</summary>
    private static string Left(IEnumerable<RecipeFacts> recipes) => string.Concat(recipes.Where(recipe => recipe.LeftRunning.Count > 0)
        .Select(recipe => $" \"{recipe.Recipe.Name}\" left {Counted.Listed(Quoted(recipe.LeftRunning))} running, which was ended."));

    private static string[] Quoted(IEnumerable<string> names) => [.. names.Select(name => $"\"{name}\"")];

    private static string Identical(int count, ReproducibilityFacts facts) =>
        $"{Counted.Of(count, "output")} {(count == 1 ? "is" : "are")} identical in both builds, which saw "
        + $"{Counted.Of(facts.Variations.Count(end => end.TookEffect), "thing")} differ.";

    private static string Titles(ReproducibilityFacts facts) =>
        Listing.Of([.. facts.Variations.Where(end => end.TookEffect).Select(end => end.Variation.Title)]);

    private static string Sentence(string words) => words.Length == 0 ? "Nothing" : $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
