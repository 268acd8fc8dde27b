namespace M31R.Automation.Subjects;

/// <summary>The repository being maintained.</summary>
public sealed record Subject
{
    /// <summary>Absolute path of its root.</summary>
    public required string Root { get; init; }

    /// <summary>The last part of its path, or of its origin when it has one; names its artifacts.</summary>
    public required string Name { get; init; }

    /// <summary>True for the repository that holds <c>build.sh</c>: its own code may run.</summary>
    public required bool IsOwn { get; init; }

    /// <summary>What git knows of it; null when it has no repository.</summary>
    public required GitState? Git { get; init; }

    /// <summary>
    /// Every file that belongs to it, relative with <c>/</c>, in ordinal order: tracked or untracked and not ignored where there is
    /// git, else all. Links out of the root, nested repositories and <c>.git</c> are left out.
    /// </summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Where ecosystems were found, in ordinal order of manifest; fixtures, vendored and generated trees left out.</summary>
    public required IReadOnlyList<EcosystemRoot> Ecosystems { get; init; }

    /// <summary>Manifests that were seen and do not count, in ordinal order of path.</summary>
    public IReadOnlyList<PassedOverManifest> PassedOver { get; init; } = [];

    /// <summary>
    /// What a user should know about how it was opened, as sentences: that git is missing, that it lies inside another repository.
    /// </summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
