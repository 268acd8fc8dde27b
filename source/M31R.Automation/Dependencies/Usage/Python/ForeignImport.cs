using M31R.Automation.Findings;

namespace M31R.Automation.Dependencies.Usage.Python;

/// <summary>An import of what is neither Python's nor the subject's own.</summary>
/// <param name="Path">The file.</param>
/// <param name="Import">What stands there.</param>
internal sealed record ForeignImport(string Path, PythonImport Import)
{
    /// <summary>The line.</summary>
    public Place Place => new(Path, Import.Line);

    /// <summary>The module in quotes.</summary>
    public string Told => $"\"{Import.Module}\"";
}
