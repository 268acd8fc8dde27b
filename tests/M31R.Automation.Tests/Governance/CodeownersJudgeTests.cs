using M31R.Automation.Findings;
using M31R.Automation.Governance;

namespace M31R.Automation.Tests.Governance;

public class OwnersOfCodeowners
{
    [Theory]
    [InlineData("* @org/team\n")]
    [InlineData("* @one @two\n")]
    [InlineData("* one@example.org @two\n")]
    public void HoldWithATeamOrTwoOwners(string text)
    {
        using var tree = new OwnedTree("src/a.cs").WithCodeowners(text);
        tree.Judge().Findings.ShouldAllBe(finding => finding.Outcome == Outcome.Holds);
    }

    [Fact]
    public void OfNoCodeAreNotApplicable()
    {
        using var tree = new OwnedTree("src/a.cs", "docs/a.md").WithCodeowners("/docs/ @org/docs\n");
        tree.Judge(OwnershipRules.OwnerAndReviewer).ShouldBe(["NotApplicable : \".github/CODEOWNERS\" gives away no code."]);
    }

    [Fact]
    public void AloneAreReportedOnceEach()
    {
        using var tree = new OwnedTree("a/a.cs", "b/b.cs", "c/c.cs", "d/d.md")
            .WithCodeowners("/a/ @one\n/b/ @One\n/c/ @org/team\n/d/ @two\n");
        tree.Judge(OwnershipRules.OwnerAndReviewer).ShouldBe(
            ["Violated .github/CODEOWNERS:1: \"@one\" alone owns 2 files of code, such as \"a/a.cs\", by lines 1 and 2: nobody is named to review."]);
    }

    [Fact]
    public void AloneOnGitLabAreAGroupOrNot()
    {
        using var tree = new OwnedTree("a.cs") { Origin = "https://gitlab.com/org/name" }.WithCodeowners("* @one\n", ".gitlab/CODEOWNERS");
        tree.Judge(OwnershipRules.OwnerAndReviewer).ShouldHaveSingleItem()
            .ShouldStartWith("NotChecked .gitlab/CODEOWNERS:1: \"@one\" alone owns 1 file");
    }
}

public class CodeownersBesideTheTree
{
    [Fact]
    public void PatternsThatMatchNothingAreReported()
    {
        using var tree = new OwnedTree("src/a.cs").WithCodeowners("* @org/core\n/gone/ @org/core\n");
        tree.Judge(OwnershipRules.CodeownersMatch).ShouldBe(["Violated .github/CODEOWNERS:2: The pattern \"/gone/\" matches no file."]);
    }

    [Fact]
    public void SubmodulesAreThere()
    {
        using var tree = new OwnedTree("src/a.cs").WithCodeowners("* @org/core\n/external/lib/ @org/lib\n/external/lib @org/lib\n");
        tree["tree/.gitmodules"] = "[submodule \"lib\"]\n\tpath = external/lib\n\turl = ../lib\n";
        tree.Judge(OwnershipRules.CodeownersMatch).ShouldHaveSingleItem().ShouldStartWith("Holds ");
    }

    [Fact]
    public void SubmodulesThatCannotBeReadLeaveInDoubtWhatMatchesNothing()
    {
        using var tree = new OwnedTree("src/a.cs").WithCodeowners("* @org/core\n/external/lib/ @org/lib\n");
        tree["tree/.gitmodules"] = new string('#', (1 << 20) + 1);
        tree.Judge(OwnershipRules.CodeownersMatch).ShouldBe(
            ["NotChecked .github/CODEOWNERS:2: The pattern \"/external/lib/\" matches no file. Whether it means a submodule is not known: \".gitmodules\" has 1048577 bytes, more than the 1048576 that are read. Make it smaller or exclude it."]);
    }

