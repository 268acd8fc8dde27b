using System.Diagnostics;
using M31R.Automation.Findings;
using M31R.Automation.Governance;
using M31R.Automation.Subjects;

namespace M31R.Automation.Tests.Governance;

public class SubsystemsOfMaintenanceFile
{
    private static Subsystem Core(string owner = "@org/core", string reviewer = "@org/review") => new("core", ["/src/"], owner, reviewer);

    [Fact]
    public void WithOwnerAndReviewerHold()
    {
        using var tree = new OwnedTree("src/a.cs").Declaring(Core()).WithCodeowners("/src/ @org/core @org/review\n");
        tree.Judge().Findings.ShouldAllBe(finding => finding.Outcome == Outcome.Holds);
    }

    [Theory]
    [InlineData("", "", "The subsystem \"core\" has neither an owner nor a reviewer.")]
    [InlineData("", "@org/review", "The subsystem \"core\" has no owner.")]
    [InlineData("@org/core", "", "The subsystem \"core\" has no reviewer.")]
    [InlineData("@org/core", "@Org/Core", "The subsystem \"core\" is reviewed by its own owner, \"@org/core\".")]
    [InlineData("@org/core", "somebody", "\"somebody\", named by the subsystem \"core\", is neither a handle, \"@user\" or \"@org/team\", nor an e-mail address.")]
    public void WithoutAreReported(string owner, string reviewer, string message)
    {
        using var tree = new OwnedTree("src/a.cs").Declaring(Core(owner, reviewer));
        tree.Judge(OwnershipRules.OwnerAndReviewer).ShouldBe([$"Violated maintenance.yml:2: {message}"]);
    }

    [Fact]
    public void ThatMatchNothingAreReportedWithWhereTheyMayBe()
    {
        using var tree = new OwnedTree("src/a.cs", "Tools/run.sh", "lib/parser/p.cs")
            .Declaring(Core() with { Paths = ["/src/", "/tools/", "/src/parser/", "/gone/"] }, new Subsystem("rest", ["*"], "@org/a", "@org/b"));
        var stale = tree.Judge().Findings.Where(finding => finding.Rule == OwnershipRules.NoOrphans).ToList();
        stale.ShouldAllBe(finding => finding.Place == new Place("maintenance.yml", 2, null));
        stale.Select(finding => finding.Component).ShouldBe(["core /tools/", "core /src/parser/", "core /gone/"]);
        stale.Select(finding => finding.Remedy).ShouldBe(
        [
            "Paths are case-sensitive: \"Tools/run.sh\" differs in case only. Correct the pattern.",
            "Correct the pattern, perhaps to \"/lib/parser/\", or remove it.",
            "Correct the pattern or remove it.",
        ]);
    }

    [Fact]
    public void AreInDoubtWhereTheyMayMeanASubmodule()
    {
        using var tree = new OwnedTree("src/a.cs").Declaring(Core() with { Paths = ["/src/", "/external/"] });
        tree["tree/.gitmodules"] = new string('#', (1 << 20) + 1);
        tree.Judge(OwnershipRules.NoOrphans).ShouldHaveSingleItem().ShouldStartWith("NotChecked maintenance.yml:2: The pattern \"/external/\" of the subsystem \"core\" matches no file. Whether");
    }

    [Fact]
    public void WithABrokenPatternEndTheRun()
    {
        using var tree = new OwnedTree("src/a.cs").Declaring(Core() with { Paths = ["src/["] });
        Should.Throw<MaintenanceException>(tree.Judge).Message.ShouldStartWith("maintenance.yml:2: the subsystem \"core\": the path pattern \"src/[\" opens \"[\"");
    }

