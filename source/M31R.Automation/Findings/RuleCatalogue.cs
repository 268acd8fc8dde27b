using System.Text.RegularExpressions;

namespace M31R.Automation.Findings;

/// <summary>
/// Every rule there is, as one explicit list. It is put together above the domains, so that the kernel knows none of them:
/// <c>new RuleCatalogue([.. GateRules.All, .. OwnershipRules.All, .. WaiverRules.All])</c>.
/// </summary>
public sealed partial class RuleCatalogue
{
    private readonly Dictionary<string, Rule> rules;

    /// <summary>Takes the rules and looks at each.</summary>
    /// <exception cref="ArgumentException">
    /// An id is not kebab-case or not unique, a statement is not one sentence, a text is missing, or a clause is not one of
    /// <see cref="Specifications"/>. M22 §3 has every rule cite at least one of its principles.
    /// </exception>
    public RuleCatalogue(IEnumerable<Rule> rules)
    {
        this.rules = new Dictionary<string, Rule>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            if (Flaw(rule) is { } flaw)
                throw new ArgumentException($"The rule \"{rule.Id}\" {flaw}.", nameof(rules));
            if (!this.rules.TryAdd(rule.Id, rule))
                throw new ArgumentException($"The rule \"{rule.Id}\" is there twice.", nameof(rules));
        }

        Rules = [.. this.rules.Values.OrderBy(rule => rule.Id, StringComparer.Ordinal)];
        Ids = [.. Rules.Select(rule => rule.Id)];
    }

    /// <summary>Every rule, in ordinal order of id.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The ids of <see cref="Rules"/>.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>The rules that a target reports, in ordinal order of id: its own, and those of every target.</summary>
    public IReadOnlyList<Rule> Of(string target) => [.. Rules.Where(rule => rule.Target == target || rule.Target == Rule.EveryTarget)];

    /// <summary>
    /// The same catalogue with what a subject requires and does not, as <c>required</c> and <c>optional</c> in its
    /// <c>maintenance.yml</c> say. A rule in both is required.
    /// </summary>
    /// <exception cref="MaintenanceException">An id is not known; the message names the nearest.</exception>
    public RuleCatalogue With(IReadOnlyList<string> required, IReadOnlyList<string> optional)
    {
        Expect("required", required);
        Expect("optional", optional);
        return new RuleCatalogue(Rules.Select(rule =>
            required.Contains(rule.Id, StringComparer.Ordinal) ? rule with { Required = true } :
            optional.Contains(rule.Id, StringComparer.Ordinal) ? rule with { Required = false } : rule));
    }

    private void Expect(string key, IReadOnlyList<string> ids)
    {
        if (ids.FirstOrDefault(id => !rules.ContainsKey(id)) is { } unknown)
        {
            throw new MaintenanceException(
                $"\"{key}\" in maintenance.yml names the rule \"{unknown}\", which does not exist."
                + $"{NearestName.Question(unknown, Ids)} {RulePages.Directory}/README.md lists them all.");
        }
    }

    private static string? Flaw(Rule rule) => rule switch
    {
        _ when !KebabCase().IsMatch(rule.Id) => "has an id that is not kebab-case",
        _ when !rule.Statement.EndsWith('.') || rule.Statement.Contains('\n', StringComparison.Ordinal) =>
            "has a statement that is not one sentence",
        _ when string.IsNullOrWhiteSpace(rule.Rationale) => "does not say why it matters and how it is judged",
        _ when string.IsNullOrWhiteSpace(rule.Remedy) => "does not say what to do",
        _ when string.IsNullOrWhiteSpace(rule.Target) => "names no target",
        _ when rule.Clauses.Cast<Clause?>().FirstOrDefault(clause => !Specifications.Contains(clause!.Value)) is { } clause =>
            $"cites \"{clause}\", which does not exist",
        _ when !rule.Clauses.Any(clause => clause.IsPrinciple) => "cites none of the principles MS-1 to MS-10",
        _ => null,
    };

    [GeneratedRegex(@"^[a-z][a-z0-9]*(-[a-z0-9]+)*\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex KebabCase();
}