    [Fact]
    public void SubmodulesThatCannotBeReadDoNotMatterWhereEverythingMatches()
    {
        using var tree = new OwnedTree("src/a.cs").WithCodeowners("* @org/core\n");
        tree["tree/.gitmodules"] = new string('#', (1 << 20) + 1);
        tree.Judge(OwnershipRules.CodeownersMatch).ShouldHaveSingleItem().ShouldStartWith("Holds ");
    }

    [Theory]
    [InlineData("/docs/ @org/docs\n* @org/core\n",
        "\"/docs/\" never counts: \"*\" in line 2 covers it, comes later and names other owners.")]
    [InlineData("/docs/api/ @org/api\ndocs/ @org/docs\n",
        "\"/docs/api/\" never counts: \"docs/\" in line 2 covers it, comes later and names other owners.")]
    [InlineData("/docs/api/*.md @org/api\n/docs @org/docs\n",
        "\"/docs/api/*.md\" never counts: \"/docs\" in line 2 covers it, comes later and names other owners.")]
    [InlineData("/docs/ @org/api\n/docs/ @org/docs\n",
        "\"/docs/\" never counts: \"/docs/\" in line 2 covers it, comes later and names other owners.")]
    [InlineData("/docs/ @org/api\n/docs/** @org/docs\n",
        "\"/docs/\" never counts: \"/docs/**\" in line 2 covers it, comes later and names other owners.")]
    public void LinesThatALaterOneCoversAreReported(string text, string message)
    {
        using var tree = new OwnedTree("docs/api/a.md", "src/a.cs").WithCodeowners(text);
        tree.Judge(OwnershipRules.CodeownersMatch).ShouldBe([$"Violated .github/CODEOWNERS:1: {message}"]);
    }

    [Theory]
    [InlineData("* @org/core\n/docs/ @org/docs\n/src/ @org/src\n/.github/ @org/ci\n")]
    [InlineData("/docs/api/ @org/docs\n* @org/docs\n")]
    [InlineData("/docs/api/a.md @org/api\n/docs/* @org/docs\n")]
    [InlineData("/docs/ @org/api\n/docs/api/ @org/docs\n")]
    public void LinesThatDecideNothingTodayAreNot(string text)
    {
        using var tree = new OwnedTree("docs/api/a.md", "docs/b.md", "src/a.cs").WithCodeowners(text);
        tree.Judge(OwnershipRules.CodeownersMatch).ShouldHaveSingleItem().ShouldStartWith("Holds ");
    }

    [Fact]
    public void OnlyTheFirstFileOfGitHubCounts()
    {
        using var tree = new OwnedTree("src/a.cs")
            .WithCodeowners("* @org/core\n")
            .WithCodeowners("x\n", "docs/CODEOWNERS")
            .WithCodeowners("/y @a\n", ".gitlab/CODEOWNERS");
        tree.Judge(OwnershipRules.CodeownersMatch)
            .ShouldBe(["Violated docs/CODEOWNERS: \"docs/CODEOWNERS\" is never read: GitHub takes \".github/CODEOWNERS\" first."]);
    }

    [Fact]
    public void OnlyTheFirstFileOfGitLabCounts()
    {
        using var tree = new OwnedTree("src/a.cs") { Origin = "git@gitlab.example.org:org/name" }.WithCodeowners("* @a @b\n", "CODEOWNERS")
            .WithCodeowners("x\n", ".gitlab/CODEOWNERS");
        tree.Judge(OwnershipRules.CodeownersMatch)
            .ShouldBe(["Violated .gitlab/CODEOWNERS: \".gitlab/CODEOWNERS\" is never read: GitLab takes \"CODEOWNERS\" first."]);
    }

    [Fact]
    public void AFileWithoutRulesDeclaresNothing()
    {
        using var tree = new OwnedTree("src/a.cs").WithCodeowners("# nothing yet\n");
        tree.Judge().Findings.Select(finding => finding.Outcome).ShouldBe([Outcome.NotChecked, Outcome.NotChecked, Outcome.Violated]);
    }
}