    [Fact]
    public void FromElsewhereNeedNoCodeowners()
    {
        using var tree = new OwnedTree("src/a.cs").Declaring(Core());
        tree.Maintenance = tree.Maintenance with { Path = "/elsewhere/maintenance.yml" };
        tree.Judge().Findings.Select(finding => $"{finding.Outcome} {finding.Place}").ShouldBe(["Holds ", "Holds ", "NotApplicable "]);
    }
}

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
        using var tree = new OwnedTree("src/a.cs", "src/b.cs", "src/c.py", "setup.py", "build.sh").WithCodeowners("/src/*.py @org/core\n/build.sh @org/core\n");
        tree.Judge(OwnershipRules.NoOrphans).ShouldBe(
            ["Violated setup.py: \"setup.py\" has no owner.", "Violated src: Code directly in \"src/\" has no owner: \"src/a.cs\" and \"src/b.cs\", 2 of 3 files."]);
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
        using var tree = new OwnedTree("src/core/a.cs", "README.md", "LICENSE", ".gitignore", "docs/a.md", "data/x.json", "tests/fixtures/f.py").Declaring(Core);
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
        using var tree = new OwnedTree("apps/a.js", "apps/github/b.js", "apps/github/c.js").WithCodeowners("/apps/ @org/apps\n/apps/github\n");
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
        using var tree = new OwnedTree("a/a.cs", "b/b.cs", "c/c.cs", "d/d.md").WithCodeowners("/a/ @one\n/b/ @One\n/c/ @org/team\n/d/ @two\n");
        tree.Judge(OwnershipRules.OwnerAndReviewer).ShouldBe(
            ["Violated .github/CODEOWNERS:1: \"@one\" alone owns 2 files of code, such as \"a/a.cs\", by lines 1 and 2: nobody is named to review."]);
    }

    [Fact]
    public void AloneOnGitLabAreAGroupOrNot()
    {
        using var tree = new OwnedTree("a.cs") { Origin = "https://gitlab.com/org/name" }.WithCodeowners("* @one\n", ".gitlab/CODEOWNERS");
        tree.Judge(OwnershipRules.OwnerAndReviewer).ShouldHaveSingleItem().ShouldStartWith("NotChecked .gitlab/CODEOWNERS:1: \"@one\" alone owns 1 file");
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
    [InlineData("/docs/ @org/docs\n* @org/core\n", "\"/docs/\" never counts: \"*\" in line 2 covers it, comes later and names other owners.")]
    [InlineData("/docs/api/ @org/api\ndocs/ @org/docs\n", "\"/docs/api/\" never counts: \"docs/\" in line 2 covers it, comes later and names other owners.")]
    [InlineData("/docs/api/*.md @org/api\n/docs @org/docs\n", "\"/docs/api/*.md\" never counts: \"/docs\" in line 2 covers it, comes later and names other owners.")]
    [InlineData("/docs/ @org/api\n/docs/ @org/docs\n", "\"/docs/\" never counts: \"/docs/\" in line 2 covers it, comes later and names other owners.")]
    [InlineData("/docs/ @org/api\n/docs/** @org/docs\n", "\"/docs/\" never counts: \"/docs/**\" in line 2 covers it, comes later and names other owners.")]
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
        using var tree = new OwnedTree("src/a.cs").WithCodeowners("* @org/core\n").WithCodeowners("x\n", "docs/CODEOWNERS").WithCodeowners("/y @a\n", ".gitlab/CODEOWNERS");
        tree.Judge(OwnershipRules.CodeownersMatch).ShouldBe(["Violated docs/CODEOWNERS: \"docs/CODEOWNERS\" is never read: GitHub takes \".github/CODEOWNERS\" first."]);
    }

    [Fact]
    public void OnlyTheFirstFileOfGitLabCounts()
    {
        using var tree = new OwnedTree("src/a.cs") { Origin = "git@gitlab.example.org:org/name" }.WithCodeowners("* @a @b\n", "CODEOWNERS").WithCodeowners("x\n", ".gitlab/CODEOWNERS");
        tree.Judge(OwnershipRules.CodeownersMatch).ShouldBe(["Violated .gitlab/CODEOWNERS: \".gitlab/CODEOWNERS\" is never read: GitLab takes \"CODEOWNERS\" first."]);
    }

    [Fact]
    public void AFileWithoutRulesDeclaresNothing()
    {
        using var tree = new OwnedTree("src/a.cs").WithCodeowners("# nothing yet\n");
        tree.Judge().Findings.Select(finding => finding.Outcome).ShouldBe([Outcome.NotChecked, Outcome.NotChecked, Outcome.Violated]);
    }
}

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

public class NothingDeclared
{
    [Fact]
    public void IsNotCheckedAndLeavesAProposal()
    {
        using var tree = new OwnedTree("src/a.cs");
        var findings = tree.Judge().Findings;
        findings.Select(finding => finding.Outcome).ShouldBe([Outcome.NotChecked, Outcome.NotChecked, Outcome.NotApplicable]);
        findings.ShouldAllBe(finding => !finding.Rule.Required);
        findings[0].Remedy.ShouldContain("\"CheckOwnership/proposed-subsystems.yml\"");
        tree["artifacts/CheckOwnership/proposed-subsystems.yml"].ShouldContain("- name: \"src\"");
    }

    [Fact]
    public void TakesAnOldProposalAwayOnceDeclared()
    {
        using var tree = new OwnedTree("src/a.cs");
        tree.Judge();
        tree.WithCodeowners("* @org/core\n").Judge();
        tree.Has("artifacts/CheckOwnership/proposed-subsystems.yml").ShouldBeFalse();
    }

    [Fact]
    public void IsNotApplicableWithoutCode()
    {
        using var tree = new OwnedTree("README.md");
        tree.Judge().Findings.ShouldAllBe(finding => finding.Outcome == Outcome.NotApplicable);
        tree.Has("artifacts/CheckOwnership/proposed-subsystems.yml").ShouldBeFalse();
    }
}

[Trait("Speed", "Slow")]
public class HostileTree
{
    [Fact]
    public void IsJudgedInTime()
    {
        string[] files = [.. Enumerable.Range(0, 20_000).Select(index => $"src/p{index:00000}/{string.Join('/', Enumerable.Repeat("a", 20))}.cs").Order(StringComparer.Ordinal)];
        var text = string.Concat(Enumerable.Range(0, 2000).Select(index => $"/src/p{index:00000}/a*a*a*a*b @org/team{index}\n")) + "**/a/**/a/**/a/**/b @org/b\n* @org/core\n";
        var facts = new OwnershipFacts { Tree = new FileIndex(files), Code = files, Codeowners = CodeownersOfGitHub.Read(text) };
        var watch = Stopwatch.StartNew();
        OwnershipJudge.Judge(facts, OwnershipPolicy.Default).Findings.Count.ShouldBeGreaterThan(2000);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void OfDeepDirectoriesIsJudgedToo()
    {
        var deep = string.Concat(Enumerable.Repeat("d/", 2000));
        string[] files = [deep + "a.cs", deep + "b.py"];
        var facts = new OwnershipFacts { Tree = new FileIndex(files), Code = files, Codeowners = CodeownersOfGitHub.Read("*.py @org/core\n/gone @org/core\n") };
        OwnershipJudge.Judge(facts, OwnershipPolicy.Default).Findings.Count(finding => finding.Outcome == Outcome.Violated).ShouldBe(2);
    }
}
