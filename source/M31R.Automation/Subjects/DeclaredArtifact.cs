namespace M31R.Automation.Subjects;

/// <summary>Files of the tree that are no code and come with the software.</summary>
/// <param name="Name">Unique among its kind.</param>
/// <param name="Paths">Globs relative to the root, <c>.gitignore</c> style.</param>
/// <param name="Line">Where it is declared; 0 when it is not from a file.</param>
public sealed record DeclaredArtifact(string Name, IReadOnlyList<string> Paths, int Line = 0)
{
    /// <summary>Null when it has none.</summary>
    public string? Version { get; init; }

    /// <summary>An SPDX expression or free text; null when not declared.</summary>
    public string? Licence { get; init; }

    /// <summary>Who supplies it; null for the supplier of the subject.</summary>
    public string? Supplier { get; init; }
}
