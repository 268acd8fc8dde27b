namespace M31R.Automation.Dependencies.Usage.Python;

/// <summary>What a Python file says about packages.</summary>
/// <param name="Path">Relative to the subject's root.</param>
/// <param name="Imports">In the order of the file; relative ones left out.</param>
internal sealed record PythonSource(string Path, IReadOnlyList<PythonImport> Imports)
{
    /// <summary>It is a script that says itself what it depends on (PEP 723), and no manifest need.</summary>
    public bool DeclaresItself { get; init; }

    /// <summary>Literals that may name a module or package, each once.</summary>
    public IReadOnlySet<string> Literals { get; init; } = new HashSet<string>();
}
