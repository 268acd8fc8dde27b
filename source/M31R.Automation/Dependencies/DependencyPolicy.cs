using M31R.Automation.Inventory;
using M31R.Automation.Subjects;

namespace M31R.Automation.Dependencies;

/// <summary>
/// What a subject allows itself, as <c>dependencies</c> of its <c>maintenance.yml</c> says; defaults where it says nothing.
/// </summary>
public sealed record DependencyPolicy
{
    /// <summary>What a subject without a word about it gets.</summary>
    public static DependencyPolicy Default { get; } = new();

    /// <summary>The policy of a subject.</summary>
    public static DependencyPolicy Of(MaintenanceFile maintenance)
    {
        var declared = maintenance.Dependencies;
        return Default with
        {
            Budget = declared.Budget ?? Default.Budget,
            Banned = declared.Banned,
            TrustedSources = declared.Sources,
            Licences = declared.Licences,
        };
    }

    /// <summary>The most runtime packages of one ecosystem. Default 200.</summary>
    public int Budget { get; init; } = 200;

    /// <summary>Packages that must not come in.</summary>
    public IReadOnlyList<BannedPackage> Banned { get; init; } = [];

    /// <summary>Prefixes of URLs that are trusted beside the registries.</summary>
    public IReadOnlyList<string> TrustedSources { get; init; } = [];

    /// <summary>SPDX identifiers of the licences that packages may come under; null for the list of <c>licences-are-allowed</c>.</summary>
    public IReadOnlyList<string>? Licences { get; init; }

    /// <summary>How many years without a release make a package abandoned. Default 3.</summary>
    public int AbandonedAfterYears { get; init; } = 3;

    /// <summary>For how many days what a registry said is taken for what it says. Default 92: a quarter.</summary>
    public int MetadataDays { get; init; } = 92;

    /// <summary>How many direct dependencies <c>closure-is-small</c> names.</summary>
    public int Contributors { get; init; } = 5;

    /// <summary>Where the ecosystems' own registries answer: what a lock may name without anybody having to trust it.</summary>
    public IReadOnlyDictionary<PackageSystem, IReadOnlyList<string>> Registries { get; init; } =
        new Dictionary<PackageSystem, IReadOnlyList<string>>
        {
            [PackageSystem.NuGet] = ["https://api.nuget.org/", "https://www.nuget.org/api/", "https://nuget.org/api/"],
            [PackageSystem.Npm] = ["https://registry.npmjs.org/", "https://registry.yarnpkg.com/"],
            [PackageSystem.PyPI] = ["https://pypi.org/", "https://pypi.python.org/", "https://files.pythonhosted.org/"],
            [PackageSystem.Cargo] =
                ["https://github.com/rust-lang/crates.io-index", "https://index.crates.io/", "https://static.crates.io/"],
            [PackageSystem.GitHubActions] = ["https://github.com/"],
        };

    /// <summary>Whether a look at a registry is recent enough; false when nobody says when it was, or it lies in the future.</summary>
    public bool IsFresh(DateOnly? lookedUp, DateOnly asOf) => lookedUp <= asOf && lookedUp >= asOf.AddDays(-MetadataDays);
}
