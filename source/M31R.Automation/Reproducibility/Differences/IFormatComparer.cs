namespace M31R.Automation.Reproducibility.Differences;

/// <summary>Takes parts of one form apart.</summary>
internal interface IFormatComparer
{
    /// <summary>Whether both are of the form, by their bytes and never by their names.</summary>
    bool Reads(OutputPart first, OutputPart second);

    /// <summary>Why they differ; empty when the form does not tell, and another is asked.</summary>
    /// <exception cref="InvalidDataException">
    /// One is damaged: they are compared as bytes. What readers throw for damage besides is told in the same way; see <see cref="Damage"/>.
    /// </exception>
    IReadOnlyList<Difference> Compare(OutputPart first, OutputPart second, ComparisonContext context);
}
