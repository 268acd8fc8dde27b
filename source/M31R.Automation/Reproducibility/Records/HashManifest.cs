using System.Text.Json;
using M31R.Automation.Findings;

namespace M31R.Automation.Reproducibility.Records;

/// <summary>
/// Reads the hashes of a manifest in JSON: objects that name a file and its hash (<c>{"file": "a.bin", "sha256": "…"}</c>), and maps from
/// names of files to hashes. Datasets have manifests of their own, each of another shape, and other things have hashes too: a key without
/// dot and slash is a guess.
/// </summary>
internal static class HashManifest
{
    private const string Prefix = "sha256:";
    private static readonly string[] Names = ["path", "file", "filename", "file_name", "name"];
    private static readonly string[] Hashes = ["sha256", "sha-256", "sha256sum", "hash", "digest", "checksum"];

    /// <summary>All of them, in the order of the file; null when it is no JSON.</summary>
    /// <param name="path">The manifest, relative to the subject's root.</param>
    /// <param name="text">Its content.</param>
    public static IReadOnlyList<RecordedHash>? Read(string path, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 64 });
            return
            [
                .. Of(document.RootElement)
                    .Select(found => new RecordedHash(found.Name, found.Hash, new Place(path)) { IsGuess = found.IsGuess }),
            ];
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // The second for half of a surrogate pair, which no text can hold.
            return null;
        }
    }

    private static IEnumerable<(string Name, string Hash, bool IsGuess)> Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Of),
        JsonValueKind.Object => Object([.. element.EnumerateObject()]),
        _ => [],
    };

    private static IEnumerable<(string Name, string Hash, bool IsGuess)> Object(JsonProperty[] members)
    {
        if (Member(members, Hashes, HashOf) is { } hash && Member(members, Names, TextOf) is { } name)
            return [(name, hash, false)];

        return members.SelectMany(member =>
            HashOf(member.Value) is { } value && !Hashes.Contains(member.Name, StringComparer.OrdinalIgnoreCase)
                ? [(member.Name, value, !LooksLikePath(member.Name))]
                : Of(member.Value));
    }

    private static bool LooksLikePath(string name) => name.AsSpan().IndexOfAny('/', '.') >= 0;

    private static string? Member(JsonProperty[] members, string[] names, Func<JsonElement, string?> read) => names
        .SelectMany(name => members.Where(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)))
        .Select(member => read(member.Value)).FirstOrDefault(value => value is not null);

    private static string? TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? HashOf(JsonElement value)
    {
        var text = TextOf(value) ?? "";
        var hex = text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? text[Prefix.Length..] : text;
        return hex.Length == 64 && hex.All(char.IsAsciiHexDigit) ? hex.ToLowerInvariant() : null;
    }
}
