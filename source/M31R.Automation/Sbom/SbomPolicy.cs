using M31R.Automation.Findings;
using M31R.Automation.Sbom.CycloneDx;
using M31R.Automation.Subjects;

namespace M31R.Automation.Sbom;

/// <summary>
/// What a bill is to be like, as <c>sbom</c> of <c>maintenance.yml</c> and the user say; defaults where they say nothing.
/// </summary>
public sealed record SbomPolicy
{
    /// <summary>What a subject without a word about it gets.</summary>
    public static SbomPolicy Default { get; } = new();

    /// <summary>The policy of a subject.</summary>
    /// <exception cref="MaintenanceException">The version of the specification is not known, or that of the subject is none.</exception>
    public static SbomPolicy Of(MaintenanceFile maintenance, SbomOptions options) => new()
    {
        Specification = CycloneDxVersion.Of(options.SpecificationVersion),
        SubjectVersion = options.SubjectVersion is { } version ? Named(version) : null,
        Declared = maintenance.Sbom,
    };

    /// <summary>Default 1.6.</summary>
    public CycloneDxVersion Specification { get; init; } = CycloneDxVersion.Default;

    /// <summary>The version of the subject; null for what its manifests say.</summary>
    public string? SubjectVersion { get; init; }

    /// <summary>What the subject says of itself.</summary>
    public DeclaredSbom Declared { get; init; } = DeclaredSbom.Empty;

    private static string Named(string version) =>
        version.Length > 0 && !version.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter))
            ? version
            : throw new MaintenanceException(
                $"\"{version}\" is no version. Name one without spaces with --subject-version, such as 1.2.3, or leave it out.");
}
