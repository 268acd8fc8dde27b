namespace M31R.Automation.Inventory.Python;

/// <summary>What a file of requirements says.</summary>
/// <param name="Path">Relative to the subject's root.</param>
internal sealed record RequirementsFile(string Path)
{
    /// <summary>In the file's order.</summary>
    public IReadOnlyList<RequirementLine> Lines { get; init; } = [];

    /// <summary>The files of requirements that it includes (<c>-r</c>).</summary>
    public IReadOnlyList<NamedFile> Included { get; init; } = [];

    /// <summary>The files of constraints that it obeys (<c>-c</c>).</summary>
    public IReadOnlyList<NamedFile> Constraints { get; init; } = [];

    /// <summary>The files that it was compiled from, as its head and its comments say; relative to where the tool ran.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>A tool wrote it: pip-compile or uv.</summary>
    public bool IsCompiled { get; init; }

    /// <summary>What pip would refuse.</summary>
    public IReadOnlyList<ReadingProblem> Problems { get; init; } = [];

    /// <summary>
    /// It pins everything, what is brought in too: a tool compiled it, or every line has hashes, without which pip would install
    /// nothing more. A list of pinned names without either may leave out what they bring in.
    /// </summary>
    public bool IsLock =>
        Lines.Count > 0 && Problems.Count == 0
        && Lines.All(line => line.Declaration.IsExact || line.Declaration.Hashes.Count > 0
            || line.Declaration.Origin.Kind == OriginKind.Path)
        && (IsCompiled || Lines.All(line => line.Declaration.Hashes.Count > 0));
}
