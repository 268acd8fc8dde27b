using M31R.Automation.Compatibility;
using M31R.Automation.Compatibility.Deprecations;
using M31R.Automation.Findings;

namespace M31R.Automation.Tests.Compatibility.Deprecations;

public sealed class ARemoval
{
    [Theory]
    [InlineData("1.2.0", "2.0.0", Outcome.Holds)]
    [InlineData("1.2.0", "1.3.0", Outcome.Holds)]
    [InlineData("1.2.0", "1.2.1", Outcome.Violated)]
    [InlineData("0.2.0", "0.3.0", Outcome.NotApplicable)]
    public void MayComeAMinorVersionAfterItsAnnouncement(string released, string next, Outcome expected) =>
        Judged(ContractFacts.Of(released, next, ContractFacts.Removal() with { Deprecation = "Use Read." })).Outcome.ShouldBe(expected);

    [Fact]
    public void IsNotCheckedWhereNobodySaysWhatComesNext() =>
        Judged(ContractFacts.Of("1.2.0", null, ContractFacts.Removal() with { Deprecation = "Use Read." })).Outcome.ShouldBe(Outcome.NotChecked);

    [Fact]
    public void MustHaveBeenAnnounced() => Judged(ContractFacts.Of("1.2.0", "2.0.0", ContractFacts.Removal()))
        .Message.ShouldBe("\"M:Lib.Parser.Parse\" is gone. Nothing in v1.2.0 said that it would go.");

    [Fact]
    public void MayHaveBeenAnnouncedInMaintenanceYml() =>
        Judged(ContractFacts.Of("1.2.0", "2.0.0", ContractFacts.Removal()) with { Announced = ["M:Lib.Parser.Parse"] })
            .Outcome.ShouldBe(Outcome.Holds);

    [Fact]
    public void ThatNobodyCouldTryIsOneAllTheSame() =>
        Judged(ContractFacts.Of("1.2.0", "2.0.0", ContractFacts.Removal() with { Kind = ChangeKind.Unproven, Witness = null }))
            .Outcome.ShouldBe(Outcome.Violated);

    [Fact]
    public void BeforeTheFirstReleaseIsNone()
    {
        var facts = ContractFacts.Of(null, "1.0.0", ContractFacts.Removal());

        Judged(facts with { Baseline = facts.Baseline! with { IsOfSnapshots = true } }).Outcome.ShouldBe(Outcome.NotApplicable);
    }

    [Fact]
    public void OfATokenIsNone()
    {
        var facts = ContractFacts.Of("1.2.0", "2.0.0", ContractFacts.Removal("token:the"));

        Judged(facts with { Ends = [facts.Ends[0] with { Surface = Surface.Tokenizer }] }).Outcome.ShouldBe(Outcome.NotApplicable);
    }

    private static Finding Judged(CompatibilityFacts facts) => RemovalJudge.Judge(facts).ShouldHaveSingleItem();
}

public sealed class ADeprecation
{
    private static readonly Deprecation Parse = new("M:Lib.Parser.Parse(System.String)", "Use Read.");

    [Theory]
    [InlineData("Instead of `Parse`, call `Read`.", Outcome.Holds)]
    [InlineData("Instead of the Parser, use the Reader.", Outcome.Violated)]
    [InlineData("ReParse and Parse_All and Parse", Outcome.Holds)]
    [InlineData("", Outcome.Violated)]
    public void IsExplainedByAPageThatNamesIt(string page, Outcome expected) =>
        Migration(Parse, ("docs/migration.md", page)).Outcome.ShouldBe(expected);

    [Fact]
    public void IsExplainedByALinkOfItsOwn() =>
        Migration(Parse with { Words = "See https://example.org/migrate." }).Outcome.ShouldBe(Outcome.Holds);

