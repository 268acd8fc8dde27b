namespace M31R.Automation.Sbom;

/// <summary>What a user may ask of GenerateSbom.</summary>
public sealed record SbomOptions
{
    /// <summary>The version of CycloneDX to write: 1.5, 1.6 or 1.7; <c>--sbom-version</c>, default 1.6.</summary>
    public string? SpecificationVersion { get; init; }

    /// <summary>
    /// The version of the subject, for a release whose version stands in no manifest; <c>--subject-version</c>, default what the manifests
    /// at the root say, else the commit.
    /// </summary>
    public string? SubjectVersion { get; init; }
}
