namespace M31R.Automation.Inventory.Node;

/// <summary>An entry of Yarn 1's lock, or a block in one.</summary>
/// <param name="Keys">The words before the colon.</param>
/// <param name="Line">Counted from 1.</param>
internal sealed record YarnBlock(IReadOnlyList<string> Keys, int Line)
{
    /// <summary>Lines of two words.</summary>
    public Dictionary<string, (string Value, int Line)> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>Lines that end in a colon, by their first word.</summary>
    public Dictionary<string, YarnBlock> Blocks { get; } = new(StringComparer.Ordinal);
}
