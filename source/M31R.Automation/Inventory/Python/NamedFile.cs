namespace M31R.Automation.Inventory.Python;

/// <summary>A file that a file of requirements names.</summary>
/// <param name="Name">As it is written: a path, or a URL.</param>
/// <param name="Line">Counted from 1.</param>
internal readonly record struct NamedFile(string Name, int Line);
