using System.Text.Json;

namespace M31R.Automation.Gates.Readers;

/// <summary>What the gates need of a <c>package.json</c>.</summary>
/// <param name="Scripts">Name and command line.</param>
/// <param name="Dependencies">Names of all dependencies, also those for development.</param>
/// <param name="Keys">The names of its top-level members.</param>
internal sealed record PackageJson(
    IReadOnlyDictionary<string, string> Scripts, IReadOnlySet<string> Dependencies, IReadOnlySet<string> Keys)
{
    private static readonly string[] DependencyKinds = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];

    /// <summary>Reads the file; null when it is no JSON object.</summary>
    public static PackageJson? Read(string? text)
    {
        try
        {
            using var document = JsonDocument.Parse(text ?? "", new JsonDocumentOptions { MaxDepth = 64 });
            return document.RootElement.ValueKind == JsonValueKind.Object ? From(document.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static PackageJson From(JsonElement root) => new(
        Members(root, "scripts")
            .Where(member => member.Value.ValueKind == JsonValueKind.String)
            .DistinctBy(member => member.Name)
            .ToDictionary(member => member.Name, member => member.Value.GetString()!, StringComparer.Ordinal),
        DependencyKinds.SelectMany(kind => Members(root, kind)).Select(member => member.Name).ToHashSet(StringComparer.Ordinal),
        root.EnumerateObject().Select(member => member.Name).ToHashSet(StringComparer.Ordinal));

    private static List<JsonProperty> Members(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? [.. value.EnumerateObject()] : [];
}
