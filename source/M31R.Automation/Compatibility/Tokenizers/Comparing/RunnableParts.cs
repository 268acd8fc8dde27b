using M31R.Automation.Compatibility.Tokenizers.Parts;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Tokenizers.Comparing;

/// <summary>Finds out whether a tokenizer can be run here.</summary>
internal static class RunnableParts
{
    private const string Sample = "The 1st: a, é!";

    /// <summary>Runs every part once.</summary>
    /// <exception cref="NotCheckedException">One is not known, or has a pattern that .NET does not read.</exception>
    public static void Check(TokenizerDefinition definition)
    {
        foreach (var step in definition.Normalizers)
            step.Apply(Sample);
        foreach (var step in definition.PreTokenizers)
            _ = step.Apply(new Piece(Sample, true)).Count();
        foreach (var step in definition.Decoders)
            step.Apply([Sample]);
    }
}
