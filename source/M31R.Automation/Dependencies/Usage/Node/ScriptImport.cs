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
