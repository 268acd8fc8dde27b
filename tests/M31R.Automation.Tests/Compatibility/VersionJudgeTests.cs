using M31R.Automation.Compatibility;
using M31R.Automation.Compatibility.Changelogs;
using M31R.Automation.Compatibility.Deprecations;
using M31R.Automation.Findings;

namespace M31R.Automation.Tests.Compatibility;

public sealed class AVersionThatChangesDemand
{
    [Theory]
    [InlineData("1.2.3", "2.0.0", Outcome.Holds)]
    [InlineData("1.2.3", "1.3.0", Outcome.Violated)]
    [InlineData("1.2.3", "1.2.3", Outcome.Violated)]
    [InlineData("1.2.3", "2.0.0-rc.1", Outcome.Holds)]
    [InlineData("1.2.3", "1.3.0-rc.1", Outcome.Violated)]
    [InlineData("0.2.3", "0.3.0", Outcome.Holds)]
    [InlineData("0.2.3", "0.2.4", Outcome.Violated)]
    [InlineData("2.0.0-rc.1", "2.0.0", Outcome.Holds)]
    [InlineData("2.0.0-rc.1", "2.0.0-rc.2", Outcome.Holds)]
    [InlineData("2.0.0-rc.2", "2.0.0-rc.1", Outcome.Violated)]
    public void RisesWithWhatBreaks(string released, string next, Outcome expected) =>
        VersionJudge.Judge(ContractFacts.Of(released, next, ContractFacts.Removal())).ShouldHaveSingleItem().Outcome.ShouldBe(expected);

    [Theory]
    [InlineData("1.2.3", "1.3.0", Outcome.Holds)]
    [InlineData("1.2.3", "1.2.4", Outcome.Violated)]
    [InlineData("1.2.3", "1.2.3", Outcome.Holds)]
    [InlineData("0.2.3", "0.2.4", Outcome.Holds)]
    public void RisesWithWhatIsNew(string released, string next, Outcome expected) =>
        VersionJudge.Judge(ContractFacts.Of(released, next, ContractFacts.Addition)).ShouldHaveSingleItem().Outcome.ShouldBe(expected);

    [Fact]
    public void ComesWithTheWitness()
    {
        var finding = VersionJudge.Judge(ContractFacts.Of("1.0.0", "1.1.0", ContractFacts.Removal())).ShouldHaveSingleItem();

        finding.Message.ShouldBe(
            "\"M:Lib.Parser.Parse\" is gone. That breaks users and demands version 2.0.0, not 1.1.0. "
            + "Witness (caller in C#): new Lib.Parser().Parse(); — compiles before, now: CS1061.");
        finding.Component.ShouldBe("M:Lib.Parser.Parse");
    }

    [Fact]
    public void IsToldWithTheHighestThatAnyChangeDemands()
    {
        var findings = VersionJudge.Judge(ContractFacts.Of("1.0.0", "1.0.1", ContractFacts.Addition, ContractFacts.Removal()));

        findings[0].Message.ShouldBe(
            "\"M:Lib.Parser.Read\" is new. That demands version 1.1.0, not 1.0.1. What breaks users demands 2.0.0.");
        findings[1].Message.ShouldNotContain("What breaks users");
    }

