namespace M31R.Automation.Subjects.Declarations;

/// <summary>The keys of <c>sbom</c>.</summary>
internal static class SbomKeys
{
    private static MapShape<DeclaredArtifact> Artifact(string name, string paths) => new(
        "dataset or model",
        place => new DeclaredArtifact("", [], place.Line ?? 0),
        new Key<DeclaredArtifact, string>(
            "name",
            MaintenanceShapes.Text,
            (artifact, given) => artifact with { Name = given },
            "Its name, unique among its kind.")
        {
            Required = true,
            Example = name,
        },
        new Key<DeclaredArtifact, IReadOnlyList<string>>(
            "paths",
            MaintenanceShapes.Globs,
            (artifact, given) => artifact with { Paths = given },
            "Its files, as path patterns in the style of `.gitignore`, relative to the root.")
        {
            Required = true,
            Example = paths,
        },
        new Key<DeclaredArtifact, string>(
            "version", MaintenanceShapes.Text, (artifact, version) =>
                artifact with { Version = version }, "Its version. A version that looks like a number is put in quotes.")
        {
            Default = "none",
            Example = "\"2.1\"",
        },
        new Key<DeclaredArtifact, string>(
            "licence", MaintenanceShapes.Text, (artifact, licence) =>
                artifact with { Licence = licence }, "An SPDX expression, or the licence in words.")
        {
            Default = "not known",
            Example = "CC-BY-4.0",
        },
        new Key<DeclaredArtifact, string>(
            "supplier", MaintenanceShapes.Text, (artifact, supplier) => artifact with { Supplier = supplier }, "Who supplies it.")
        {
            Default = "the supplier of the subject",
            Example = "Example Laboratory",
        });

    private static ListShape<DeclaredArtifact> Artifacts(string name, string paths) =>
        new("list of datasets or models", Artifact(name, paths));

    /// <summary>All of them.</summary>
    public static readonly MapShape<DeclaredSbom> All = new(
        "description",
        _ => DeclaredSbom.Empty,
        new Key<DeclaredSbom, string>(
            "name",
            MaintenanceShapes.Text,
            (sbom, name) => sbom with { Name = name },
            "What the subject is called.")
        {
            Default = "as the manifests at the root say, else the last part of the origin's address, else of the directory",
            Example = "m31r",
        },
        new Key<DeclaredSbom, string>(
            "supplier",
            MaintenanceShapes.Text,
            (sbom, supplier) => sbom with { Supplier = supplier },
            "Who supplies the subject.")
        {
            Default = "as the manifests at the root say",
            Example = "Example Organisation",
        },
        new Key<DeclaredSbom, string>(
            "author",
            MaintenanceShapes.Text,
            (sbom, author) => sbom with { Author = author },
            "Who answers for the bill of materials.")
        {
            Default = "the supplier",
            Example = "Example Release Team",
        },
        new Key<DeclaredSbom, IReadOnlyList<DeclaredArtifact>>(
            "datasets",
            Artifacts("corpus", "[data/corpus/]"),
            (sbom, datasets) => sbom with { Datasets = datasets },
            "Datasets in the tree, each with `name`, `paths` and, where known, `version`, `licence` and `supplier`.")
        {
            Default = "none",
        },
        new Key<DeclaredSbom, IReadOnlyList<DeclaredArtifact>>(
            "models",
            Artifacts("base", "[\"*.safetensors\"]"),
            (sbom, models) => sbom with { Models = models },
            "Weights of models in the tree, with the same keys.")
        {
            Default = "none",
        });
}
