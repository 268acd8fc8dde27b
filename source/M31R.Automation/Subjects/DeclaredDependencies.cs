namespace M31R.Automation.Subjects;

/// <summary>What a subject allows itself to depend on (M22 §12); whatever is null or empty means the default.</summary>
public sealed record DeclaredDependencies
{
    /// <summary>What a subject without a word about it gets.</summary>
    public static DeclaredDependencies Empty { get; } = new();

    /// <summary>Globs of manifests that detection passes over and that count all the same, such as those of end-to-end tests.</summary>
    public IReadOnlyList<string> Manifests { get; init; } = [];

    /// <summary>SPDX identifiers of the licences that are allowed; null for the default list.</summary>
    public IReadOnlyList<string>? Licences { get; init; }

    /// <summary>Packages that must not come in.</summary>
    public IReadOnlyList<BannedPackage> Banned { get; init; } = [];

    /// <summary>Prefixes of URLs that are trusted beside the registries.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The most runtime packages of one ecosystem; null for the default.</summary>
    public int? Budget { get; init; }

    /// <summary>
    /// The least severity of an advisory that violates: <c>low</c>, <c>medium</c>, <c>high</c> or <c>critical</c>; null for the default.
    /// </summary>
    public string? Severity { get; init; }
}
