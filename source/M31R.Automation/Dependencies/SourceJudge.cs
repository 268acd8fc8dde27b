using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Sources;

namespace M31R.Automation.Dependencies;

/// <summary>Judges <c>sources-are-trusted</c>.</summary>
internal sealed class SourceJudge
{
    private static readonly Rule Rule = DependencyRules.SourcesAreTrusted;

    private readonly DependencyInventory inventory;
    private readonly SourceSettings settings;
    private readonly TrustedPlaces trusted;
    private readonly IReadOnlyList<ConfiguredSource> strange;

    private SourceJudge(DependencyInventory inventory, DependencyPolicy policy, SourceSettings settings)
    {
        (this.inventory, this.settings, trusted) = (inventory, settings, new TrustedPlaces(policy));
        strange = [.. settings.Sources.Where(source => !IsTrusted(source))];
    }

    /// <summary>One finding for each configured source that nobody trusts, and for each component of another such source.</summary>
    /// <param name="inventory">What manifests and locks say.</param>
    /// <param name="policy">What is trusted.</param>
    /// <param name="settings">What settings say.</param>
    public static IReadOnlyList<Finding> Judge(DependencyInventory inventory, DependencyPolicy policy, SourceSettings settings) =>
        new SourceJudge(inventory, policy, settings).Seen().WithOpenClosures(Rule, inventory).WithBlindSpots(Rule, inventory);

    private Finding[] Seen()
    {
        Finding[] found =
        [
            .. strange.GroupBy(source => (source.System, source.Kind, source.Location)).Select(Strange),
            .. inventory.Components.Where(component => !IsTrusted(component) && !IsToldBySource(component)).Select(Strange),
            .. settings.Problems.Select(Unread),
        ];
        return (found, inventory.Components.Count, settings.Sources.Count) switch
        {
            ([_, ..], _, _) => found,
            (_, 0, 0) => [Rule.NotApplicable("The subject depends on no package.")],
            (_, 1, 0) => [Rule.Holds("1 package, from a trusted source.")],
            (_, var packages, 0) => [Rule.Holds($"{packages} packages, all from trusted sources.")],
            (_, var packages, var sources) =>
                [Rule.Holds($"{Counted.Of(packages, "package")} and {Counted.Of(sources, "configured source")}, all trusted.")],
        };
    }

    private bool IsTrusted(ConfiguredSource source) => source.Kind switch
    {
        SourceKind.Inside => true,
        SourceKind.Url => trusted.IsRegistry(source.System, source.Location) || trusted.Names(source.Location),
        _ => false,
    };

    private bool IsTrusted(Component component) => component.Origin switch
    {
        { Kind: OriginKind.Workspace } => true,
        { Kind: OriginKind.Registry, Location: null } => true,
        { Kind: OriginKind.Image } when !HasHost(component.Name) => true,
        { Location: null } => false,
        { Kind: OriginKind.Path, Location: { } place } when !place.StartsWith('\\') && RelativePath.Resolve("", place) is not null => true,
        { Location: { } place } when IsRegistryOf(component) && trusted.IsRegistry(component.System, place) => true,
        { Kind: OriginKind.Registry, Location: { } name } when SourceOf(component, name) is { } source => IsTrusted(source),
        { Location: { } place } => trusted.Names(place),
    };

    /// <summary>The source that a manifest names in place of a URL.</summary>
    private ConfiguredSource? SourceOf(Component component, string name) => settings.Sources.FirstOrDefault(source =>
        source.System == component.System && source.Name.Length > 0 && source.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What comes from a source that is told once for all that comes from it.</summary>
    private bool IsToldBySource(Component component) => strange.Any(source => ComesFrom(component, source));

    private bool ComesFrom(Component component, ConfiguredSource source) =>
        component is { Origin: { Kind: OriginKind.Registry or OriginKind.Archive, Location: { } place } }
        && component.System == source.System
        && (SourceOf(component, place) == source
            || (source.Kind == SourceKind.Url && TrustedPlaces.IsBelow(place, Site(source.Location))));

    /// <summary>Archives may lie beside the index that names them.</summary>
    private static string Site(string location) =>
        location.TrimEnd('/') is var bare && bare.EndsWith("/simple", StringComparison.Ordinal) ? bare[..^"/simple".Length] : location;

    /// <summary>The repositories of a host are to actions what a registry is to packages.</summary>
    private static bool IsRegistryOf(Component component) =>
        component.Origin.Kind == OriginKind.Registry || component.System == PackageSystem.GitHubActions;

    /// <summary>An image's name without a host means the registry that every container engine asks by default.</summary>
    private static bool HasHost(string image) =>
        image.Split('/') is [var first, _, ..]
        && (first.Contains('.', StringComparison.Ordinal) || first.Contains(':', StringComparison.Ordinal));

    private Finding Strange(IEnumerable<ConfiguredSource> same)
    {
        ConfiguredSource[] sources = [.. same];
        var (source, packages) = (sources[0], inventory.Components.Count(component => ComesFrom(component, sources[0])));
        var from = packages == 0 ? "" : $" {Counted.Of(packages, "package comes", "packages come")} from there.";
        var places = sources.Select(same => same.Place).Distinct().Count();
        var more = places == 1 ? "" : $" It stands in {places} places.";
        var message = $"{Words(source)}.{from}{more}";
        return source.Kind == SourceKind.Computed
            ? Rule.NotChecked(message, "Write the address itself; a token alone may come from the environment.") with
            {
                Component = source.Location,
                Place = source.Place,
            }
            : Rule.Violated(message, source.Place) with { Component = source.Location, Remedy = Remedy(source) };
    }

    private static string Words(ConfiguredSource source) => source.Kind switch
    {
        SourceKind.Unverified =>
            $"Nobody checks the certificate of \"{source.Location}\", so that anybody on the way can answer in its place",
        SourceKind.Computed => $"Where packages of {source.System.Osv()} come from is decided by the environment: \"{source.Location}\"",
        SourceKind.Elsewhere => $"Packages of {source.System.Osv()} may come from \"{source.Location}\", which is not part of the subject",
        _ => $"Packages of {source.System.Osv()} may come from \"{source.Location}\"",
    };

    private static string Remedy(ConfiguredSource source) => source.Kind switch
    {
        SourceKind.Unverified => "Give the host a certificate that can be checked, and delete the setting.",
        SourceKind.Elsewhere => "Commit the directory, or take the packages from the registry.",
        _ => Remedy(source.Location),
    };

    private static string Remedy(string location) =>
        TrustedPlaces.IsPlain(location) ? "Take it from a source that encrypts, such as \"https:\"." : Rule.Remedy;

    private Finding Strange(Component component) =>
        Rule.Violated($"\"{component.Title}\" comes from {Words(component.Origin)}.", component.OriginPlace ?? component.FirstPlace) with
        {
            Component = inventory.NameOf(component),
            Remedy = Remedy(component.Origin.Location ?? ""),
        };

    private static string Words(PackageOrigin origin) => (origin.Kind, origin.Location) switch
    {
        (OriginKind.Git, var place) => $"the git repository \"{place}\"",
        (OriginKind.Archive, var place) => $"the archive \"{place}\"",
        (OriginKind.Path, null) => "a directory that no manifest of the subject names, outside the registry",
        (OriginKind.Path, var place) => $"\"{place}\", outside the registry",
        var (_, place) => $"the registry \"{place}\"",
    };

    private static Finding Unread(ReadingProblem problem) =>
        Rule.NotChecked($"Where packages come from cannot be read: {problem.Message}", problem.Remedy) with
        {
            Component = problem.Place.Path,
            Place = problem.Place,
        };
}
