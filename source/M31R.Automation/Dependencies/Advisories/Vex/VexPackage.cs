using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Advisories.Vex;

/// <summary>A package URL in a VEX document.</summary>
/// <param name="Type">In lower case.</param>
/// <param name="Name">With namespace, decoded.</param>
/// <param name="Version">Decoded; null for all versions.</param>
public sealed record VexPackage(string Type, string Name, string? Version)
{
    /// <summary>
    /// The package that a text names; null when it is no package URL. Qualifiers and subpath do not tell packages apart here.
    /// </summary>
    public static VexPackage? Parse(string? text)
    {
        if (text is null || !text.StartsWith("pkg:", StringComparison.OrdinalIgnoreCase))
            return null;

        var bare = text[4..].TrimStart('/').Split('?', '#')[0];
        var slash = bare.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return null;

        // The "@" of a version stands behind the last "/"; that of an npm scope before it.
        var at = bare.LastIndexOf('@');
        var (name, version) = at > bare.LastIndexOf('/') ? (bare[(slash + 1)..at], bare[(at + 1)..]) : (bare[(slash + 1)..], null);
        return new VexPackage(
            bare[..slash].ToLowerInvariant(),
            Uri.UnescapeDataString(name),
            version is null ? null : Uri.UnescapeDataString(version));
    }

    /// <summary>Whether it names a component.</summary>
    public bool Means(Component component) =>
        Type == component.System.Purl()
        && AdvisedNames.Has(component, Name)
        && (Version is null || Version == component.Version);
}