    [Fact]
    public void IsNotExplainedByAnotherPageThanTheOneNamed() =>
        Migration(Parse with { Migration = "docs/new.md" }, ("docs/migration.md", "Parse")).Message.ShouldBe(
            "\"M:Lib.Parser.Parse(System.String)\" is deprecated, and there is no \"docs/new.md\" that names \"Parse\".");

    [Fact]
    public void OfSeveralOverloadsIsToldOnceInTheWordsOfCSharp()
    {
        Deprecation[] overloads =
        [
            Parse with { Name = "Parser.Parse(string)", Words = "Will be removed in 2.0." },
            new("M:Lib.Parser.Parse(System.Int32)", "Will be removed in 2.0.") { Name = "Parser.Parse(int)" },
            new("M:Lib.Parser.Read", "Will be removed in 2.0.") { Name = "Parser.Read()" },
        ];
        var facts = ContractFacts.Of("1.0.0", "2.0.0") with { Deprecations = overloads };

        MigrationJudge.Judge(facts).Select(finding => finding.Message).ShouldBe(
        [
            "\"Parser.Parse(string)\", \"Parser.Parse(int)\" are deprecated, and no page about migrating names \"Parse\".",
            "\"Parser.Read()\" is deprecated, and no page about migrating names \"Read\".",
        ]);
        OverdueJudge.Judge(facts).Select(finding => finding.Message).ShouldBe(
        [
            "\"Parser.Parse(string)\", \"Parser.Parse(int)\" were to be gone in 2.0; 2.0.0 still has them.",
            "\"Parser.Read()\" was to be gone in 2.0; 2.0.0 still has it.",
        ]);
    }

    [Fact]
    public void ThatNamesNothingIsToldOnce()
    {
        var facts = ContractFacts.Of("1.0.0", "1.1.0") with
        {
            Deprecations = [Parse],
            Misnamed = new Dictionary<string, string>(StringComparer.Ordinal) { [Parse.Item] = " Did you mean \"Read\"?" },
        };

        MigrationJudge.Judge(facts).ShouldHaveSingleItem().Message.ShouldBe(
            "\"M:Lib.Parser.Parse(System.String)\" is declared to be deprecated, and no contract has or had it. Did you mean \"Read\"?");
    }

    [Theory]
    [InlineData("M:Lib.Parser.Parse``1(System.String)", "Parse")]
    [InlineData("T:Lib.Parser`1", "Parser")]
    [InlineData("M:Lib.Parser.#ctor(System.Int32)", "Parser")]
    [InlineData("app train --epochs", "--epochs")]
    [InlineData("training.stages[].rate", "rate")]
    [InlineData("manifest:files[].sha256", "sha256")]
    [InlineData("--api-key", "--api-key")]
    public void IsNamedAsUsersDo(string item, string name) => new Deprecation(item, "").ShortName.ShouldBe(name);

    [Theory]
    [InlineData("Will be removed in 2.0.", "1.9.0", Outcome.Holds)]
    [InlineData("Will be removed in 2.0.", "2.0.0", Outcome.Violated)]
    [InlineData("Use Read; it goes away with version 2.1", "2.0.0", Outcome.Holds)]
    [InlineData("Use Read.", "2.0.0", Outcome.NotApplicable)]
    [InlineData("Will be removed in 2.0.", null, Outcome.NotChecked)]
    public void EndsWhenItsWordsSay(string words, string? next, Outcome expected)
    {
        var facts = ContractFacts.Of(null, next) with { Deprecations = [Parse with { Words = words }] };

        OverdueJudge.Judge(facts).ShouldHaveSingleItem().Outcome.ShouldBe(expected);
    }

    private static Finding Migration(Deprecation deprecation, params (string Path, string Text)[] pages) => MigrationJudge.Judge(
        ContractFacts.Of("1.0.0", "1.1.0") with
        {
            Deprecations = [deprecation],
            Pages = pages.ToDictionary(page => page.Path, page => page.Text, StringComparer.Ordinal),
        }).ShouldHaveSingleItem();
}
