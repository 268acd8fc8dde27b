namespace M31R.Automation.Dependencies.Usage.Node;

/// <summary>What a script says about packages.</summary>
/// <param name="Path">Relative to the subject's root.</param>
/// <param name="Imports">In the order of the file.</param>
/// <param name="Literals">That may name a package, each once.</param>
internal sealed record ScriptSource(string Path, IReadOnlyList<ScriptImport> Imports, IReadOnlySet<string> Literals)
{
    /// <summary>Modules that it declares itself: <c>declare module "x"</c>.</summary>
    public IReadOnlyList<string> Ambient { get; init; } = [];
}
