using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Subjects;

namespace M31R.Automation.Compatibility.Tokenizers;

/// <summary>By what a tokenizer may be named.</summary>
/// <param name="Path">Its file, relative to the root.</param>
/// <param name="All">The SHA-256 of the file, and what the metadata beside it calls its version, in small letters.</param>
internal sealed record TokenizerHashes(string Path, IReadOnlyList<string> All)
{
    /// <summary>Those of every tokenizer as it lies there.</summary>
    public static IReadOnlyList<TokenizerHashes> Read(Inspection inspection) =>
        [.. TokenizerFiles.In(inspection.Subject.Files, inspection.Maintenance.Compatibility.Tokenizers)
            .Select(files => Of(inspection, files.Path))];

    private static TokenizerHashes Of(Inspection inspection, string path)
    {
        var hash = inspection.Doors.Files.Sha256(System.IO.Path.Combine(inspection.Subject.Root, path));
        var beside = path[..(path.LastIndexOf('/') + 1)] + "metadata.json";
        return new TokenizerHashes(path, Version(beside, inspection.TextOrNull(beside)) is { } version ? [hash, version] : [hash]);
    }

    private static string? Version(string path, string? text)
    {
        try
        {
            return text is not null && DocumentFile.Read(path, text) is DocumentMap map && map["version_hash"] is DocumentText version
                ? version.Value.ToLowerInvariant()
                : null;
        }
        catch (DocumentException)
        {
            return null;
        }
    }
}
