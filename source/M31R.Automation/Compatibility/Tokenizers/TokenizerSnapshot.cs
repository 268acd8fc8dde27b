using M31R.Automation.Compatibility.Tokenizers.Comparing;
using M31R.Automation.Compatibility.Tokenizers.Models;

namespace M31R.Automation.Compatibility.Tokenizers;

/// <summary>Writes what a tokenizer is as lines that sort and compare well.</summary>
internal static class TokenizerSnapshot
{
    /// <summary>A line for every token, merge and part.</summary>
    public static IReadOnlyList<string> Of(TokenizerDefinition definition) =>
        [.. Parts(definition).Concat(Added(definition)).Concat(Tokens(definition))
            .Concat(Merges(definition)).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Parts(TokenizerDefinition definition)
    {
        yield return $"model {definition.Model.Kind}";
        foreach (var (kind, steps) in new (string, IEnumerable<string>)[]
        {
            ("normalizer", definition.Normalizers.Select(PartText.Of)),
            ("pre-tokenizer", definition.PreTokenizers.Select(PartText.Of)),
            ("post-processor", definition.PostProcessors.Select(PartText.Of)),
            ("decoder", definition.Decoders.Select(PartText.Of)),
        })
        {
            foreach (var (index, step) in steps.Index())
                yield return $"{kind} {index + 1:D2} {step}";
        }

        if (definition.Truncation is { } truncation)
            yield return $"truncation {truncation}";
        if (definition.Padding is { } padding)
            yield return $"padding {padding}";
    }

    private static IEnumerable<string> Added(TokenizerDefinition definition) => definition.Added.Values.Select(token =>
        $"special {TextTrial.Shown(token.Content)} {token.Id}{Flag(token.IsSpecial, "special")}{Flag(token.IsSingleWord, "single word")}"
        + $"{Flag(token.TakesLeft, "takes space before")}{Flag(token.TakesRight, "takes space behind")}"
        + $"{Flag(token.IsNormalized, "normalized")}");

    private static IEnumerable<string> Tokens(TokenizerDefinition definition) => definition.Model.Vocabulary.All.Select(entry =>
        $"token {TextTrial.Shown(entry.Key)} {entry.Value}"
        + (definition.Model is UnigramModel model ? $" {model.ScoreOf(entry.Key):R}" : ""));

    private static IEnumerable<string> Merges(TokenizerDefinition definition) => definition.Model is BpeModel model
        ? model.Merges.Select((merge, index) => $"merge {index + 1:D6} {merge.Left} {merge.Right}")
        : [];

    private static string Flag(bool holds, string name) => holds ? $", {name}" : "";
}
