using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Tokenizers;

/// <summary>Judges whether models were trained with the tokenizer that is there (M22 §15). Pure.</summary>
internal static class ModelJudge
{
    private static readonly Rule Rule = CompatibilityRules.ModelWasTrained;

    /// <summary>A finding for every model that names another tokenizer, and for every declared one that names none.</summary>
    /// <param name="models">What their metadata says.</param>
    /// <param name="tokenizers">By what each tokenizer may be named.</param>
    /// <param name="gaps">Declared patterns of metadata that mean no file.</param>
    public static IReadOnlyList<Finding> Judge(
        IReadOnlyList<ModelMetadata> models, IReadOnlyList<TokenizerHashes> tokenizers, IReadOnlyList<ContractGap> gaps)
    {
        Finding[] judged = [.. Judge(models, tokenizers)];
        return gaps.Count == 0 ? judged
            : [.. judged.Where(finding => finding.Outcome != Outcome.NotApplicable), .. gaps.Select(Unmatched)];
    }

    private static Finding[] Judge(IReadOnlyList<ModelMetadata> models, IReadOnlyList<TokenizerHashes> tokenizers)
    {
        var known = models.Where(model => model.Hash is not null).ToList();
        if (tokenizers.Count == 0 || models.All(model => model.Hash is null && !model.IsDeclared))
            return [Rule.NotApplicable(tokenizers.Count == 0
                ? "There is no tokenizer."
                : "No metadata of a model is known; declare it as `compatibility: models:`.")];

        Finding[] faults =
        [
            .. known.Where(model => !tokenizers.Any(tokenizer => tokenizer.All.Contains(model.Hash, StringComparer.Ordinal)))
                .Select(model => Other(model, tokenizers)),
            .. models.Where(model => model.IsDeclared && model.Hash is null).Select(Silent),
        ];
        return faults.Length > 0 ? faults : [Rule.Holds($"{Counted.Of(known.Count, "model")} named the tokenizer that is there.")];
    }

    private static Finding Other(ModelMetadata model, IReadOnlyList<TokenizerHashes> tokenizers) => Rule.Violated(
        $"The model of \"{model.Path}\" was trained with the tokenizer \"{model.Hash}\"; "
        + $"{Counted.Listed([.. tokenizers.Select(tokenizer => $"\"{tokenizer.Path}\" is \"{tokenizer.All[0]}\"")])}.",
        new Place(model.Path)) with
    {
        Component = model.Path,
    };

    private static Finding Unmatched(ContractGap gap) =>
        Rule.NotChecked($"No metadata of a model is found by \"{gap.Item}\": {gap.Reason}", gap.Remedy) with
        {
            Component = gap.Item,
            Place = gap.Place,
        };

    private static Finding Silent(ModelMetadata model) => Rule.NotChecked(
        $"\"{model.Path}\" names no hash of a tokenizer.",
        "Write \"tokenizer_sha256\", the SHA-256 of the tokenizer's file, when a model is trained.") with
    {
        Component = model.Path,
        Place = new Place(model.Path),
    };
}
