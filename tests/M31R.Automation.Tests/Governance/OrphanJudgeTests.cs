using M31R.Automation.Governance;
using M31R.Automation.Subjects;

namespace M31R.Automation.Tests.Governance;

public class ModulesWithoutOwner
{
    private static readonly Subsystem Core = new("core", ["/src/core/"], "@org/core", "@org/review");

    [Fact]
    public void AreReportedOnceAsTheHighestDirectory()
    {
        using var tree = new OwnedTree("src/core/a.cs", "src/lost/b/c.cs", "src/lost/d.cs", "tool/deep/x.py").Declaring(Core);
        tree.Judge(OwnershipRules.NoOrphans).ShouldBe(
        [
            "Violated src/lost: No code in \"src/lost/\" belongs to a subsystem: \"src/lost/b/c.cs\" and \"src/lost/d.cs\".",
            "Violated tool/deep/x.py: \"tool/deep/x.py\" belongs to no subsystem.",
        ]);
    }

    [Fact]
    public void BesideOwnedFilesAreReportedTogether()
    {
        using var tree = new OwnedTree("src/a.cs", "src/b.cs", "src/c.py", "setup.py", "build.sh")
            .WithCodeowners("/src/*.py @org/core\n/build.sh @org/core\n");
        tree.Judge(OwnershipRules.NoOrphans).ShouldBe(
            ["Violated setup.py: \"setup.py\" has no owner.",
            "Violated src: Code directly in \"src/\" has no owner: \"src/a.cs\" and \"src/b.cs\", 2 of 3 files."]);
    }

    [Fact]
    public void OfManyDirectoriesAreToldAsOne()
    {
        string[] files = [.. Enumerable.Range(0, 20).SelectMany(index => new[] { $"src/p{index:00}/a.cs", $"src/p{index:00}/b.py" })];
        using var tree = new OwnedTree(files).WithCodeowners("*.py @org/core\n");
        tree.Judge(OwnershipRules.NoOrphans).ShouldBe(
            ["Violated src: Code in \"src/\" has no owner: \"src/p00/a.cs\", \"src/p01/a.cs\", \"src/p02/a.cs\" and 17 more, 20 of 40 files."]);
    }

    [Fact]
    public void AreNotDocumentsDataOrWhatIsIgnored()
    {
        using var tree = new OwnedTree(
            "src/core/a.cs", "README.md", "LICENSE", ".gitignore", "docs/a.md", "data/x.json", "tests/fixtures/f.py")
            .Declaring(Core);
        tree.Maintenance = tree.Maintenance with { Ignore = ["fixtures/"] };
        tree.Judge(OwnershipRules.NoOrphans).ShouldBe(["Holds : All code belongs to somebody (1 file)."]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AreNotApplicableWhereThereIsNoCode(bool isDeclared)
    {
        using var tree = new OwnedTree("docs/a.md").WithCodeowners("/docs/ @org/docs @org/review\n");
        if (isDeclared)
            tree.Declaring(new Subsystem("docs", ["/docs/"], "@org/docs", "@org/review"));
        tree.Judge(OwnershipRules.NoOrphans).ShouldBe(["NotApplicable : The tree holds no code."]);
    }

    [Fact]
    public void NameTheLineThatTakesOwnershipBack()
    {
        using var tree = new OwnedTree("apps/a.js", "apps/github/b.js", "apps/github/c.js")
            .WithCodeowners("/apps/ @org/apps\n/apps/github\n");
        tree.Judge(OwnershipRules.NoOrphans).ShouldBe(
            ["Violated apps/github: No code in \"apps/github/\" has an owner: \"apps/github/b.js\" and \"apps/github/c.js\". .github/CODEOWNERS:2 takes ownership back."]);
    }

    [Fact]
    public void AreCaseSensitive()
    {
        using var tree = new OwnedTree("Src/a.cs").WithCodeowners("/src/ @org/core\n");
        tree.Judge(OwnershipRules.NoOrphans).ShouldBe(["Violated Src/a.cs: \"Src/a.cs\" has no owner."]);
    }
}
