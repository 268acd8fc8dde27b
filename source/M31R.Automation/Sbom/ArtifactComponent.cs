using M31R.Automation.Findings;

namespace M31R.Automation.Sbom;

/// <summary>A dataset or a model as a component of a bill.</summary>
internal static class ArtifactComponent
{
    /// <summary>Its component: the hash of its only file is its own; of several, each is a part with its hash.</summary>
    /// <param name="artifact">As read.</param>
    /// <param name="supplier">Who supplies what nobody else is said to supply.</param>
    public static SbomComponent Of(SbomArtifact artifact, string? supplier)
    {
        var declared = artifact.Declared;
        var kind = artifact.Kind == SbomKind.Data ? "dataset" : "model";
        var reference = $"{kind}:{declared.Name.Replace("#", "%23", StringComparison.Ordinal)}";
        return new SbomComponent(artifact.Kind, reference, declared.Name)
        {
            Version = declared.Version,
            Scope = SbomScope.Required,
            Hashes = artifact.Files is [var only] ? [only.Hash] : [],
            Licence = declared.Licence,
            Supplier = declared.Supplier ?? supplier,
            Places = [.. artifact.Files.Select(file => new Place(file.Path))],
            Parts = artifact.Files.Count < 2 ? [] : [.. artifact.Files.Select(file => Part(reference, file))],
        };
    }

    private static SbomComponent Part(string reference, ArtifactFile file) =>
        new(SbomKind.File, $"{reference}#{file.Path}", file.Path) { Hashes = [file.Hash] };
}
