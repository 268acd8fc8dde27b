using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Sbom;

namespace M31R.Automation.Tests.Sbom;

public class CompleteBill
{
    [Fact]
    public void ListsEverythingWithItsVersion()
    {
        using var tree = new BilledTree().With("a.txt", "");
        tree.Judge(SbomRules.IsComplete).ShouldBe(["Holds : The subject depends on nothing, and the bill lists it alone."]);
        tree.Projects.Add(Projects.Npm(Projects.Package("a", "1.0.0")).Asking("a", "^1", "1.0.0"));
        tree.Judge(SbomRules.IsComplete).ShouldBe(["Holds : 1 component, each with its exact version."]);
    }

    [Fact]
    public void HasNoRangeInThePlaceOfAVersion()
    {
        using var tree = new BilledTree().With("a.txt", "");
        tree.Projects.Add(Projects.Npm(Projects.Package("a", "1.0.0")).Asking("a", "^1", "1.0.0").Asking("b", "^2"));
        tree.Judge(SbomRules.IsComplete)
            .ShouldBe(["Violated package.json:4: 1 of 2 packages has no exact version in the bill: \"b (^2)\"."]);
    }

    [Fact]
    public void NeedsNoVersionOfWhatNoLockCanHold()
    {
        using var tree = new BilledTree().With("a.txt", "");
        tree.Projects.Add(Projects.Npm(Projects.Package("a", "1.0.0"))
            .Asking("a", "^1", "1.0.0")
            .Asking("builder", "^2")
            .WithoutLockOf("builder"));
        tree.Judge(SbomRules.IsComplete)
            .ShouldBe(["Holds : 2 components, each with its exact version, but for what no lock can hold: \"builder (^2)\"."]);
    }

    [Fact]
    public void HasNoTagThatCanBeMovedInThePlaceOfAVersion()
    {
        using var tree = new BilledTree().With("a.txt", "");
        tree.Projects.Add(Projects.Workflow(("actions/checkout", "v4"), ("actions/cache", new string('a', 40))));
        tree.Judge(SbomRules.IsComplete).ShouldBe(
        [
            "Violated .github/workflows/test.yml:1: 1 of 2 packages stands in the bill with a tag or branch, which can be moved: "
            + "\"actions/checkout v4\".",
        ]);
    }

    [Fact]
    public void MayHaveTheHashOfACommitOrTheDigestOfAnImageAsVersion()
    {
        using var tree = new BilledTree().With("a.txt", "");
        tree.Projects.Add(Projects.Workflow(("actions/cache", new string('a', 40)), ("org/tool", $"sha256:{new string('b', 64)}")));
        tree.Judge(SbomRules.IsComplete).ShouldBe(["Holds : 2 components, each with its exact version."]);
    }

    [Fact]
    public void TellsEachReasonWithItsCount()
    {
        using var tree = new BilledTree().With("a.txt", "");
        ReadingProblem Problem(string path, string message) => new(ProblemKind.Broken, new Place(path, 1), message, "Mend it.");
        tree.Projects.Add(Projects.Npm() with
        {
            Problems =
            [
                Problem("a.lock", "It is cut off."),
                Problem("b.lock", "This is not JSON."),
                Problem("c.lock", "This is not JSON."),
            ],
        });
        tree.Judge(SbomRules.IsComplete).ShouldBe(
        [
            "Violated a.lock:1: What stands in \"a.lock\", \"b.lock\" and \"c.lock\" is missing from the bill: "
            + "2 files: This is not JSON. 1 file: It is cut off.",
        ]);
    }

    [Fact]
    public void LeavesNoBrokenFileOut()
    {
        using var tree = new BilledTree().With("a.txt", "");
        tree.Projects.Add(Projects.Npm() with
        {
            Problems = [new ReadingProblem(
            ProblemKind.Broken,
            new Place("package-lock.json", 3),
            "This is not JSON.",
            "Mend it.")]
        });
        tree.Judge(SbomRules.IsComplete)
            .ShouldBe(["Violated package-lock.json:3: What stands in \"package-lock.json\" is missing from the bill: This is not JSON."]);
    }

    [Fact]
    public void IsNotCheckedWhereALockIsOfAnUnknownFormat()
    {
        using var tree = new BilledTree().With("a.txt", "");
        tree.Projects.Add(Projects.Npm() with
        {
            Problems = [new ReadingProblem(
            ProblemKind.Unsupported,
            new Place("bun.lockb"),
            "It is binary.",
            "Write bun.lock.")]
        });
        tree.Judge(SbomRules.IsComplete).ShouldHaveSingleItem().ShouldStartWith("NotChecked bun.lockb: ");
    }
}
