namespace M31R.Automation.Subjects.Detection;

/// <summary>A file that may show a root of an ecosystem.</summary>
/// <param name="Ecosystem">Whose it is.</param>
/// <param name="Path">Relative to the subject's root.</param>
internal sealed record Manifest(Ecosystem Ecosystem, string Path)
{
    /// <summary>Why it shows nothing, from its name or content alone; null when it may show a root.</summary>
    public string? Objection { get; init; }

    /// <summary>
    /// It shows a root only where code of its ecosystem lies that nothing better claims, such as <c>requirements.txt</c>.
    /// </summary>
    public bool IsWeak { get; init; }

    /// <summary>It holds settings of tools, and speaks for no code where projects lie below it.</summary>
    public bool IsSettings { get; init; }

    /// <summary>It stands for itself wherever it lies, and may be the tests of another: a .NET project without a solution.</summary>
    public bool HoldsTests { get; init; }

    /// <summary>The directory it lies in.</summary>
    public string Directory => TreePath.DirectoryOf(Path);

    /// <summary>The root that it shows.</summary>
    public EcosystemRoot Root => new(Ecosystem, Directory, Path);
}
