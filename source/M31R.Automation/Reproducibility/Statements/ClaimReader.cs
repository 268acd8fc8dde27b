using System.Text;
using System.Text.Json;
using M31R.Automation.Findings;
using M31R.Automation.Machine;

namespace M31R.Automation.Reproducibility.Statements;

/// <summary>
/// Reads statements that <see cref="ProvenanceWriter"/> wrote, by themselves or in a DSSE envelope, whose signature is not checked.
/// </summary>
internal static class ClaimReader
{
    private const int LargestStatement = 64 << 20;

    /// <summary>What a file claims.</summary>
    /// <param name="path">Absolute.</param>
    /// <param name="files">Reads it.</param>
    /// <exception cref="MaintenanceException">It is no such statement; the message says what is missing.</exception>
    public static Claim Read(string path, FileDoor files)
    {
        if (!files.FileExists(path))
            throw new MaintenanceException($"There is no statement \"{path}\". Name one that VerifyReproducible wrote.");

        try
        {
            return Of(path, files.ReadText(path, LargestStatement));
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw Broken(path, problem.Message, problem);
        }
    }

    private static Claim Of(string path, string text)
    {
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 64 });
        var root = document.RootElement;
        if (root.TryGetProperty("payload", out var payload))
            return Of(path, Encoding.UTF8.GetString(Convert.FromBase64String(payload.GetString() ?? "")));

        if (!root.TryGetProperty("_type", out var type) || type.GetString() != ProvenanceWriter.StatementType)
            throw Broken(path, $"\"_type\" is not \"{ProvenanceWriter.StatementType}\"");

        var predicate = root.GetProperty("predicate");
        var definition = predicate.GetProperty("buildDefinition");
        if (definition.GetProperty("buildType").GetString() != ProvenanceWriter.BuildType)
            throw Broken(path, $"its \"buildType\" is not \"{ProvenanceWriter.BuildType}\"");

        var parameters = definition.GetProperty("externalParameters");
        var outputs = Unique(path, root.GetProperty("subject").EnumerateArray().Select(output => OutputOf(path, output)));
        if (outputs.Count == 0)
            throw Broken(path, "it names no output");

        return new Claim(
            Hash(path, "commit", parameters.GetProperty("commit").GetString(), 40, 64),
            parameters.GetProperty("recipe").GetString() ?? "",
            outputs,
            Unique(path, predicate.GetProperty("runDetails").GetProperty("builder").GetProperty("version").EnumerateObject()
                .Select(tool => (tool.Name, tool.Value.GetString() ?? ""))));
    }

    private static (string Name, string Sha256) OutputOf(string path, JsonElement output) => (
        output.GetProperty("name").GetString() ?? "",
        Hash(path, "sha256", output.GetProperty("digest").GetProperty("sha256").GetString(), 64));

    private static string Hash(string path, string name, string? value, params int[] lengths) =>
        value is not null && lengths.Contains(value.Length) && value.All(char.IsAsciiHexDigit)
            ? value.ToLowerInvariant()
            : throw Broken(path, $"\"{name}\" is \"{value}\" and not {string.Join(" or ", lengths)} hexadecimal digits");

    private static Dictionary<string, string> Unique(string path, IEnumerable<(string Name, string Value)> pairs)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in pairs)
        {
            if (!values.TryAdd(name, value))
                throw Broken(path, $"it names \"{name}\" twice");
        }

        return values;
    }

    private static MaintenanceException Broken(string path, string what, Exception? cause = null) =>
        new($"\"{path}\" is no statement of VerifyReproducible: {what}. Name one that it wrote.", cause);
}
