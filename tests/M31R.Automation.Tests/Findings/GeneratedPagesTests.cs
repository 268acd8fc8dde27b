using System.Text.RegularExpressions;
using M31R.Automation.Findings;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Findings;

public partial class GeneratedPages
{
    private static readonly RuleCatalogue Catalogue = new(
        [Samples.Rule("doors-are-shut"), Samples.Rule("doors-are-oiled", Severity.Warning, required: false) with { Statement = "A | B." },
        .. WaiverRules.All]);

    private static readonly IReadOnlyList<GeneratedPage> Rules = RulePages.Of(Catalogue);

    private static readonly GeneratedPage Compliance = CompliancePage.Of(Catalogue, ["Test", "MonthlyHealth", "CheckOwnership"]);

    [Fact]
    public void AreTheIndexAndAPageForEachRule() => Rules.Select(page => page.Path).ShouldBe(
        ["docs/rules/README.md", "docs/rules/doors-are-oiled.md", "docs/rules/doors-are-shut.md", "docs/rules/waivers-are-current.md"]);

    [Fact]
    public void LookAsReviewed()
    {
        foreach (var page in Rules.Append(Compliance))
            Snapshot.Matches(page.Path.Replace('/', '-'), page.Text);
    }

    [Fact]
    public void EndInOneNewlineAndHaveUnixLineEnds()
    {
        foreach (var page in Rules.Append(Compliance))
        {
            page.Text.ShouldNotContain('\r');
            page.Text.ShouldMatch("[^\n]\n\\z");
        }
    }

    /// <summary>A link leads to a page that is generated too, and its anchor to a heading there.</summary>
    [Fact]
    public void LinkToEachOther()
    {
        var pages = Rules.Append(Compliance).ToDictionary(page => page.Path, page => page.Text, StringComparer.Ordinal);
        var checkedLinks = 0;
        foreach (var (path, text) in pages)
        {
            foreach (var target in Link().Matches(text).Select(link => link.Groups["target"].Value))
            {
                var parts = target.Split('#');
                var linked = new Uri(new Uri($"https://x/{path}"), parts[0]).AbsolutePath[1..];
                pages.ShouldContainKey(linked, $"{path} links to {target}");
                if (parts.Length > 1)
                    Anchors(pages[linked]).ShouldContain(parts[1], $"{path} links to {target}");
                checkedLinks++;
            }
        }

        checkedLinks.ShouldBeGreaterThan(20);
    }

    private static List<string> Anchors(string text) =>
        [.. Heading().Matches(text)
            .Select(heading => NotInAnchors().Replace(heading.Groups["text"].Value.ToLowerInvariant(), "").Replace(' ', '-'))];

    [GeneratedRegex(@"\]\((?<target>[^)]+)\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (?<text>.+)$", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} -]", RegexOptions.NonBacktracking)]
    private static partial Regex NotInAnchors();
}

public class Compliance
{
    private static string Row(string requirement, params string[] targets)
    {
        var page = CompliancePage.Of(new RuleCatalogue([Samples.Rule()]), targets);
        return page.Text.Split('\n').Single(line => line.StartsWith($"| {requirement} |", StringComparison.Ordinal));
    }

    [Fact]
    public void OfATargetThatExistsNamesIt() => Row("Skipping tests", "Test").ShouldBe("| Skipping tests | `Test` |");

    [Fact]
    public void OfATargetThatDoesNotExistIsNotYet() => Row("Skipping tests").ShouldBe("| Skipping tests | not yet (`Test`) |");

    [Fact]
    public void OfATargetThatExistsInPartSaysWhatIsMissing() =>
        Row("Docs are accurate", "MonthlyHealth").ShouldBe("| Docs are accurate | `MonthlyHealth`; not yet: `CheckDocs` |");

    [Fact]
    public void WithoutATargetIsNotYet() =>
        Row("Sensitive data is encrypted", "Test").ShouldBe("| Sensitive data is encrypted | not yet |");

    [Fact]
    public void OfAPrincipleIsInTheRulesThatCiteIt()
    {
        Row("MS-10: Clear ownership").ShouldContain("`doors-are-shut`");
        Row("MS-9: Security patches prioritised").ShouldEndWith("| not yet |");
    }
}

public class SpecificationList
{
    [Fact]
    public void HoldsEverySectionInOrder()
    {
        Specifications.Sections.Where(section => section.Clause.Document == "M22")
            .Select(section => section.Clause)
            .ShouldBe(Enumerable.Range(1, 29).Select(Clause.M22));
        Specifications.Sections.Where(section => section.Clause.Document == "PMS")
            .Select(section => section.Clause)
            .ShouldBe(Enumerable.Range(2, 11).Select(Clause.Pms));
    }

    [Fact]
    public void HoldsTheTenPrinciples() =>
        Enumerable.Range(1, 10).ShouldAllBe(number => Specifications.SectionOf(Clause.Principle(number))!.Clause == Clause.M22(3));

    [Fact]
    public void AsksForSomethingInEverySection() => Specifications.Sections.ShouldAllBe(section => section.Requirements.Count > 0);

    [Fact]
    public void SaysNothingTwiceInASection() =>
        Specifications.Sections.ShouldAllBe(
            section => section.Requirements.Select(requirement => requirement.Text).Distinct().Count() == section.Requirements.Count);

    [Fact]
    public void NamesTargetsAsTargetsAreNamed() =>
        Specifications.Sections.SelectMany(section => section.Requirements).SelectMany(requirement => requirement.Targets)
            .ShouldAllBe(target => target == Rule.EveryTarget || (char.IsAsciiLetterUpper(target[0]) && target.All(char.IsAsciiLetter)));
}
