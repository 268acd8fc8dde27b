using M31R.Automation.Inventory;
using M31R.Automation.Inventory.DotNet;
using M31R.Automation.Subjects;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Identity;

/// <summary>
/// Reads what the manifests at the root of a subject say of it. Where several speak, the first one counts: .NET, Python, Cargo, npm.
/// A manifest that is broken says nothing here; whoever reads the inventory reports it.
/// </summary>
internal static class SubjectIdentityReader
{
    /// <summary>The longest manifest that is read: 1 MiB.</summary>
    private const long SizeLimit = 1 << 20;

    /// <summary>What every new project begins with; it says nothing.</summary>
    private const string NoVersion = "0.0.0";

    /// <summary>Reads the files at the root.</summary>
    public static SubjectIdentity Read(Inspection inspection)
    {
        string[] names = [.. inspection.Subject.Files.Where(path => !path.Contains('/', StringComparison.Ordinal))];
        string Text(string name) => names.Contains(name, StringComparer.Ordinal) ? inspection.TextOrNull(name, SizeLimit) ?? "" : "";
        var identity = DotNet(names, Text("Directory.Build.props"))
            .Or(TomlIdentity.OfPython(Text("pyproject.toml")))
            .Or(TomlIdentity.OfCargo(Text("Cargo.toml")))
            .Or(Npm(Text("package.json")));
        return identity.Supplier is null ? identity with { Supplier = MemberSupplier(inspection) } : identity;
    }

    /// <summary>The only solution's name, and the properties that are the same for all projects.</summary>
    internal static SubjectIdentity DotNet(IReadOnlyList<string> names, string properties)
    {
        var values = PropertiesIn(properties);
        string[] solutions = [.. names.Where(name => Path.GetExtension(name) is ".sln" or ".slnx")
            .Select(Path.GetFileNameWithoutExtension)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)];
        return new SubjectIdentity
        {
            Name = solutions is [var only] ? only : null,
            Version = Known(values.GetValueOrDefault("Version") ?? values.GetValueOrDefault("VersionPrefix")),
            Licence = values.GetValueOrDefault("PackageLicenseExpression"),
            Supplier = values.GetValueOrDefault("Company") ?? values.GetValueOrDefault("Authors"),
            Repository = SafeUrl.OfRepository(values.GetValueOrDefault("RepositoryUrl")),
        };
    }

    /// <summary>
    /// The author that all members of workspaces name, where the manifests at the root name none; null when members differ.
    /// </summary>
    private static string? MemberSupplier(Inspection inspection)
    {
        string[] suppliers = [.. InventoryReader.TreeOf(inspection).Files
            .Where(path => TreePath.NameOf(path) is "Cargo.toml" or "pyproject.toml" && path.Contains('/', StringComparison.Ordinal)
                && SideTrees.Of(path) is null)
            .Select(path => (Path: path, Text: inspection.TextOrNull(path, SizeLimit) ?? ""))
            .Select(file => TreePath.NameOf(file.Path) == "Cargo.toml" ? TomlIdentity.OfCargo(file.Text) : TomlIdentity.OfPython(file.Text))
            .Select(identity => identity.Supplier)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)];
        return suppliers is [var only] ? only : null;
    }

    /// <summary>What <c>package.json</c> says.</summary>
    internal static SubjectIdentity Npm(string text)
    {
        try
        {
            var manifest = JsonManifest.Read("package.json", text.Length == 0 ? "{}" : text, "");
            var author = manifest["author"];
            return new SubjectIdentity
            {
                Name = manifest["name"].Text(),
                Version = Known(manifest["version"].Text()),
                Licence = manifest["license"].Text(),
                Supplier = PersonName.Of(author.Text() ?? author.Member("name")),
                Repository = SafeUrl.OfRepository(manifest["repository"].Text() ?? manifest["repository"].Member("url")),
            };
        }
        catch (UnreadableManifestException)
        {
            return new SubjectIdentity();
        }
    }

    internal static string? Known(string? version) => version is null or NoVersion or "" ? null : version;

    /// <summary>
    /// The first value of each property without a condition of its own; those that refer to others say nothing, because nothing is
    /// evaluated.
    /// </summary>
    private static Dictionary<string, string> PropertiesIn(string properties)
    {
        try
        {
            return properties.Length == 0 ? [] : XmlManifest.Read("Directory.Build.props", properties, "").Children
                .Where(part => part.Is("PropertyGroup"))
                .SelectMany(group => group.Children)
                .Where(property => property.Attributes.Count == 0 && property.Text.Length > 0
                    && !property.Text.Contains('$', StringComparison.Ordinal))
                .GroupBy(property => property.Name, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(group => group.Key, group => group.First().Text, StringComparer.OrdinalIgnoreCase);
        }
        catch (UnreadableManifestException)
        {
            return [];
        }
    }
}
