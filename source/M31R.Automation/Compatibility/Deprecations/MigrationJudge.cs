using System.Text.RegularExpressions;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Deprecations;

/// <summary>Judges whether users of what is deprecated are told what to use instead. Pure.</summary>
internal static partial class MigrationJudge
{
    private static readonly Rule Rule = DeprecationRules.HaveAMigrationPage;

    /// <summary>One finding for every deprecation that no page names, or that names nothing itself.</summary>
    public static IReadOnlyList<Finding> Judge(CompatibilityFacts facts)
    {
        if (facts.Deprecations.Count == 0)
            return [Rule.NotApplicable("Nothing is deprecated.")];

        Finding[] faults =
        [
            .. facts.Deprecations.Where(each => facts.Misnamed.ContainsKey(each.Item))
                .Select(each => Misnamed(each, facts.Misnamed[each.Item])),
            .. AlikeDeprecations.Of(facts.Deprecations.Where(each => !facts.Misnamed.ContainsKey(each.Item) && !IsExplained(each, facts.Pages)))
                .Select(Fault),
        ];
        return faults.Length > 0 ? faults : [Rule.Holds($"{Counted.Of(facts.Deprecations.Count, "deprecation")} with a page each.")];
    }

    private static Finding Misnamed(Deprecation deprecation, string question) => Rule.Violated(
        $"\"{deprecation.Item}\" is declared to be deprecated, and no contract has or had it.{question}", deprecation.Place) with
    {
        Component = deprecation.Item,
        Remedy = "Name it as CheckCompat names what changes, or take the declaration away.",
    };

    private static Finding Fault(AlikeDeprecations alike) => Rule.Violated(
        alike.First.Migration is { } page
            ? $"{alike.Subject} deprecated, and there is no \"{page}\" that names \"{alike.First.ShortName}\"."
            : $"{alike.Subject} deprecated, and no page about migrating names \"{alike.First.ShortName}\".",
        alike.First.Place) with
    {
        Component = alike.First.Item,
    };

    private static bool IsExplained(Deprecation deprecation, IReadOnlyDictionary<string, string> pages) =>
        deprecation.Migration is { } named
            ? pages.TryGetValue(named.Split('#')[0], out var text) && ItemName.IsIn(text, deprecation.ShortName)
            : Address().IsMatch(deprecation.Words) || pages.Values.Any(page => ItemName.IsIn(page, deprecation.ShortName));

    [GeneratedRegex(@"https?://[^\s]+", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
