using System.Text.RegularExpressions;
using M31R.Automation.Findings;
using NuGet.Versioning;

namespace M31R.Automation.Compatibility.Deprecations;

/// <summary>Judges whether what was to be gone is gone. Pure.</summary>
internal static partial class OverdueJudge
{
    private static readonly Rule Rule = DeprecationRules.AreNotOverdue;

    /// <summary>One finding for every deprecation whose time is over.</summary>
    public static IReadOnlyList<Finding> Judge(CompatibilityFacts facts)
    {
        (Deprecation Deprecation, NuGetVersion Until)[] dated =
            [.. facts.Deprecations.SelectMany(each => Until(each) is { } until ? [(each, until)] : Array.Empty<(Deprecation, NuGetVersion)>())];
        if (dated.Length == 0)
            return [Rule.NotApplicable(facts.Deprecations.Count == 0 ? "Nothing is deprecated." : "No deprecation says when it ends.")];

        if (!NuGetVersion.TryParse(facts.Version ?? facts.Baseline?.Version, out var now))
            return
            [
                Rule.NotChecked(
                    "The version about to be released is not known.",
                    "Name it with --next-version, or in the manifest at the root.")
            ];

        Finding[] faults =
        [
            .. AlikeDeprecations.Of(dated.Where(each => now >= each.Until).Select(each => each.Deprecation))
                .Select(alike => Fault(alike, Until(alike.First)!, now)),
        ];
        return faults.Length > 0 ? faults : [Rule.Holds($"{Counted.Of(dated.Length, "deprecation")}, none of which ends by {now}.")];
    }

    private static Finding Fault(AlikeDeprecations alike, NuGetVersion until, NuGetVersion now)
    {
        var (were, they) = alike.Members.Count == 1 ? ("was", "it") : ("were", "them");
        return Rule.Violated($"{alike.Names} {were} to be gone in {until}; {now} still has {they}.", alike.First.Place) with
        {
            Component = alike.First.Item,
        };
    }

    private static NuGetVersion? Until(Deprecation deprecation)
    {
        var text = deprecation.RemovedIn ?? Announced().Match(deprecation.Words).Groups["version"].Value;
        return NuGetVersion.TryParse(text.TrimEnd('.'), out var version) ? version : null;
    }

    [GeneratedRegex(
        @"(removed?|removal|dropped|deleted|gone|go(es)? away|disappears?)\b[^.]{0,60}?"
        + @"\b(in|with|by|as of)\s+(version\s+|release\s+)?v?(?<version>[0-9]+([.][0-9]+){1,3})",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Announced();
}
