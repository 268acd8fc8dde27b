using M31R.Automation.Findings;
using M31R.Automation.Subjects.Declarations;

namespace M31R.Automation.Inventory.Node;

/// <summary>What a package of the workspace asked for, and got.</summary>
/// <param name="Name">As its manifest spells it.</param>
/// <param name="Range">As its manifest, or the catalog that it names, spelled it.</param>
/// <param name="Reference">The rest of the key of what was found.</param>
/// <param name="Place">Where the lock says so.</param>
internal sealed record PnpmWish(string Name, string Range, string Reference, Place Place)
{
    private static readonly string[] Sections = ["dependencies", "devDependencies", "optionalDependencies"];

    /// <summary>The wishes of an importer by name. Old locks keep the ranges apart.</summary>
    public static Dictionary<string, PnpmWish> Of(NodeCatalogs catalogs, YamlValue importer)
    {
        var specifiers = importer.Get("specifiers").Entries()
            .ToDictionary(entry => entry.Key.Text, entry => entry.Value.Text() ?? "", StringComparer.Ordinal);
        var wishes = new Dictionary<string, PnpmWish>(StringComparer.Ordinal);
        foreach (var (name, value) in Sections.SelectMany(section => importer.Get(section).Entries()))
        {
            var range = value.Get("specifier").Text() ?? specifiers.GetValueOrDefault(name.Text, "");
            var reference = value.Get("version").Text() ?? value.Text() ?? "";
            wishes.TryAdd(
                name.Text, new PnpmWish(name.Text, catalogs.Meant(name.Text, range), reference, name.Place with { Column = null }));
        }

        return wishes;
    }
}
