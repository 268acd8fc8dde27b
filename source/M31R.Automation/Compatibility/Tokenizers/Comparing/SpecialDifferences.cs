namespace M31R.Automation.Compatibility.Tokenizers.Comparing;

/// <summary>Finds added tokens that came, went or are found otherwise.</summary>
/// <param name="trial">Both sides.</param>
internal sealed class SpecialDifferences(TextTrial trial)
{
    /// <summary>Each of them.</summary>
    public IEnumerable<Difference> Find()
    {
        var (before, now) = (trial.Before.Definition.Added, trial.Now.Definition.Added);
        foreach (var content in before.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (old, next) = (before.GetValueOrDefault(content), now.GetValueOrDefault(content));
            if (old == next)
                continue;

            var (one, all) = Words(old, next);
            yield return new Difference($"special:{content}", $"The added token \"{content}\" {one}.")
            {
                Kin = new ChangeKin($"added tokens {all}", $"\"{content}\""),
                Texts = Texts(content),
                TakesPart = text => Has(trial.Before, text, old) || Has(trial.Now, text, next),
                IsRemoval = next is null,
            };
        }
    }

    /// <summary>What became of one, and the same of several.</summary>
    private static (string One, string All) Words(AddedToken? old, AddedToken? next) => (old, next) switch
    {
        (null, _) => ("is new", "are new"),
        (_, null) => ("is gone", "are gone"),
        _ when old.Id != next.Id => ($"had the id {old.Id} and has {next.Id}", "have another id"),
        _ when old.IsSpecial != next.IsSpecial =>
            next.IsSpecial ? ("is special now", "are special now") : ("is no longer special", "are no longer special"),
        _ => ("is found otherwise", "are found otherwise"),
    };

    private static bool Has(TokenEncoder side, string text, AddedToken? token) =>
        token is not null && side.Inner(text).Contains(token.Id);

    private static IEnumerable<string> Texts(string content)
    {
        string[] forms = [content, content.ToUpperInvariant(), content.ToLowerInvariant(), content + "\u0301", content.Normalize()];
        return forms.Distinct(StringComparer.Ordinal)
            .SelectMany(form => new[] { form, $"a{form}b", $" {form}", $"a {form}", $"{form} ", $"{form} a", $"a {form} b" });
    }
}