    [Theory]
    [InlineData(ChangeKind.Breaking, Outcome.NotChecked)]
    [InlineData(ChangeKind.Unproven, Outcome.NotChecked)]
    public void IsNotCheckedSinceARevisionThatIsNoRelease(ChangeKind kind, Outcome expected)
    {
        var facts = ContractFacts.Of(null, "1.1.0", ContractFacts.Removal() with { Kind = kind });

        VersionJudge.Judge(facts).ShouldHaveSingleItem().Outcome.ShouldBe(expected);
        VersionJudge.Judge(facts with { Ends = [facts.Ends[0] with { Changes = [] }] }).ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Holds);
    }

    [Theory]
    [InlineData("1.0.0", "1.1.0", "Since v1.0.0: 1 change, which demands version 1.1.0 or a later one; the version is 1.1.0.")]
    [InlineData("0.1.0", "0.2.0", "Since v0.1.0: 1 change, which demands version 0.1.1 or a later one; the version is 0.2.0.")]
    [InlineData("1.0.0", "1.0.0", "Since v1.0.0: 1 change, which demands version 1.1.0 or a later one; the version is 1.0.0 still.")]
    public void SaysWhatWasDemanded(string released, string next, string expected) =>
        VersionJudge.Judge(ContractFacts.Of(released, next, ContractFacts.Addition)).ShouldHaveSingleItem().Message.ShouldBe(expected);

    [Theory]
    [InlineData("2.0.0rc1", "2.0.0-rc.1")]
    [InlineData("2.0.0.dev3", "2.0.0-dev.3")]
    [InlineData("2.0.0", "2.0.0")]
    [InlineData(null, null)]
    public void MayBeWrittenAsPythonDoes(string? written, string? expected) => PythonVersion.AsSemVer(written).ShouldBe(expected);

    [Fact]
    public void IsNotCheckedWhereNobodySaysWhatComesNext()
    {
        var finding = VersionJudge.Judge(ContractFacts.Of("1.0.0", null, ContractFacts.Addition, ContractFacts.Removal()))
            .ShouldHaveSingleItem();

        finding.Outcome.ShouldBe(Outcome.NotChecked);
        finding.Message.ShouldContain("demand version 2.0.0");
        finding.Message.ShouldContain("compatibility.json names all 2.");
    }

    [Fact]
    public void IsShownByAChangeThatDemandsIt()
    {
        var doubt = new ContractChange(ChangeKind.Unproven, "M:Lib.A", "Whether it breaks is not known.");

        VersionJudge.Judge(ContractFacts.Of("1.0.0", null, doubt, ContractFacts.Addition)).Select(finding => finding.Message)
            .ShouldContain(message => message.StartsWith(
                "The changes since v1.0.0 demand version 1.1.0, such as: \"M:Lib.Parser.Read\" is new.", StringComparison.Ordinal));
    }

    [Fact]
    public void IsShownByTheOnlyChange() => VersionJudge.Judge(ContractFacts.Of("1.0.0", null, ContractFacts.Addition))
        .ShouldHaveSingleItem().Message.ShouldBe(
            "The change since v1.0.0 demands version 1.1.0: \"M:Lib.Parser.Read\" is new. The version about to be released is not known.");

    [Theory]
    [InlineData(null, "0.0.0", "2.7.0", null, "0.0.0")]
    [InlineData(null, "1.0.0", "2.7.0", null, "1.0.0")]
    [InlineData(null, "2.7.0", "2.7.0", "2.7.0", null)]
    [InlineData(null, "2.8.0", "2.7.0", "2.8.0", null)]
    [InlineData(null, "2.0.0rc1", "2.0.0-rc.2", "2.0.0-rc.1", null)]
    [InlineData(null, "1.0.0", null, "1.0.0", null)]
    [InlineData("2.6.0", "1.0.0", "2.7.0", "2.6.0", null)]
    public void IsNotThatOfAManifestBelowTheLastRelease(
        string? asked, string? written, string? released, string? expected, string? placeholder) =>
        NextVersion.Of(asked, written, released).ShouldBe(new NextVersion(expected, placeholder));

    [Fact]
    public void IsNotKnownWhereTheManifestIsBelowTheLastRelease()
    {
        var facts = ContractFacts.Of("2.7.0", null, ContractFacts.Removal()) with { PlaceholderVersion = "1.0.0" };
        var finding = VersionJudge.Judge(facts).ShouldHaveSingleItem();

        finding.Outcome.ShouldBe(Outcome.NotChecked);
        finding.Message.ShouldEndWith(
            "The version about to be released is not known: the manifest says \"1.0.0\", lower than the last release.");
        finding.Remedy.ShouldContain("--next-version");
    }

    [Fact]
    public void IsNotCheckedWhereNothingIsProven()
    {
        var change = new ContractChange(ChangeKind.Unproven, "M:Lib.Parser.Parse", "\"M:Lib.Parser.Parse\" takes another type.");

        VersionJudge.Judge(ContractFacts.Of("1.0.0", "1.1.0", change)).ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.NotChecked);
        VersionJudge.Judge(ContractFacts.Of("1.0.0", "2.0.0", change)).ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Holds);
    }

    [Fact]
    public void IsNotCheckedWhereAContractCannotBeRead()
    {
        var facts = ContractFacts.Of("1.0.0", "1.0.1");
        var unread = facts with { Ends = [facts.Ends[0] with { Hindrance = ("it is no C#.", "Mend it.") }] };

        var finding = VersionJudge.Judge(unread).ShouldHaveSingleItem();

        finding.Outcome.ShouldBe(Outcome.NotChecked);
        finding.Message.ShouldBe("The API of \"src/Lib/Lib.csproj\" could not be compared: it is no C#.");
    }

    [Fact]
    public void IsNotCheckedWhereAPartOfAContractIsNotThere()
    {
        var facts = ContractFacts.Of("1.0.0", "2.0.0");
        var gap = new ContractGap("files a/*.json", "the pattern means nothing.", "Correct it.");
        var finding = VersionJudge.Judge(facts with { Ends = [facts.Ends[0] with { Gaps = [gap] }] }).ShouldHaveSingleItem();

        (finding.Outcome, finding.Message)
            .ShouldBe((Outcome.NotChecked, "The API of \"src/Lib/Lib.csproj\" was not compared whole: the pattern means nothing."));
    }

    [Fact]
    public void ShowsTheBeginningOfALongWitness()
    {
        var change = ContractFacts.Removal() with { Witness = Witness.Of("document", new string('a', 5000), "is valid", "is not") };

        VersionJudge.Judge(ContractFacts.Of("1.0.0", "1.1.0", change)).ShouldHaveSingleItem().Message
            .ShouldContain($"Witness (document): {new string('a', 1000)}… — is valid before");
    }

    [Fact]
    public void IsNotCheckedWherePackagesHaveReleasesOfTheirOwn()
    {
        var facts = new CompatibilityFacts(null, "1.0.0", []) { Candidates = [new("app-v1.0.0", "1"), new("tool-v10.0.0", "2"), new("web-v9.0.0", "3")] };
        var finding = VersionJudge.Judge(facts).ShouldHaveSingleItem();

        (finding.Outcome, finding.Message, finding.Remedy).ShouldBe((
            Outcome.NotChecked,
            "Which release to compare with is not known: the tags of 3 packages name versions of their own,"
            + " \"app-v1.0.0\", \"tool-v10.0.0\", \"web-v9.0.0\".",
            "Name one with --since, such as --since tool-v10.0.0."));
        RemovalJudge.Judge(facts).ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.NotChecked);
        ChangelogJudge.Judge(facts).ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.NotChecked);
    }

    [Fact]
    public void IsNotApplicableBeforeTheFirstRelease() => VersionJudge.Judge(new CompatibilityFacts(null, "1.0.0", []))
        .ShouldHaveSingleItem().Message.ShouldContain("UpdateContracts");
}
