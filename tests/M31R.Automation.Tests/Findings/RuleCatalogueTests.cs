using M31R.Automation.Findings;

namespace M31R.Automation.Tests.Findings;

public class RuleCatalogues
{
    private static readonly RuleCatalogue Three =
        new([Samples.Rule("doors-are-shut"), Samples.Rule("doors-are-oiled", required: false),
            Samples.Rule("windows-are-clean", target: "CheckWindows")]);

    [Fact]
    public void ListRulesById() => Three.Ids.ShouldBe(["doors-are-oiled", "doors-are-shut", "windows-are-clean"]);

    [Fact]
    public void GiveATargetItsOwnRulesAndThoseOfEveryTarget() =>
        new RuleCatalogue([.. Three.Rules, .. WaiverRules.All]).Of("CheckWindows").Select(rule => rule.Id)
            .ShouldBe(["waivers-are-current", "windows-are-clean"]);

    [Fact]
    public void RequireWhatASubjectRequires()
    {
        var changed = Three.With(required: ["doors-are-oiled"], optional: ["doors-are-shut"]);
        changed.Rules.Where(rule => rule.Required).Select(rule => rule.Id).ShouldBe(["doors-are-oiled", "windows-are-clean"]);
    }

    [Theory]
    [InlineData("required")]
    [InlineData("optional")]
    public void AnswerAnUnknownRuleWithTheNearest(string key)
    {
        string[] ids = ["door-are-shut"];
        var problem = Should.Throw<MaintenanceException>(() => Three.With(key == "required" ? ids : [], key == "optional" ? ids : []));
        problem.Message.ShouldBe(
            $"\"{key}\" in maintenance.yml names the rule \"door-are-shut\", which does not exist. Did you mean \"doors-are-shut\"? docs/rules/README.md lists them all.");
    }
}

public class FlawedRule
{
    private static string Flaw(Rule rule) => Should.Throw<ArgumentException>(() => new RuleCatalogue([rule])).Message;

    [Fact]
    public void OfAnIdThatIsThereIsRefused() =>
        Should.Throw<ArgumentException>(() => new RuleCatalogue([Samples.Rule(), Samples.Rule()])).Message.ShouldContain("is there twice");

    [Theory]
    [InlineData("")]
    [InlineData("Doors")]
    [InlineData("doors_are_shut")]
    [InlineData("doors--shut")]
    [InlineData("-doors")]
    [InlineData("2-doors")]
    [InlineData("doors\n")]
    public void WithAnIdThatIsNotKebabCaseIsRefused(string id) =>
        Flaw(Samples.Rule(id) with { Statement = "So." }).ShouldContain("kebab-case");

    [Theory]
    [InlineData("Doors are shut")]
    [InlineData("Doors\nare shut.")]
    [InlineData("")]
    public void WithoutAStatementIsRefused(string statement) =>
        Flaw(Samples.Rule() with { Statement = statement }).ShouldContain("statement");

    [Fact]
    public void WithoutTextsIsRefused()
    {
        Flaw(Samples.Rule() with { Rationale = " " }).ShouldContain("why it matters");
        Flaw(Samples.Rule() with { Remedy = "" }).ShouldContain("what to do");
        Flaw(Samples.Rule() with { Target = "" }).ShouldContain("names no target");
    }

    [Fact]
    public void CitingNothingIsRefused() => Flaw(Samples.Rule() with { Clauses = [] }).ShouldContain("none of the principles");

    [Fact]
    public void CitingNoPrincipleIsRefused() =>
        Flaw(Samples.Rule() with { Clauses = [Clause.M22(5)] }).ShouldContain("none of the principles");

    public static TheoryData<string> MissingClauses() =>
        ["M22 §0", "M22 §30", "M22 MS-0", "M22 MS-11", "PMS §1", "PMS §13", "PMS MS-1", "ISO §5"];

    [Theory]
    [MemberData(nameof(MissingClauses))]
    public void CitingAClauseThatDoesNotExistIsRefused(string cited)
    {
        var parts = cited.Split(' ');
        Flaw(Samples.Rule() with { Clauses = [Clause.Principle(1), new Clause(parts[0], parts[1])] }).ShouldContain($"cites \"{cited}\"");
    }
}
