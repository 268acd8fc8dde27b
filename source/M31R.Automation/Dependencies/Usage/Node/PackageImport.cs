namespace M31R.Automation.Dependencies.Usage.Node;

/// <summary>An import that names a package.</summary>
/// <param name="Path">The file.</param>
/// <param name="Import">What stands there.</param>
/// <param name="Package">The package's name; null for what is none.</param>
internal sealed record PackageImport(string Path, ScriptImport Import, string? Package);
