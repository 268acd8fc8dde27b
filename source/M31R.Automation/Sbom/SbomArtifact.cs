using M31R.Automation.Findings;
using M31R.Automation.Subjects;

namespace M31R.Automation.Sbom;

/// <summary>A declared dataset or model, with its files.</summary>
/// <param name="Kind"><see cref="SbomKind.Data"/> or <see cref="SbomKind.Model"/>.</param>
/// <param name="Declared">As <c>maintenance.yml</c> has it.</param>
/// <param name="Files">In ordinal order of path; empty when no file matches.</param>
public sealed record SbomArtifact(SbomKind Kind, DeclaredArtifact Declared, IReadOnlyList<ArtifactFile> Files)
{
    /// <summary>Where it is declared; null when that is no file.</summary>
    public Place? Place { get; init; }
}
