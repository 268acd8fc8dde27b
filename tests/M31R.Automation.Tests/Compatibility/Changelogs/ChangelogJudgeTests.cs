using M31R.Automation.Compatibility;
using M31R.Automation.Compatibility.Changelogs;
using M31R.Automation.Findings;
using M31R.Automation.Subjects;

namespace M31R.Automation.Tests.Compatibility.Changelogs;

public sealed class AChangeOfBehaviour
{
    private static readonly ContractChange Change =
        new(ChangeKind.Behavioural, "F:Lib.Limits.Most", "\"F:Lib.Limits.Most\" was 10 and is 20.") { Place = new Place("src/Limits.cs", 3) };

    [Theory]
    [InlineData("- `Limits.Most` is 20; it was 10.", Outcome.Holds)]
    [InlineData("- F:Lib.Limits.Most is 20.", Outcome.Holds)]
    [InlineData("- Mostly harmless.", Outcome.Violated)]
    public void IsToldByANewLineThatNamesIt(string line, Outcome expected) => Judged(line).Outcome.ShouldBe(expected);

    [Fact]
    public void IsNamedWhereNoLineDoes()
    {
        var finding = Judged();

        finding.Message.ShouldBe("\"F:Lib.Limits.Most\" was 10 and is 20. No new line of \"CHANGELOG.md\" names \"Most\".");
        finding.Component.ShouldBe("F:Lib.Limits.Most");
        finding.Place.ShouldBe(new Place("src/Limits.cs", 3));
    }

    [Fact]
    public void WithoutAChangelogIsToldOnceForAll()
    {
        var another = Change with { Item = "F:Lib.Limits.Least" };
        var facts = ContractFacts.Of("1.0.0", "1.1.0", Change, another);

        ChangelogJudge.Judge(facts).ShouldHaveSingleItem().Message
            .ShouldBe("There is no changelog to say of 2 changes: \"F:Lib.Limits.Most\" was 10 and is 20.");
    }

    [Fact]
    public void IsNoneWhereSomethingIsOnlyNew() =>
        ChangelogJudge.Judge(ContractFacts.Of("1.0.0", "1.1.0", ContractFacts.Addition)).ShouldHaveSingleItem()
            .Outcome.ShouldBe(Outcome.NotApplicable);

    [Fact]
    public void MayHideWhereAContractCannotBeRead()
    {
        var facts = ContractFacts.Of("1.0.0", "1.1.0");

        ChangelogJudge.Judge(facts with { Ends = [facts.Ends[0] with { Hindrance = ("it is no C#.", "Mend it.") }] })
            .ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.NotChecked);
    }

    [Fact]
    public void IsLookedForInWhatIsNewSinceTheRelease()
    {
        var before = new Dictionary<string, string>(StringComparer.Ordinal) { ["CHANGELOG.md"] = "# Changelog\n- Most is 10.\n" };
        var now = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["CHANGELOG.md"] = "# Changelog\n- Most is 20.\n- Most is 10.\n",
            ["packages/a/History.rst"] = "Another\n",
            ["docs/changelog-of-others.md"] = "- Most\n",
        };

        var changelog = ChangelogNews.Read(TwoSides.Of(new DeclaredCompatibility(), before, now));

        changelog.Paths.ShouldBe(["CHANGELOG.md", "packages/a/History.rst"]);
        changelog.News.Where(line => line.Length > 0).ShouldBe(["- Most is 20.", "Another"]);
    }

    private static Finding Judged(params IReadOnlyList<string> news) => ChangelogJudge.Judge(
        ContractFacts.Of("1.0.0", "1.1.0", Change) with { Changelog = new ChangelogNews(["CHANGELOG.md"], news) }).ShouldHaveSingleItem();
}
