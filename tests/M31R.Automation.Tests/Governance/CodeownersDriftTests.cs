using M31R.Automation.Governance;
using M31R.Automation.Subjects;

namespace M31R.Automation.Tests.Governance;

public class CodeownersBesideMaintenanceFile
{
    private static readonly Subsystem Core = new("core", ["/src/"], "@org/core", "@org/review");

    [Fact]
    public void MissingIsNotAViolation()
    {
        using var tree = new OwnedTree("src/a.cs").Declaring(Core);
        tree.Judge(OwnershipRules.CodeownersMatch).ShouldBe(["NotApplicable : There is no CODEOWNERS file. UpdateCodeowners writes one."]);
    }

    [Theory]
    [InlineData("* @org/other\n", "Violated .github/CODEOWNERS:1: \"src/a.cs\" and 1 other file of the subsystem \"core\" belong to \"@org/core\" and \"@org/review\" by \"maintenance.yml\", and CODEOWNERS gives them to \"@org/other\".")]
    [InlineData("/src/b.cs @org/review @org/core\n", "Violated .github/CODEOWNERS: \"src/a.cs\" of the subsystem \"core\" belongs to \"@org/core\" and \"@org/review\" by \"maintenance.yml\", and CODEOWNERS leaves it without owner.")]
    public void WithOtherOwnersIsReportedOnceForASubsystem(string text, string message)
    {
        using var tree = new OwnedTree("src/a.cs", "src/b.cs").Declaring(Core).WithCodeowners(text);
        tree.Judge(OwnershipRules.CodeownersMatch).ShouldBe([message]);
    }

    [Theory]
    [InlineData("src @ORG/core @org/review\n")]
    [InlineData("* @org/review @org/core\n")]
    public void WithTheSameMeaningHolds(string text)
    {
        using var tree = new OwnedTree("src/a.cs").Declaring(Core).WithCodeowners(text);
        tree.Judge(OwnershipRules.CodeownersMatch).ShouldHaveSingleItem().ShouldStartWith("Holds ");
    }
}
