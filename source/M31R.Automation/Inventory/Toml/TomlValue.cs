namespace M31R.Automation.Inventory.Toml;

/// <summary>A value of a TOML file.</summary>
/// <param name="Line">Where it begins, counted from 1.</param>
internal abstract record TomlValue(int Line);

/// <summary>A string, its escapes resolved.</summary>
internal sealed record TomlText(string Value, int Line) : TomlValue(Line);

/// <summary>An integer of 64 bits.</summary>
internal sealed record TomlInteger(long Value, int Line) : TomlValue(Line);

/// <summary>A float.</summary>
internal sealed record TomlFloat(double Value, int Line) : TomlValue(Line);

/// <summary>True or false.</summary>
internal sealed record TomlBoolean(bool Value, int Line) : TomlValue(Line);

/// <summary>A date, a time or both, as it is written.</summary>
internal sealed record TomlDate(string Value, int Line) : TomlValue(Line);
