namespace M31R.Automation.Subjects.Declarations;

/// <summary>The keys of <c>reproducibility</c>.</summary>
internal static class ReproducibilityKeys
{
    private static readonly MapShape<DeclaredRecipe> Recipe = new(
        "recipe",
        place => new DeclaredRecipe([]) { Line = place.Line ?? 0 },
        [
            new Key<DeclaredRecipe, string>(
                "name", MaintenanceShapes.Text, (recipe, name) => recipe with { Name = name }, "Its name, unique in the file.")
            {
                Required = true,
                Example = "dataset",
            },
            .. CommandKeys.Of<DeclaredRecipe>("[python3, scripts/make_dataset.py, --seed, \"42\"]"),
            new Key<DeclaredRecipe, IReadOnlyList<string>>(
                "outputs",
                MaintenanceShapes.Globs,
                (recipe, outputs) => recipe with { Outputs = outputs },
                "What it makes, as path patterns in the style of `.gitignore`, relative to the root.")
            {
                Required = true,
                Example = "[data/datasets/]",
            },
            new Key<DeclaredRecipe, IReadOnlyList<string>>(
                "environment",
                new ListShape<string>("list of variables", MaintenanceShapes.Variable),
                (recipe, variables) => recipe with { Environment = variables },
                "Variables that it is started with, each as `NAME=value`.")
            {
                Default = "none but those of the machine",
                Example = "[PYTHONHASHSEED=0]",
            },
            new Key<DeclaredRecipe, bool>(
                "network",
                new TruthShape(),
                (recipe, uses) => recipe with { UsesNetwork = uses },
                "Whether it may use the network.")
            {
                Default = "`false`",
                Example = "true",
            },
        ]);

    /// <summary>All of them.</summary>
    public static readonly MapShape<DeclaredReproducibility> All = new(
        "list of what is made",
        _ => DeclaredReproducibility.Empty,
        new Key<DeclaredReproducibility, IReadOnlyList<DeclaredRecipe>>(
            "recipes",
            new ListShape<DeclaredRecipe>("list of recipes", Recipe),
            (made, recipes) => made with { Recipes = recipes },
            "What is made by a command and must come out the same each time: a dataset, a tokenizer, a training step from a seed.")
        {
            Default = "what .NET builds and packs",
            Clause = "M22 §9",
        },
        new Key<DeclaredReproducibility, IReadOnlyList<string>>(
            "hashes",
            new ListShape<string>("list of files", MaintenanceShapes.File) { AtLeastOne = true },
            (made, files) => made with { Hashes = files },
            "Files that record the hashes of outputs: in the form of `sha256sum`, or JSON with names and hashes.")
        {
            Default = "none",
            Example = "[data/SHA256SUMS]",
            Clause = "M22 §9",
        });
}
