using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using M31R.Automation.Findings;
using Newtonsoft.Json.Linq;

namespace M31R.Automation.Inventory.Metadata;

/// <summary>
/// The committed file that keeps what installed packages say of themselves, as a lock keeps versions: so bills of materials and audits say
/// the same on every machine. One line a package, in ordinal order of package URL, so that branches merge.
/// </summary>
/// <param name="Packages">By package URL.</param>
public sealed record PackageMetadataFile(IReadOnlyDictionary<string, PackageMetadata> Packages)
{
    /// <summary>Relative to the subject's root.</summary>
    public const string Path = ".nuke/packages/metadata.json";

    private const string Remedy = "Correct it, or let UpdatePackageMetadata write the file anew.";

    private static readonly string[] Keys = ["licence", "supplier", "description", "newest-release", "deprecated", "given-up", "looked-up"];

    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a subject without the file has.</summary>
    public static PackageMetadataFile Empty { get; } = new(new Dictionary<string, PackageMetadata>(StringComparer.Ordinal));

    /// <summary>The file of a subject; empty when it has none.</summary>
    /// <exception cref="UnreadableManifestException">It does not say what it must; the place is named.</exception>
    public static PackageMetadataFile Of(ManifestTree tree) => tree.Has(Path) ? Parse(tree.Text(Path)) : Empty;

    /// <summary>Reads a file.</summary>
    /// <exception cref="UnreadableManifestException">It is no JSON, or holds a key or value that is not known here.</exception>
    public static PackageMetadataFile Parse(string text)
    {
        var file = JsonManifest.Read(Path, text, Remedy);
        foreach (var stranger in file.Properties().Where(property => property.Name != "packages"))
            throw Wrong(stranger, $"The key \"{stranger.Name}\" is unknown here; \"packages\" is known");

        return file["packages"] is JObject packages
            ? new(packages.Properties().ToDictionary(package => package.Name, Package, StringComparer.Ordinal))
            : throw Wrong(file["packages"] ?? file, "\"packages\" with an object of package URLs is missing");
    }

    /// <summary>The file's text.</summary>
    public string Write()
    {
        var lines = Packages.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"    {Line(json => json.WriteStringValue(pair.Key))}: {Line(json => Write(json, pair.Value))}");
        return $"{{\n  \"packages\": {{\n{string.Join(",\n", lines)}\n  }}\n}}\n".Replace("{\n\n", "{\n", StringComparison.Ordinal);
    }

    /// <summary>An inventory with what its locks do not know taken from here.</summary>
    public DependencyInventory Complete(DependencyInventory inventory) => Packages.Count == 0
        ? inventory
        : new DependencyInventory(inventory.Projects, [.. inventory.Components.Select(Complete)], inventory.Edges);

    private Component Complete(Component component) => !Packages.TryGetValue(component.Purl, out var known) ? component : component with
    {
        Licence = component.Licence ?? known.Licence,
        Supplier = component.Supplier ?? known.Supplier,
        Description = component.Description ?? known.Description,
        Deprecation = component.Deprecation ?? known.Deprecation,
        NewestRelease = known.NewestRelease,
        HasMetadata = true,
        GivenUp = known.GivenUp,
        LookedUp = known.LookedUp,
    };

    private static PackageMetadata Package(JProperty package)
    {
        if (!package.Name.StartsWith("pkg:", StringComparison.Ordinal))
            throw Wrong(package, $"\"{Counted.Short(package.Name)}\" is no package URL");
        if (package.Value is not JObject members)
            throw Wrong(package, $"\"{Counted.Short(package.Name)}\" has no object of what is known of it");
        if (members.Properties().FirstOrDefault(member => !Keys.Contains(member.Name, StringComparer.Ordinal)) is { } stranger)
            throw Wrong(
                stranger,
                $"The key \"{Counted.Short(stranger.Name)}\" is unknown.{NearestName.Question(stranger.Name, Keys)}"
                + $" Known are {Listing.Of(Keys)}");

        return new PackageMetadata
        {
            Licence = Text(members["licence"]),
            Supplier = Text(members["supplier"]),
            Description = Text(members["description"]),
            NewestRelease = Day(members["newest-release"]),
            Deprecation = Text(members["deprecated"]),
            GivenUp = Text(members["given-up"]),
            LookedUp = Day(members["looked-up"]),
        };
    }

    private static string? Text(JToken? value) =>
        value is null
            ? null
            : value.Text() is { Length: > 0 } text
                ? text
                : throw Wrong(value, $"\"{value.Path[(value.Path.LastIndexOf('.') + 1)..]}\" is no text");

    private static DateOnly? Day(JToken? value) =>
        Text(value) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw Wrong(value!, $"\"{Counted.Short(text)}\" is no day such as \"2026-01-31\"");

    private static void Write(Utf8JsonWriter json, PackageMetadata package)
    {
        json.WriteStartObject();
        string?[] texts =
        [
            package.Licence, package.Supplier, package.Description, package.NewestRelease?.Iso(), package.Deprecation, package.GivenUp,
            package.LookedUp?.Iso(),
        ];
        foreach (var (key, text) in Keys.Zip(texts)
            .Where(pair => pair.Second is not null))
            json.WriteString(key, text);
        json.WriteEndObject();
    }

    private static string Line(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, OneLine))
            write(json);

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static UnreadableManifestException Wrong(JToken value, string what) =>
        new(new ReadingProblem(ProblemKind.Broken, JsonManifest.PlaceOf(Path, value), what + ".", Remedy));
}
