using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Sides;
using M31R.Automation.Subjects;

namespace M31R.Automation.Compatibility.Files;

/// <summary>The files of a kind on one side.</summary>
/// <param name="Read">Those that could be read, in ordinal order of path.</param>
/// <param name="Broken">Why the others could not, by path.</param>
internal sealed record SideFiles(IReadOnlyList<ContractFile> Read, IReadOnlyDictionary<string, DocumentException> Broken)
{
    /// <summary>Reads them.</summary>
    public static SideFiles Of(ContractSide side, PathPatterns patterns)
    {
        string[] paths = [.. side.Files.Where(patterns.Matches)];
        var texts = side.Texts(paths);
        var (read, broken) = (new List<ContractFile>(), new SortedDictionary<string, DocumentException>(StringComparer.Ordinal));
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            try
            {
                read.AddRange(Documents(path, texts.GetValueOrDefault(path)).Select(document => new ContractFile(path, document)));
            }
            catch (DocumentException problem)
            {
                broken[path] = problem;
            }
        }

        return new SideFiles(read, broken);
    }

    private static List<DocumentValue> Documents(string path, string? text) =>
        text is null ? throw new DocumentException(0, "it is no text, or longer than 64 MiB")
        : Path.GetExtension(path).ToLowerInvariant() is ".jsonl" or ".ndjson" ? JsonLines(text)
        : [DocumentFile.Read(path, text)];

    private static List<DocumentValue> JsonLines(string text) =>
        [.. text.Split('\n').Select((line, index) => (Text: line.Trim(), Number: index + 1)).Where(line => line.Text.Length > 0)
            .Select(line => JsonText.Read(line.Text, line.Number))];
}
