using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>What a collection of advisories knows, and until when.</summary>
/// <param name="Source">The collection as findings name it, the same on every machine: a name in quotes. Empty for none.</param>
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
