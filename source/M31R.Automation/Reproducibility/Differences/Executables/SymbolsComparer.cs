namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Compares portable symbols (.pdb).</summary>
internal sealed class SymbolsComparer : IFormatComparer
{
    /// <inheritdoc/>
    public bool Reads(OutputPart first, OutputPart second) =>
        first.Bytes.Span.StartsWith("BSJB"u8) && second.Bytes.Span.StartsWith("BSJB"u8);

    /// <inheritdoc/>
    public IReadOnlyList<Difference> Compare(OutputPart first, OutputPart second, ComparisonContext context) => Damage.Told(() =>
    {
        using var one = new SymbolsImage(first.Bytes);
        using var other = new SymbolsImage(second.Bytes);
        return new SymbolsComparison(one, other, new DifferenceList(first.Where, context)).Compare();
    });
}
