using M31R.Automation.Sbom;
using M31R.Automation.Sbom.CycloneDx;
using Nuke.Common;

namespace M31R.Automation.Components;

/// <summary>Writes a subject's bill of materials (PMS §8, M22 §22).</summary>
public interface IGenerateSbom : IJudgeSubject
{
    /// <summary>The version of CycloneDX to write: 1.5, 1.6 or 1.7. Default 1.6.</summary>
    [Parameter("The version of CycloneDX to write: 1.5, 1.6 or 1.7. Default 1.6.")]
    CycloneDxVersion? SbomVersion => TryGetValue(() => SbomVersion);

    /// <summary>The subject's own version. Default: what its manifests say, else the commit.</summary>
    [Parameter("The subject's own version, for its bill of materials. Default: what its manifests say, else the commit.")]
    string? SubjectVersion => TryGetValue(() => SubjectVersion);

    /// <summary>
    /// Rules: those of <see cref="SbomRules.All"/>. Writes <c>sbom.cdx.json</c>, <c>ntia.json</c> and <c>sbom-changes.md</c>.
    /// </summary>
    Target GenerateSbom => _ => _
        .Description("Writes a CycloneDX bill of materials, grades it, and compares it with the last release")
        .ProceedAfterFailure()
        .Executes(() => Judge(nameof(GenerateSbom), inspection =>
            SbomGeneration.Run(inspection, new SbomOptions { SpecificationVersion = SbomVersion?.Name, SubjectVersion = SubjectVersion })));

    /// <summary>
    /// Writes what installed packages say of themselves into the subject's <c>.nuke/packages/metadata.json</c>, like a lock.
    /// </summary>
    Target UpdatePackageMetadata => _ => _
        .Description("Writes licences and suppliers of installed packages into .nuke/packages/metadata.json, to be committed")
        .Executes(() => Act(nameof(UpdatePackageMetadata), inspection => PackageMetadataRefresh.Run(inspection)));
}
