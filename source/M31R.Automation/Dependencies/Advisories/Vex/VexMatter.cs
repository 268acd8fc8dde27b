using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Advisories.Vex;

/// <summary>What statements may be about, found by name: a subject may have thousands of both.</summary>
/// <param name="facts">What is known, and what is in doubt.</param>
internal sealed class VexMatter(AdvisoryFacts facts)
{
    private readonly bool isAnything = BlindSpots.Are(facts.Inventory);

    private readonly ILookup<string, Vulnerability> vulnerabilities = facts.Vulnerabilities
        .SelectMany(vulnerability => vulnerability.Ids.Select(id => (id, vulnerability)))
        .ToLookup(pair => pair.id, pair => pair.vulnerability, StringComparer.OrdinalIgnoreCase);

    private readonly ILookup<(string Type, string Key), Component> doubted = facts.Doubts.SelectMany(doubted => doubted)
        .SelectMany(component => AdvisedNames.Of(component).Select(name => (Name: name, component)))
        .ToLookup(pair => (pair.component.System.Purl(), PackageName.Key(pair.component.System, pair.Name)), pair => pair.component);

    private readonly Dictionary<string, PackageSystem> systems =
        Enum.GetValues<PackageSystem>().DistinctBy(system => system.Purl()).ToDictionary(system => system.Purl(), StringComparer.Ordinal);

    /// <summary>
    /// Whether a statement is about a vulnerability that is known, or about what may have one. What is not checked may be vulnerable: then
    /// nobody knows whether the statement is used.
    /// </summary>
    public bool MayBe(VexStatement statement) =>
        isAnything || statement.Ids.SelectMany(id => vulnerabilities[id]).Any(statement.IsAbout)
        || statement.Packages.Where(statement.Counts).Any(IsInDoubt);

    private bool IsInDoubt(VexPackage package) =>
        systems.TryGetValue(package.Type, out var system)
        && doubted[(package.Type, PackageName.Key(system, package.Name))].Any(package.Means);
}
