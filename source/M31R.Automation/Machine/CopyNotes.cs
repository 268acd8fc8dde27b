namespace M31R.Automation.Machine;

/// <summary>What a user should know of a copy, as sentences: what a build in it lacks though it looks whole.</summary>
/// <param name="notes">They.</param>
/// <param name="prefix">
/// Where the copied repository lies in the outermost: empty, or the path of a submodule with <c>/</c> at its end.
/// </param>
internal sealed class CopyNotes(ICollection<string> notes, string prefix)
{
    /// <summary>Names told of many.</summary>
    private const int Told = 3;

    private string Name => prefix.Length == 0 ? "The repository" : $"The submodule \"{prefix.TrimEnd('/')}\"";

    /// <summary>History is cut off.</summary>
    public void Shallow() =>
        notes.Add($"{Name} is shallow: a version that is counted from history may come out wrong. Fetch the whole history.");

    /// <summary>A commit's files were never fetched.</summary>
    public void Missing(IReadOnlyList<string> paths) => Add(
        paths, some => $"{Name} does not hold all files of the commit (a partial clone): {some} are missing. Fetch them.");

    /// <summary>A commit's files are kept elsewhere.</summary>
    public void CommittedPointers(IReadOnlyList<string> paths) => Add(
        paths, some => $"{Name} keeps files in git-lfs: {some} are built as the pointers that were committed.");

    /// <summary>Files of the working tree are kept elsewhere and were not fetched.</summary>
    public void PointersThatLieThere(IReadOnlyList<string> paths) => Add(
        paths, some => $"{Name} keeps files in git-lfs: {some} lie there as pointers and are built as such. Run \"git lfs pull\".");

    /// <summary>A sparse checkout left files of the working tree out.</summary>
    public void LeftOut(IReadOnlyList<string> paths) => Add(
        paths,
        some => $"{Name} is checked out in part (sparse): {some} are not there, and it is built without. "
            + "Run \"git sparse-checkout disable\".");

    /// <summary>A submodule is not there, or not at the commit that is asked for.</summary>
    /// <param name="path">Relative to the repository with <c>/</c>.</param>
    /// <param name="commit">Full hash; null where any would do.</param>
    public void WithoutSubmodule(string path, string? commit) => notes.Add(
        $"The submodule \"{prefix}{path}\" is not here{(commit is null ? "" : $" at {commit}")}: it is built without. "
        + "Run \"git submodule update --init\".");

    private void Add(IReadOnlyList<string> paths, Func<string, string> note)
    {
        if (paths.Count > 0)
            notes.Add(note(Some(paths)));
    }

    private static string Some(IReadOnlyList<string> paths) =>
        string.Join(", ", paths.Take(Told).Select(path => $"\"{path}\"")) + (paths.Count > Told ? $" and {paths.Count - Told} more" : "");
}
