namespace M31R.Automation.Compatibility.Tokenizers.Comparing;

/// <summary>Finds tokens that came, went, or have another id or score.</summary>
/// <param name="trial">Both sides.</param>
/// <param name="merged">Tokens that come and go with their merges.</param>
internal sealed class VocabularyDifferences(TextTrial trial, IReadOnlySet<string> merged)
{
    private readonly TokenizerDefinition before = trial.Before.Definition;
    private readonly TokenizerDefinition now = trial.Now.Definition;

    /// <summary>Each of them, in ordinal order.</summary>
    public IEnumerable<Difference> Find()
    {
        var (old, next) = (before.Model.Vocabulary, now.Model.Vocabulary);
        var scores = new ScoreComparison(before.Model, now.Model);
        var changed = old.All.Where(entry => next.IdOf(entry.Key) != entry.Value || scores.Differ(entry.Key)).Select(entry => entry.Key)
            .Concat(next.All.Where(entry => !old.Has(entry.Key)).Select(entry => entry.Key))
            .Where(token => !merged.Contains(token) && !before.Added.ContainsKey(token) && !now.Added.ContainsKey(token));
        return changed.Order(StringComparer.Ordinal).Select(token => (old.IdOf(token), next.IdOf(token)) switch
        {
            ({ } id, null) => Of(token, $"({id}) is gone", "are gone", $"({id})") with { IsRemoval = true },
            (null, { } id) => Of(token, $"({id}) is new", "are new", $"({id})"),
            ({ } id, { } other) when id != other => Of(token, $"had the id {id} and has {other}", "have another id", $"({id}, now {other})"),
            _ => Of(token, "has another score", "have another score", "") with { IsHarmless = () => scores.NeverMatters(token) },
        });
    }

    private Difference Of(string token, string what, string all, string ids) => new($"token:{token}", $"The token \"{token}\" {what}.")
    {
        Kin = new ChangeKin($"tokens {all}", $"\"{token}\" {ids}".TrimEnd()),
        Texts = Texts(token),
        TakesPart = text => Uses(trial.Before, text, token) || Uses(trial.Now, text, token),
        IsHarmless = () => IsNeverMade(before, token) && IsNeverMade(now, token),
    };

    private IEnumerable<string> Texts(string token) =>
        new TokenTexts(before.Model.Vocabulary.Has(token) ? before : now).Of(token);

    private static bool Uses(TokenEncoder side, string text, string token) =>
        side.Definition.Model.Vocabulary.IdOf(token) is { } id && side.Inner(text).Contains(id);

    private static bool IsNeverMade(TokenizerDefinition side, string token) =>
        !side.Model.Vocabulary.Has(token) || new ReachProof(side).IsNeverMade(token);
}
