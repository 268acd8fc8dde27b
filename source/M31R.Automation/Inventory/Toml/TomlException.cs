namespace M31R.Automation.Inventory.Toml;

/// <summary>What is wrong with a TOML text; never leaves <see cref="TomlDocument"/>.</summary>
/// <param name="line">Counted from 1.</param>
/// <param name="what">The end of a sentence.</param>
internal sealed class TomlException(int line, string what) : Exception(what)
{
    /// <summary>Counted from 1.</summary>
    public int Line => line;
}
