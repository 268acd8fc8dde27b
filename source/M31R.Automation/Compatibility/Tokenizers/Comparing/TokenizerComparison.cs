using M31R.Automation.Compatibility.Tokenizers.Models;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Tokenizers.Comparing;

/// <summary>Compares two tokenizers: what differs in the files, and whether a text notices.</summary>
internal sealed class TokenizerComparison
{
    private const int MostNamed = 50;
    private readonly TextTrial trial;
    private readonly TokenizerDefinition before;
    private readonly TokenizerDefinition now;
    private readonly Place place;

    private TokenizerComparison(TokenizerDefinition before, TokenizerDefinition now, Place place)
    {
        (this.before, this.now, this.place) = (before, now, place);
        trial = new TextTrial(new TokenEncoder(before), new TokenEncoder(now));
    }

    /// <summary>The changes, in ordinal order of item.</summary>
    /// <param name="before">What users have.</param>
    /// <param name="now">What they would get.</param>
    /// <param name="place">The file.</param>
    /// <exception cref="NotCheckedException">They differ, and one of them has a part that cannot be run here.</exception>
    public static IReadOnlyList<ContractChange> Of(TokenizerDefinition before, TokenizerDefinition now, Place place)
    {
        var comparison = new TokenizerComparison(before, now, place);
        return [.. comparison.Defaults().Concat(comparison.Changes()).OrderBy(change => change.Item, StringComparer.Ordinal)];
    }

    private IEnumerable<ContractChange> Defaults()
    {
        if (before.Truncation != now.Truncation)
            yield return Default("truncation", before.Truncation, now.Truncation);

        if (before.Padding != now.Padding)
            yield return Default("padding", before.Padding, now.Padding);
    }

    private ContractChange Default(string name, string? old, string? next) =>
        new(ChangeKind.Behavioural, name, $"The default {name} was \"{old ?? "none"}\" and is \"{next ?? "none"}\".") { Place = place };

    private List<ContractChange> Changes()
    {
        var (breaking, open, rest) = (new List<ContractChange>(), new List<Difference>(), 0);
        foreach (var difference in Differences())
        {
            if (breaking.Count > MostNamed)
                rest++;
            else if (difference.IsHarmless())
                continue;
            else if (Witness(difference) is { } witness)
                breaking.Add(Breaks(difference, witness));
            else
                open.Add(difference);
        }

        if (Dropout() is { } dropout)
            breaking.Add(dropout);
        if (rest > 0)
            breaking[MostNamed] = breaking[MostNamed] with
            {
                Remark = $"{Counted.Of(rest, "more difference")} in vocabulary and merges {(rest == 1 ? "was" : "were")} not tried.",
            };
        return breaking.Count > 0 ? breaking : [.. Open(open)];
    }

    private IEnumerable<Difference> Differences()
    {
        var around = new PartDifferences(trial).Find().Concat(new SpecialDifferences(trial).Find());

        // Two models of different kinds have nothing in common but the texts.
        var all = before.Model.Kind == now.Model.Kind ? around.Concat(OfModel()) : around;
        return all.Select((difference, at) => at == 0 ? Runnable(difference) : difference);
    }

    private IEnumerable<Difference> OfModel()
    {
        if (before.Model is not BpeModel old || now.Model is not BpeModel next || old.Merges.SequenceEqual(next.Merges))
            return new VocabularyDifferences(trial, new HashSet<string>(StringComparer.Ordinal)).Find();

        var merges = new MergeDifferences(new MergeSide(trial.Before, old), new MergeSide(trial.Now, next));
        return merges.Find().Concat(new VocabularyDifferences(trial, merges.Tokens).Find());
    }

    /// <summary>Parts that cannot be run hinder only where something differs.</summary>
    private Difference Runnable(Difference first)
    {
        RunnableParts.Check(before);
        RunnableParts.Check(now);
        return first;
    }

    private Witness? Witness(Difference difference) => difference.Texts
        .Select(text => (Text: text, Witness: trial.Try(text)))
        .FirstOrDefault(each => each.Witness is not null && Takes(difference, each.Text)).Witness;

    private static bool Takes(Difference difference, string text)
    {
        try
        {
            return difference.TakesPart(text);
        }
        catch (NoTokenException)
        {
            return true;
        }
    }

    private ContractChange Breaks(Difference difference, Witness witness) => new(ChangeKind.Breaking, difference.Item, difference.Statement)
    {
        Place = place,
        Witness = witness,
        IsRemoval = difference.IsRemoval,
        Kin = difference.Kin,
        Remedy = "Take the change back, or raise the version and train the models again that were trained with the old tokenizer.",
    };

    /// <summary>What no text showed: several together may still do something.</summary>
    private IEnumerable<ContractChange> Open(List<Difference> open)
    {
        if (open.Count == 0)
            return [];

        var together = CommonTexts.Of(before, now).Select(trial.Try).FirstOrDefault(witness => witness is not null);
        return together is not null
            ? [Breaks(open[0], together)]
            : open.Take(MostNamed)
                .Select(each => new ContractChange(ChangeKind.Unproven, each.Item, each.Statement)
                {
                    Place = place,
                    IsRemoval = each.IsRemoval,
                    Kin = each.Kin,
                });
    }

    /// <summary>Merges that are left out at random: a text is not always what it was.</summary>
    private ContractChange? Dropout()
    {
        if (before.Model is not BpeModel { Settings.Dropout: 0 } || now.Model is not BpeModel { Settings.Dropout: > 0 and var share } model)
            return null;

        var without = new TokenEncoder(now with { Model = new BpeModel(model.Vocabulary, [], model.Settings) });
        var text = CommonTexts.Of(before, now).Select(new TextTrial(trial.Before, without).Try)
            .FirstOrDefault(witness => witness is not null);
        return text is null
            ? null
            : new ContractChange(ChangeKind.Breaking, "model", $"Merges are left out at random now, {share} of them.")
            {
                Place = place,
                Witness = text with { Now = $"{text.Now}, whenever its merges are left out" },
            };
    }
}
