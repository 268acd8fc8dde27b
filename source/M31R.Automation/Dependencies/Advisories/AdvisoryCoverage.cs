using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>What a collection of advisories knows, and until when.</summary>
/// <param name="Source">The collection as messages name it: a path.</param>
/// <param name="Ecosystems">Those that it covers, in the order of <see cref="PackageSystem"/>.</param>
public sealed record AdvisoryCoverage(string Source, IReadOnlyList<EcosystemCoverage> Ecosystems)
{
    /// <summary>Records that were read and are about an ecosystem that is read here.</summary>
    public int Read { get; init; }

    /// <summary>Files that were skipped because they hold no record.</summary>
    public int Broken { get; init; }

    /// <summary>The first of them, each a sentence with its name.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>What is known of an ecosystem; null when it is not covered.</summary>
    public EcosystemCoverage? Of(PackageSystem system) => Ecosystems.FirstOrDefault(ecosystem => ecosystem.System == system);
}

/// <summary>What a collection of advisories knows of an ecosystem.</summary>
/// <param name="System">Whose packages.</param>
/// <param name="Days">The days on which its records were modified, oldest first; or the one day that a manifest names.</param>
public sealed record EcosystemCoverage(PackageSystem System, IReadOnlyList<DateOnly> Days)
{
    /// <summary>Records about its packages.</summary>
    public int Advisories { get; init; }

    /// <summary>
    /// <see cref="PackageName.Key"/> of the packages that it was made for, in ordinal order; null when it knows all of the ecosystem.
    /// </summary>
    public IReadOnlyList<string>? Packages { get; init; }

    /// <summary>False when so many files are broken that what is missing may be about anything.</summary>
    public bool IsTrusted { get; init; } = true;

    /// <summary>
    /// The last day of which it knows, as seen from a day: what is dated later does not make old data young. All being later, that day
    /// itself.
    /// </summary>
    public DateOnly Until(DateOnly asOf) => Days.LastOrDefault(day => day <= asOf, asOf);

    /// <summary>Whether it was made for a package.</summary>
    public bool Knows(Component component) =>
        Packages is null
        || AdvisedNames.Of(component).All(name => Packages.Contains(PackageName.Key(component.System, name), StringComparer.Ordinal));
}
