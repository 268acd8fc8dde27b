namespace M31R.Automation.Inventory.Toml;

/// <summary>A key of a table with its value.</summary>
/// <param name="Name">Its quotes and escapes resolved.</param>
/// <param name="Line">Where the key stands.</param>
/// <param name="Value">What it is given.</param>
internal sealed record TomlMember(string Name, int Line, TomlValue Value);
