using Newtonsoft.Json.Linq;

namespace M31R.Automation.Inventory.Node;

/// <summary>What <c>overrides</c> and <c>resolutions</c> make of a request of the project itself.</summary>
internal static class NodeReplacements
{
    private static readonly string[] Sections = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];

    /// <summary>Ranges by name. Selectors for one parent (<c>a&gt;b</c>, <c>a/b</c>) or for some ranges (<c>b@1</c>) are left out.</summary>
    /// <param name="written">Selectors and ranges; <c>$name</c> means the range that the root's manifest declares.</param>
    /// <param name="root">The root's manifest.</param>
    public static Dictionary<string, string> Of(IEnumerable<KeyValuePair<string, string?>> written, JObject root)
    {
        var ranges = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (selector, range) in written)
        {
            var name = selector.StartsWith("**/", StringComparison.Ordinal) ? selector[3..] : selector;
            if (IsName(name) && Meant(range, root) is { } meant)
                ranges[name] = meant;
        }

        return ranges;
    }

    private static bool IsName(string selector) =>
        selector.LastIndexOf('@') <= 0 && !selector.Contains('>', StringComparison.Ordinal) && selector.Count(letter => letter == '/') == (selector.StartsWith('@') ? 1 : 0);

    private static string? Meant(string? range, JObject root) =>
        range is not ['$', .. var name] ? range : Sections.Select(section => (root[section] as JObject)?[name].Text()).FirstOrDefault(found => found is not null);
}
