namespace M31R.Automation.Inventory.Node;

/// <summary>What <c>overrides</c> and <c>resolutions</c> make of a request of the project itself.</summary>
internal static class NodeReplacements
{
    /// <summary>
    /// Ranges by name, or by name and range where they replace that range alone (<c>b@^1.0.0</c>). Selectors for one parent
    /// (<c>a&gt;b</c>, <c>a/b</c>) are left out.
    /// </summary>
    /// <param name="written">Selectors and ranges; <c>$name</c> means the range that the root's manifest declares.</param>
    /// <param name="declarations">Those of the root's manifest.</param>
    public static Dictionary<string, string> Of(IEnumerable<KeyValuePair<string, string?>> written, IReadOnlyList<Declaration> declarations)
    {
        var declared = declarations.DistinctBy(declaration => declaration.Name)
            .ToDictionary(declaration => declaration.Name, declaration => declaration.Range, StringComparer.Ordinal);
        var ranges = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (selector, range) in written)
        {
            var name = selector.StartsWith("**/", StringComparison.Ordinal) ? selector[3..] : selector;
            if (IsName(YarnDescriptor.Split(name).Name) && Meant(range, declared) is { } meant)
                ranges[name] = meant;
        }

        return ranges;
    }

    private static bool IsName(string selector) =>
        !selector.Contains('>', StringComparison.Ordinal)
        && selector.Count(letter => letter == '/') == (selector.StartsWith('@') ? 1 : 0);

    private static string? Meant(string? range, Dictionary<string, string> declared) =>
        range is ['$', .. var name] ? declared.GetValueOrDefault(name) : range;
}
