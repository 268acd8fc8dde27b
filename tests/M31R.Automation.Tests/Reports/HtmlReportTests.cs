using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using M31R.Automation.Findings;
using M31R.Automation.Reports;

namespace M31R.Automation.Tests.Reports;

public sealed class HostileTextOnThePage
{
    private const string Hidden = "\u200B\u200F\u202E\u2066\uFEFF\u2028";

    [Theory]
    [MemberData(nameof(HostileRun.Texts), MemberType = typeof(HostileRun))]
    public void AddsNoElementAndNoAttribute(string text) => Markup(text).ShouldBe(Markup("plain"));

    [Theory]
    [MemberData(nameof(HostileRun.Texts), MemberType = typeof(HostileRun))]
    public void HidesNothing(string text) => XDocument.Parse(HtmlReport.Of(HostileRun.Of(text))).Root!.Value.ShouldAllBe(character =>
        character == '\n' || !(char.IsControl(character) || char.IsSurrogate(character) || Hidden.Contains(character)));

    [Theory]
    [MemberData(nameof(HostileRun.Texts), MemberType = typeof(HostileRun))]
    public void IsReadAsItIs(string text) => XDocument.Parse(HtmlReport.Of(HostileRun.Of(text)), LoadOptions.PreserveWhitespace)
        .Descendants("bdi").First().Value.ShouldBe(VisibleText.Of(text));

    /// <summary>The names of elements and attributes, in order, without their values.</summary>
    private static IEnumerable<string> Markup(string text) => XDocument.Parse(HtmlReport.Of(HostileRun.Of(text))).Descendants()
        .Select(element => $"{element.Name} {string.Join(' ', element.Attributes().Select(attribute => attribute.Name))}");
}

public sealed class ThePage
{
    private static readonly string[] Landmarks = ["header", "main", "nav", "footer"];

    private static readonly XDocument Page = XDocument.Parse(HtmlReport.Of(Month.Report), LoadOptions.PreserveWhitespace);

    [Fact]
    public void NeedsNothingFromElsewhere()
    {
        Page.Descendants()
            .Attributes()
            .Where(attribute => attribute.Name.LocalName is "href" or "src" or "action")
            .ShouldAllBe(address => address.Value.StartsWith('#'));
        Page.Descendants("style").Single().Value.ShouldNotContain("url(");
        Page.Descendants("style").Single().Value.ShouldNotContain("@import");
    }

    [Fact]
    public void RunsNoScript()
    {
        Page.Descendants("script").ShouldBeEmpty();
        Page.Descendants().Attributes().ShouldAllBe(attribute => !attribute.Name.LocalName.StartsWith("on"));
    }

    [Fact]
    public void AllowsOnlyItsOwnStyle()
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Page.Descendants("style").Single().Value)));
        Page.Descendants("meta").Attributes("content").First()
            .Value.ShouldBe($"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'");
        Page.Descendants().Attributes("style").ShouldBeEmpty();
    }

    [Fact]
    public void HasLandmarksLanguageAndTitle()
    {
        Page.Root!.Attribute("lang")!.Value.ShouldBe("en");
        Page.Descendants("title").Single().Value.ShouldBe("Not maintainable yet – MonthlyHealth of m31r");
        Landmarks.ShouldAllBe(landmark => Page.Descendants(landmark).Count() == 1);
    }

    [Fact]
    public void SkipsNoLevelOfHeadings()
    {
        var levels = Page.Descendants()
            .Select(element => element.Name.LocalName)
            .Where(name => name is ['h', >= '1' and <= '6'])
            .Select(name => name[1] - '0')
            .ToList();
        levels[0].ShouldBe(1);
        levels.Count(level => level == 1).ShouldBe(1);
        levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1);
    }

    [Fact]
    public void LinksOnlyToWhatIsThere()
    {
        var ids = Page.Descendants().Attributes("id").Select(attribute => attribute.Value).ToList();
        ids.ShouldBeUnique();
        Page.Descendants().Attributes("href").Select(attribute => attribute.Value[1..]).ShouldBeSubsetOf(ids);
        Page.Descendants().Attributes("aria-labelledby").Select(attribute => attribute.Value).ShouldBeSubsetOf(ids);
    }

    [Fact]
    public void SaysEveryStateInWords()
    {
        var states = Page.Descendants("span")
            .Where(span => span.Attribute("class")?.Value.StartsWith("state ", StringComparison.Ordinal) == true)
            .ToList();
        states.ShouldNotBeEmpty();
        states.ShouldAllBe(
            state => OutcomeNames.All.Any(
                outcome => state.Attribute("class")!.Value == $"state {outcome.Key()}" && state.Value == Wording.Of(outcome)));
    }

    [Fact]
    public void SaysWhatIsMissing() =>
        Page.Root!.Value.ShouldContain("Left no result: the target failed before it could judge, or never ran.");
}

public sealed class FiveHundredViolationsOfARule
{
    private static readonly RoutineReport Report = Many(500);

    [Fact]
    public void AreAllOnThePage() =>
        Count(HtmlReport.Of(Report), "stands open.").ShouldBe(500 + 1, "one of them also in the list of what to mend");

    [Fact]
    public void AreAllInTheMarkdown() => Count(MarkdownReport.Of(Report), "stands open.").ShouldBe(500 + 1);

    [Fact]
    public void AreAllInTheJson() => Count(JsonReport.Of(Report), "stands open.").ShouldBe(500);

    [Fact]
    public void FoldAwayBehindTheFirstFew() => HtmlReport.Of(Report).ShouldContain("<details><summary>495 more findings</summary>");

    [Fact]
    public void BeyondAThousandAreLeftToTheJson()
    {
        var report = Many(1500);
        HtmlReport.Of(report).ShouldContain("500 more findings stand in report.json.");
        MarkdownReport.Of(report).ShouldContain("500 more findings stand in report.json.");
        Count(JsonReport.Of(report), "stands open.").ShouldBe(1500);
    }

    private static RoutineReport Many(int count)
    {
        var rule = Routines.Rule("doors-are-shut", "CheckDoors");
        return Routines.Assessed(Routines.Part("CheckDoors",
            [.. Enumerable.Range(1, count)
            .Select(number => rule.Violated($"Door {number} stands open.", new Place("doors.txt", number)))]));
    }

    private static int Count(string text, string word) => text.Split(word).Length - 1;
}
