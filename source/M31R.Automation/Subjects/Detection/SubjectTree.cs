namespace M31R.Automation.Subjects.Detection;

/// <summary>The files of a subject as detection sees them.</summary>
/// <param name="Name">Of the subject.</param>
/// <param name="Files">Relative with <c>/</c>, in ordinal order.</param>
/// <param name="Read">The text of a file; null when it cannot be read.</param>
internal sealed record SubjectTree(string Name, IReadOnlyList<string> Files, Func<string, string?> Read)
{
    private readonly HashSet<string> known = new(Files, StringComparer.Ordinal);

    /// <summary>Whether a file is one of the subject's.</summary>
    public bool Has(string path) => known.Contains(path);
}
