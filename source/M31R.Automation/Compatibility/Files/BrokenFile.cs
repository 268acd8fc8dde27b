using M31R.Automation.Compatibility.Documents;

namespace M31R.Automation.Compatibility.Files;

/// <summary>A file that could be read with the last release and is none of what it says now: whoever reads it is refused.</summary>
internal static class BrokenFile
{
    /// <summary>The change, whose witness is the file itself.</summary>
    /// <param name="path">Relative to the root.</param>
    /// <param name="problem">Why it cannot be read now.</param>
    public static ContractChange Of(string path, DocumentException problem) => new(
        ChangeKind.Breaking, path, $"\"{path}\" can no longer be read: {problem.Message}.")
    {
        Place = problem.At(path),
        Witness = new Witness("file", path) { Before = "is read", Now = problem.Message },
        Remedy = "Correct the file.",
    };
}
