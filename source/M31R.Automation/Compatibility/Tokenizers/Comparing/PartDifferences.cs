using M31R.Automation.Compatibility.Tokenizers.Models;

namespace M31R.Automation.Compatibility.Tokenizers.Comparing;

/// <summary>Finds what differs around the model, and in its settings.</summary>
/// <param name="trial">Both sides.</param>
internal sealed class PartDifferences(TextTrial trial)
{
    private readonly TokenizerDefinition before = trial.Before.Definition;
    private readonly TokenizerDefinition now = trial.Now.Definition;

    /// <summary>Each part that is not the same.</summary>
    public IEnumerable<Difference> Find()
    {
        if (!before.Normalizers.SequenceEqual(now.Normalizers))
            yield return Part("normalizer", before with { Normalizers = now.Normalizers });

        if (!before.PreTokenizers.SequenceEqual(now.PreTokenizers))
            yield return Part("pre-tokenizer", before with { PreTokenizers = now.PreTokenizers }) with
            {
                IsHarmless = () => new CutProof(trial.Before, trial.Now).Holds,
            };

        if (!before.PostProcessors.SequenceEqual(now.PostProcessors))
            yield return Part("post-processor", before with { PostProcessors = now.PostProcessors });

        if (!before.Decoders.SequenceEqual(now.Decoders))
            yield return Part("decoder", before with { Decoders = now.Decoders });

        if (Model() is { } model)
            yield return model;
    }

    private Difference? Model()
    {
        if (before.Model.Kind != now.Model.Kind)
            return Part("model", now) with { Statement = $"The model was {before.Model.Kind} and is {now.Model.Kind}." };

        if (before.Model.HasSettingsOf(now.Model))
            return null;

        var replaced = before.Model.WithSettingsOf(now.Model) is { } model ? before with { Model = model } : now;
        var difference = Part("model", replaced) with { Statement = "The settings of the model changed." };
        return before.Model is BpeModel old && now.Model is BpeModel next ? OfBpe(difference, old, next) : difference;
    }

    private Difference OfBpe(Difference difference, BpeModel old, BpeModel next)
    {
        var proof = new SettingsProof(
            old,
            next,
            isOfBytes: before.IsOfBytes && now.IsOfBytes,
            isNoPiece: token => IsNoPiece(before, token) && IsNoPiece(now, token));
        var texts = new TokenTexts(now);
        return difference with
        {
            IsHarmless = () => proof.Holds,
            Texts = proof.NotAsMerged.Concat(proof.MarkedTokens).SelectMany(token => texts.Of(token).Take(4)).Concat(difference.Texts),
        };
    }

    private static bool IsNoPiece(TokenizerDefinition side, string token) => side.Added.ContainsKey(token)
        || new ReachProof(side).IsNeverWritten(token);

    private Difference Part(string name, TokenizerDefinition replaced)
    {
        var encoder = new TokenEncoder(replaced);
        return new Difference(name, $"The {name} changed.")
        {
            Texts = CommonTexts.Of(before, now),
            TakesPart = text => TextTrial.Differ(trial.Before, encoder, text),
        };
    }
}
