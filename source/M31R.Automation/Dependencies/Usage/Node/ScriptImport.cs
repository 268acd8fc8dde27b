namespace M31R.Automation.Dependencies.Usage.Node;

/// <summary>A module that a script imports.</summary>
/// <param name="Specifier">As it is written: <c>@scope/name/file.js</c>.</param>
/// <param name="Line">Counted from 1.</param>
internal sealed record ScriptImport(string Specifier, int Line)
{
    /// <summary>Nothing of it remains when it runs.</summary>
    public bool IsTypeOnly { get; init; }

    /// <summary>It stands in a <c>try</c>, or is only resolved.</summary>
    public bool IsOptional { get; init; }
}

/// <summary>What a script says about packages.</summary>
/// <param name="Path">Relative to the subject's root.</param>
/// <param name="Imports">In the order of the file.</param>
/// <param name="Literals">That may name a package, each once.</param>
internal sealed record ScriptSource(string Path, IReadOnlyList<ScriptImport> Imports, IReadOnlySet<string> Literals)
{
    /// <summary>Modules that it declares itself: <c>declare module "x"</c>.</summary>
    public IReadOnlyList<string> Ambient { get; init; } = [];
}
