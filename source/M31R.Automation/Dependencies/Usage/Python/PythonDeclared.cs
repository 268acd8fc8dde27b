namespace M31R.Automation.Dependencies.Usage.Python;

/// <summary>What is declared for the code of a home.</summary>
/// <param name="Visible">Keys of packages that the home and those above it declare; true for the runtime.</param>
/// <param name="Own">Keys of the projects of the home itself.</param>
internal sealed record PythonDeclared(IReadOnlyDictionary<string, bool> Visible, IReadOnlySet<string> Own)
{
    /// <summary>Whether nothing that is declared provides an import of a package.</summary>
    public bool Lacks(string package, PythonImport import) =>
        !Own.Contains(package) && !PythonNames.IsShared(import) && !Visible.Keys.Any(key => PythonNames.Provides(key, import));

    /// <summary>Whether what is declared for the runtime provides an import.</summary>
    public bool IsForRuntime(PythonImport import) => Visible.Any(pair => pair.Value && PythonNames.Provides(pair.Key, import));
}
