using M31R.Automation.Findings;

namespace M31R.Automation.Inventory;

/// <summary>One line of a manifest: this project asks for that package.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Range">The versions that will do, in the ecosystem's own words; empty for any.</param>
/// <param name="Place">The line.</param>
public sealed record Declaration(string Name, string Range, Place Place)
{
    /// <summary>The line of the range where that is another one, such as a central version; null for <see cref="Place"/>.</summary>
    public Place? RangePlace { get; init; }

    /// <summary>Default <see cref="DependencyScope.Runtime"/>.</summary>
    public DependencyScope Scope { get; init; }

    /// <summary>Default a registry.</summary>
    public PackageOrigin Origin { get; init; } = PackageOrigin.Registry;

    /// <summary>
    /// It is installed on some machines or for some features only: an environment marker, a condition, an extra, a feature.
    /// </summary>
    public bool IsOptional { get; init; }

    /// <summary>
    /// The condition in the manifest's own words: <c>net10.0</c>, <c>python_version &lt; "3.11"</c>, <c>extra == "dev"</c>; null for none.
    /// </summary>
    public string? Condition { get; init; }

    /// <summary>What it resolves to in the lock, one a resolution (target framework, marker); empty when nothing did.</summary>
    public IReadOnlyList<PackageId> Resolved { get; init; } = [];

    /// <summary>Hashes that the manifest itself demands (<c>--hash</c> of pip).</summary>
    public IReadOnlyList<ContentHash> Hashes { get; init; } = [];

    /// <summary>The range allows one version only, or a commit: by the manifest alone the same thing is installed for ever.</summary>
    public bool IsExact { get; init; }

    /// <summary>
    /// Nothing is ever installed for it: its <see cref="Condition"/> holds nowhere where the project runs. It asks for no package.
    /// </summary>
    public bool IsVoid { get; init; }

    /// <summary>Whoever uses the project brings it (npm's <c>peerDependencies</c>): no lock need hold it.</summary>
    public bool IsPeer { get; init; }

    /// <summary>The part of the package that is used: the directory of an action in its repository; null for all of it.</summary>
    public string? SubPath { get; init; }

    /// <summary>By which the code names the package where that is not its name: the key of a renamed crate; null elsewhere.</summary>
    public string? Alias { get; init; }

    /// <summary>
    /// What stands behind the name in a registry where that is something else (npm's <c>npm:real@^1</c>); null elsewhere.
    /// </summary>
    public PackageRequest? Target { get; init; }

    /// <summary>
    /// Default true; false for what no lock of its ecosystem holds: what a build needs before the lock is read
    /// (<c>build-system.requires</c>).
    /// </summary>
    public bool IsLockable { get; init; } = true;
}
