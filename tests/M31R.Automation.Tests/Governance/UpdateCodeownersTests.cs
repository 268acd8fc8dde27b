using M31R.Automation.Findings;
using M31R.Automation.Governance;
using M31R.Automation.Subjects;

namespace M31R.Automation.Tests.Governance;

public class WrittenCodeowners
{
    private const string Block = """
        # begin: generated from maintenance.yml by "./build.sh UpdateCodeowners"; change it there.

        # all
        * @org/all @org/review

        # core
        /src/with\ space/ @org/core
        docs/** @org/core

        # end: generated from maintenance.yml

        """;

    private static OwnedTree Tree() => new OwnedTree("src/with space/a.cs", "docs/deep/a.md", "b.cs").Declaring(
        new Subsystem("all", ["*"], "@org/all", "@org/review"),
        new Subsystem("core", ["/src/with space/", "docs/*"], "@org/core", ""));

    [Fact]
    public void SaysOwnersThenReviewersInTheOrderOfTheDeclarations()
    {
        using var tree = Tree();
        UpdateCodeowners.Run(tree.Inspection).ShouldBe(new CodeownersUpdate(".github/CODEOWNERS", HasChanged: true));
        tree["tree/.github/CODEOWNERS"].ShouldBe(Block);
        tree.Judge(OwnershipRules.CodeownersMatch).ShouldHaveSingleItem().ShouldStartWith("Holds ");
    }

    [Fact]
    public void IsLeftAloneWhenNothingChanged()
    {
        using var tree = Tree();
        UpdateCodeowners.Run(tree.Inspection);
        UpdateCodeowners.Run(tree.Inspection).HasChanged.ShouldBeFalse();
        tree.Progress.Lines[^1].ShouldBe("\".github/CODEOWNERS\" is up to date");
    }

    [Fact]
    public void StaysWhereItIsAndKeepsWhatPeopleWroteAroundIt()
    {
        using var tree = Tree()
            .WithCodeowners(
                "/x @org/x\r\n# begin: generated from maintenance.yml\r\nold\r\n# end: generated from maintenance.yml\r\n/y @org/y",
                "CODEOWNERS");
        UpdateCodeowners.Run(tree.Inspection).Path.ShouldBe("CODEOWNERS");
        tree["tree/CODEOWNERS"].ShouldBe($"/x @org/x\r\n{Block.ReplaceLineEndings("\r\n")}/y @org/y");
    }

    [Fact]
    public void IsAppendedWhereOnlyCommentsStand()
    {
        using var tree = Tree().WithCodeowners("# who reviews what");
        UpdateCodeowners.Run(tree.Inspection);
        tree["tree/.github/CODEOWNERS"].ShouldBe($"# who reviews what\n{Block}");
    }

    [Fact]
    public void SaysDirectoriesApartOnGitLab()
    {
        using var tree = new OwnedTree("src/a.cs", "src/b/c.cs", "x/docs/api.md") { Origin = "https://gitlab.com/org/name" }
            .Declaring(new Subsystem("core", ["src", "x/docs", "/src/b/**", "api.md"], "@org/core", "@org/review"));
        UpdateCodeowners.Run(tree.Inspection).Path.ShouldBe(".gitlab/CODEOWNERS");
        tree["tree/.gitlab/CODEOWNERS"]
            .Split('\n')
            .Where(line => line.Contains('@'))
            .Select(line => line.Split(' ')[0])
            .ShouldBe(["src/", "/x/docs/", "/src/b/", "api.md"]);
        tree.Judge(OwnershipRules.CodeownersMatch).ShouldHaveSingleItem().ShouldStartWith("Holds ");
    }
}

public class RefusedCodeowners
{
    private static readonly Subsystem Core = new("core", ["/src/"], "@org/core", "@org/review");

    private static string Refusal(OwnedTree tree)
    {
        using (tree)
            return Should.Throw<MaintenanceException>(() => UpdateCodeowners.Run(tree.Inspection)).Message;
    }

    [Fact]
    public void WithoutSubsystems() => Refusal(new OwnedTree("src/a.cs")).ShouldStartWith("\"maintenance.yml\" declares no subsystems");

    [Fact]
    public void WithSubsystemsFromElsewhere()
    {
        var tree = new OwnedTree("src/a.cs").Declaring(Core);
        tree.Maintenance = tree.Maintenance with { Path = "maintenance.yml", IsOutside = true };
        Refusal(tree).ShouldContain("outside of the subject");
    }

    [Fact]
    public void OverRulesWrittenByHand()
    {
        using var tree = new OwnedTree("src/a.cs").Declaring(Core).WithCodeowners("* @org/hand\n");
        Should.Throw<MaintenanceException>(() => UpdateCodeowners.Run(tree.Inspection))
            .Message.ShouldStartWith("\".github/CODEOWNERS\" holds 1 rule written by hand");
        tree["tree/.github/CODEOWNERS"].ShouldBe("* @org/hand\n");
    }

    [Theory]
    [InlineData("# begin: generated from maintenance.yml\n* @org/a\n", ".github/CODEOWNERS:1:")]
    [InlineData("# end: generated from maintenance.yml\n# begin: generated from maintenance.yml\n", ".github/CODEOWNERS:2:")]
    [InlineData("# begin: generated from maintenance.yml\n# begin: generated from maintenance.yml\n", ".github/CODEOWNERS:2:")]
    public void BetweenBrokenMarkers(string text, string place) =>
        Refusal(new OwnedTree("src/a.cs").Declaring(Core).WithCodeowners(text)).ShouldStartWith(place);

    [Theory]
    [InlineData("!src/", "CODEOWNERS takes nothing back")]
    [InlineData("src/[ab]", "character ranges")]
    [InlineData(@"\#src", "does not know")]
    public void ForAPatternItCannotSay(string pattern, string words) =>
        Refusal(new OwnedTree("src/a.cs").Declaring(Core with { Paths = [pattern] })).ShouldContain(words);

    [Fact]
    public void ForASubsystemOfNobody() =>
        Refusal(new OwnedTree("src/a.cs").Declaring(Core with { Owner = "", Reviewer = "" }))
            .ShouldStartWith("maintenance.yml:2: the subsystem \"core\" names neither owner nor reviewer");

    [Fact]
    public void ThroughALinkThatLeadsOutOfTheTree()
    {
        var tree = new OwnedTree("src/a.cs").Declaring(Core);
        Directory.CreateDirectory(tree.PathOf("outside"));
        Directory.CreateSymbolicLink(tree.PathOf("tree/.github"), tree.PathOf("outside"));
        Refusal(tree).ShouldContain("a link leads out of it");
    }
}
