using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies;

/// <summary>Which URLs a subject trusts: the registries of its ecosystems, and what its <c>maintenance.yml</c> names.</summary>
/// <param name="policy">What is trusted.</param>
internal sealed class TrustedPlaces(DependencyPolicy policy)
{
    /// <summary>Whether a URL lies below one that the subject names.</summary>
    public bool Names(string place) => !IsPlain(place) && StartsWithAny(place, policy.TrustedSources);

    /// <summary>Whether a URL lies below the ecosystem's own registry.</summary>
    public bool IsRegistry(PackageSystem system, string place) =>
        !IsPlain(place) && StartsWithAny(place, policy.Registries.GetValueOrDefault(system, []));

    /// <summary>Anybody on the way can answer in its place.</summary>
    public static bool IsPlain(string place) =>
        Bare(place) is var bare
        && (bare.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || bare.StartsWith("git:", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Whole hosts and names: <c>https://example.org</c> does not hold <c>https://example.org.elsewhere.net</c>. Nothing lies below by
    /// way of <c>..</c> or an encoded dot, which some servers take for one.
    /// </summary>
    public static bool IsBelow(string place, string prefix) => !Climbs(place) && Holds(Normal(place), Normal(prefix).TrimEnd('/'));

    private static bool Climbs(string place)
    {
        var decoded = Uri.UnescapeDataString(place);
        return place.Contains("%2e", StringComparison.OrdinalIgnoreCase)
            || decoded.Contains("%2e", StringComparison.OrdinalIgnoreCase)
            || decoded.Split('/', '\\', '?', '#').Contains("..", StringComparer.Ordinal);
    }

    /// <summary>A URL in the one spelling of its host and port; what is no URL as it is.</summary>
    private static string Normal(string place) =>
        Bare(place) is var bare && Uri.TryCreate(bare, UriKind.Absolute, out var url) ? url.AbsoluteUri : bare;

    private static bool StartsWithAny(string place, IReadOnlyList<string> prefixes) => prefixes.Any(prefix => IsBelow(place, prefix));

    private static bool Holds(string place, string prefix) =>
        place.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
        && (place.Length == prefix.Length || place[prefix.Length] is '/' or '?' or '#');

    private static string Bare(string place) =>
        place.IndexOf('+', StringComparison.Ordinal) is > 0 and var plus && plus < place.IndexOf(':', StringComparison.Ordinal)
            ? place[(plus + 1)..] : place;
}
