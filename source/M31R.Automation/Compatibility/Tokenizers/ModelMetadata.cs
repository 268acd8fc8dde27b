using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Subjects;

namespace M31R.Automation.Compatibility.Tokenizers;

/// <summary>What the metadata of a model says of its tokenizer.</summary>
/// <param name="Path">The file, relative to the root.</param>
/// <param name="Hash">In small letters without a prefix; null when it says nothing.</param>
internal sealed record ModelMetadata(string Path, string? Hash)
{
    private const int Deepest = 4;
    private static readonly string[] Keys =
        ["tokenizer_hash", "tokenizer_sha256", "tokenizer_version_hash", "tokenizerHash", "tokenizerSha256"];

    private static readonly string[] InnerKeys = ["sha256", "hash", "version_hash", "versionHash"];
    private static readonly string[] Weights = [".safetensors", ".pt", ".pth", ".bin", ".onnx", ".gguf", ".npz"];

    /// <summary>Whether it is declared, and not only found beside weights.</summary>
    public bool IsDeclared { get; init; }

    /// <summary>That of every model of a subject, in ordinal order of path.</summary>
    public static IReadOnlyList<ModelMetadata> Read(Inspection inspection)
    {
        var globs = inspection.Maintenance.Compatibility.Models;
        var patterns = PathPatterns.Parse(globs);
        var weighty = inspection.Subject.Files.Where(path => Weights.Contains(System.IO.Path.GetExtension(path), StringComparer.Ordinal))
            .Select(DirectoryOf).ToHashSet(StringComparer.Ordinal);
        return [.. inspection.Subject.Files
            .Where(path => globs.Count > 0 ? patterns.Matches(path) : IsMetadata(path) && weighty.Contains(DirectoryOf(path)))
            .Order(StringComparer.Ordinal)
            .Select(path => new ModelMetadata(path, HashIn(path, inspection.TextOrNull(path) ?? "")) { IsDeclared = globs.Count > 0 })];
    }

    /// <summary>The hash that a text says, in small letters without <c>sha256:</c>; null when it says none, or is no document.</summary>
    public static string? HashIn(string path, string text)
    {
        try
        {
            return Find(DocumentFile.Read(path, text), 0);
        }
        catch (DocumentException)
        {
            return null;
        }
    }

    private static string? Find(DocumentValue value, int depth)
    {
        if (value is not DocumentMap map || depth > Deepest)
            return null;

        var own = Keys.Select(key => map[key]).Concat(map["tokenizer"] is DocumentMap inner ? InnerKeys.Select(key => inner[key]) : [])
            .OfType<DocumentText>().FirstOrDefault();
        return own is not null
            ? own.Value.ToLowerInvariant().Replace("sha256:", "", StringComparison.Ordinal)
            : map.Members.Values.Select(each => Find(each, depth + 1)).FirstOrDefault(found => found is not null);
    }

    private static bool IsMetadata(string path) => path.EndsWith(".json", StringComparison.Ordinal)
        && !path.EndsWith("tokenizer.json", StringComparison.Ordinal);

    private static string DirectoryOf(string path) => path[..(path.LastIndexOf('/') + 1)];
}
