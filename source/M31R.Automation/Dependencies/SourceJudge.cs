using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies;

/// <summary>Judges <c>sources-are-trusted</c>.</summary>
internal static class SourceJudge
{
    private static readonly Rule Rule = DependencyRules.SourcesAreTrusted;

    /// <summary>One finding for each component of a source that nobody trusts.</summary>
    public static IReadOnlyList<Finding> Judge(DependencyInventory inventory, DependencyPolicy policy)
    {
        if (inventory.Components.Count == 0)
            return [Rule.NotApplicable("The subject depends on no package.")];

        Finding[] strange = [.. inventory.Components.Where(component => !IsTrusted(component, policy)).Select(Strange)];
        return strange.Length > 0 ? strange : [Rule.Holds($"{Counted.Of(inventory.Components.Count, "package")}, all from trusted sources.")];
    }

    private static bool IsTrusted(Component component, DependencyPolicy policy) => component.Origin switch
    {
        { Kind: OriginKind.Workspace } => true,
        { Kind: OriginKind.Registry, Location: null } => true,
        { Kind: OriginKind.Image } when !HasHost(component.Name) => true,
        { Location: null } => false,
        { Location: { } place } when IsPlain(place) => false,
        { Location: { } place } when IsRegistryOf(component) && StartsWithAny(place, policy.Registries.GetValueOrDefault(component.System, [])) => true,
        { Location: { } place } => StartsWithAny(place, policy.TrustedSources),
    };

    /// <summary>The repositories of a host are to actions what a registry is to packages.</summary>
    private static bool IsRegistryOf(Component component) => component.Origin.Kind == OriginKind.Registry || component.System == PackageSystem.GitHubActions;

    /// <summary>An image's name without a host means the registry that every container engine asks by default.</summary>
    private static bool HasHost(string image) => image.Split('/') is [var first, _, ..] && (first.Contains('.', StringComparison.Ordinal) || first.Contains(':', StringComparison.Ordinal));

    /// <summary>Anybody on the way can answer in its place.</summary>
    private static bool IsPlain(string place) =>
        Bare(place) is var bare && (bare.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || bare.StartsWith("git:", StringComparison.OrdinalIgnoreCase));

    private static bool StartsWithAny(string place, IReadOnlyList<string> prefixes) =>
        prefixes.Any(prefix => IsBelow(Bare(place), Bare(prefix).TrimEnd('/')));

    /// <summary>Whole hosts and names: <c>https://example.org</c> does not trust <c>https://example.org.elsewhere.net</c>.</summary>
    private static bool IsBelow(string place, string prefix) =>
        place.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && (place.Length == prefix.Length || place[prefix.Length] is '/' or '?' or '#');

    private static string Bare(string place) => place.IndexOf('+', StringComparison.Ordinal) is > 0 and var plus && plus < place.IndexOf(':', StringComparison.Ordinal) ? place[(plus + 1)..] : place;

    private static Finding Strange(Component component) =>
        Rule.Violated($"\"{component.Title}\" comes from {Words(component.Origin)}.", component.FirstPlace) with { Component = component.Name, Remedy = Remedy(component.Origin) };

    private static string Words(PackageOrigin origin) => (origin.Kind, origin.Location) switch
    {
        (OriginKind.Git, var place) => $"the git repository \"{place}\"",
        (OriginKind.Archive, var place) => $"the archive \"{place}\"",
        (OriginKind.Path, var place) => $"\"{place}\", outside the registry",
        var (_, place) => $"the registry \"{place}\"",
    };

    private static string Remedy(PackageOrigin origin) => origin.Location is { } place && IsPlain(place) ? "Take it from a source that encrypts, such as \"https:\"." : Rule.Remedy;
}
