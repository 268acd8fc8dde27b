namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Compares portable symbols (.pdb).</summary>
internal sealed class SymbolsComparer : IFormatComparer
{
    /// <inheritdoc/>
    public bool Reads(OutputPart first, OutputPart second) =>
        first.Bytes.Span.StartsWith("BSJB"u8) && second.Bytes.Span.StartsWith("BSJB"u8);

    /// <inheritdoc/>
    public IReadOnlyList<Difference> Compare(OutputPart first, OutputPart second, ComparisonContext context)
    {
        using var one = new SymbolsImage(first.Bytes, context.Budget);
        using var other = new SymbolsImage(second.Bytes, context.Budget);
        return new SymbolsComparison(one, other, new DifferenceList(first.Where, context)).Compare();
    }
}
