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
    [InlineData("@org/core", "somebody",
        "\"somebody\", named by the subsystem \"core\", is neither a handle, \"@user\" or \"@org/team\", nor an e-mail address.")]
    public void WithoutAreReported(string owner, string reviewer, string message)
    {
        using var tree = new OwnedTree("src/a.cs").Declaring(Core(owner, reviewer));
        tree.Judge(OwnershipRules.OwnerAndReviewer).ShouldBe([$"Violated maintenance.yml:2: {message}"]);
    }

    [Fact]
    public void ThatMatchNothingAreReportedWithWhereTheyMayBe()
    {
        using var tree = new OwnedTree("src/a.cs", "Tools/run.sh", "lib/parser/p.cs")
            .Declaring(
                Core() with { Paths = ["/src/", "/tools/", "/src/parser/", "/gone/"] }, new Subsystem("rest", ["*"], "@org/a", "@org/b"));
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
        tree.Judge(OwnershipRules.NoOrphans).ShouldHaveSingleItem()
            .ShouldStartWith("NotChecked maintenance.yml:2: The pattern \"/external/\" of the subsystem \"core\" matches no file. Whether");
    }

    [Fact]
    public void WithABrokenPatternEndTheRun()
    {
        using var tree = new OwnedTree("src/a.cs").Declaring(Core() with { Paths = ["src/["] });
        Should.Throw<MaintenanceException>(tree.Judge)
            .Message.ShouldStartWith("maintenance.yml:2: the subsystem \"core\": the path pattern \"src/[\" opens \"[\"");
    }

    [Fact]
    public void FromElsewhereNeedNoCodeowners()
    {
        using var tree = new OwnedTree("src/a.cs").Declaring(Core());
        tree.Maintenance = tree.Maintenance with { Path = "maintenance.yml", IsOutside = true };
        tree.Judge().Findings.Select(finding => $"{finding.Outcome} {finding.Place}").ShouldBe(["Holds ", "Holds ", "NotApplicable "]);
    }
}
