using M31R.Automation.Dependencies;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Tests.Inventory;

namespace M31R.Automation.Tests.Dependencies;

public sealed class Pinning
{
    [Fact]
    public void HoldsWhereALockResolvesEveryRange() => Of(Depends.Locked(Depends.On("a ^1", "a@1.0.0"))).Outcome.ShouldBe(Outcome.Holds);

    [Fact]
    public void HoldsForExactVersions() => Of(Depends.Unlocked(Depends.On("a 1.0.0") with { IsExact = true })).Outcome.ShouldBe(Outcome.Holds);

    [Fact]
    public void IsViolatedOnceForAProjectWithoutALock()
    {
        var finding = Of(Depends.Unlocked(Depends.On("a ^1"), Depends.On("b"), Depends.On("c 1.0.0") with { IsExact = true }));
        finding.Outcome.ShouldBe(Outcome.Violated);
        finding.Message.ShouldBe("2 of 3 dependencies may be another version tomorrow: \"a\" (^1), \"b\" (any version).");
        finding.Remedy.ShouldContain("npm install --package-lock-only");
    }

    [Fact]
    public void IsViolatedOnceForAFileThatDeclaresForManyProjects()
    {
        var shared = Depends.On("a ^1") with { Place = new Place("shared.props", 3) };
        DependencyProject Project(string manifest, params Declaration[] declared) =>
            Depends.Unlocked([shared, .. declared.Select(each => each with { Place = new Place(manifest, 1) })]) with { Manifest = manifest };

        PinningJudge.Judge(Depends.Inventory(Project("x.csproj"), Project("y.csproj", Depends.On("b ^2")), Project("z.csproj")))
            .Select(finding => $"{finding.Place}: {finding.Message}").ShouldBe([
                "shared.props:3: 1 dependency of 3 projects (\"x.csproj\", \"y.csproj\" and \"z.csproj\") may be another version tomorrow: "
                + "\"a\" (^1).",
                "y.csproj:1: 1 of 2 dependencies may be another version tomorrow: \"b\" (^2).",
            ]);
    }

    [Fact]
    public void IsViolatedForAProjectWhoseFileDeclaresElsewhere() =>
        Of(Depends.Unlocked(Depends.On("a ^1") with { Place = new Place("shared.props", 3) })).Message
            .ShouldBe("1 of 1 dependency of package.json may be another version tomorrow: \"a\" (^1).");

    [Fact]
    public void IsViolatedForABareVersionOfNuGetWithoutALock() =>
        Of(Depends.Unlocked(Depends.On("a 1.2.3")) with { System = PackageSystem.NuGet }).Message
            .ShouldBe("1 of 1 dependency may be another version tomorrow: \"a\" (>= 1.2.3).");

    [Fact]
    public void IsViolatedForWhatTheLockLeavesOpen()
    {
        var request = new LockedRequest("b", "^2", null, new Place("package-lock.json", 4));
        Of(Depends.Locked(Depends.On("b ^2")) with { LockedRequests = [request] }).Message
            .ShouldBe("\"b\" (^2) is a range that package-lock.json does not resolve.");
    }

    [Fact]
    public void LeavesWhatTheLockLacksToTheRuleAboutLocks()
    {
        var finding = Of(Depends.Locked(Depends.On("a ^1", "a@1.0.0"), Depends.On("b ^2")));
        finding.Outcome.ShouldBe(Outcome.NotChecked);
        finding.Message.ShouldBe("Not every lock holds what its manifest asks for; \"lock-file-matches-manifest\" says what is missing.");
    }

    [Fact]
    public void LooksThroughALockAFewTimes()
    {
        var requests = new CountedRequests();
        var project = Depends.Locked([.. Enumerable.Range(0, 100).Select(number => Depends.On($"a{number} ^1"))]);
        PinningJudge.Judge(new([project with { LockedRequests = requests }], [], new Dictionary<string, IReadOnlyList<string>>()));
        requests.Readings.ShouldBeInRange(1, 4);
    }

    [Fact]
    public void IsViolatedForAnActionByItsTag()
    {
        var finding = Of(new DependencyProject(PackageSystem.GitHubActions, ".github/workflows/ci.yml")
        {
            LockName = "",
            LockCommand = "",
            IsLockExpected = false,
            Declarations = [Depends.On("actions/checkout v4")],
        });
        finding.Message.ShouldBe("\"actions/checkout\" (v4) can be moved to other code by whoever may push to its repository.");
        finding.Remedy.ShouldBe("Write the full hash of the commit that \"v4\" names now, or of the release that "
            + "\"no-known-vulnerability\" asks for where it does, and the name in a comment behind it.");
    }

    [Theory]
    [InlineData("abc1234", "Write all 40 letters of the hash")]
    [InlineData("20240101", "Write the full hash of the commit")]
    [InlineData("feedbac", "Write the full hash of the commit")]
    public void IsViolatedForAnActionByTheBeginningOfAHash(string tag, string remedy)
    {
        var finding = Of(new DependencyProject(PackageSystem.GitHubActions, ".github/workflows/ci.yml")
        {
            LockName = "",
            LockCommand = "",
            IsLockExpected = false,
            Declarations = [Depends.On($"foo/bar {tag}")],
        });
        finding.Outcome.ShouldBe(Outcome.Violated);
        finding.Remedy.ShouldStartWith(remedy);
    }

    [Fact]
    public void DoesNotApplyToOwnProjects() =>
        Of(Depends.Unlocked(Depends.On("lib *") with { Origin = new PackageOrigin(OriginKind.Workspace, "lib") })).Outcome.ShouldBe(Outcome.NotApplicable);

    [Theory]
    [InlineData(null, "\"a\" (whatever its repository's main branch holds)")]
    [InlineData("next", "\"a\" (branch or tag \"next\" of its repository)")]
    public void NamesTheBranchOfARepository(string? branch, string expected) =>
        Of(Depends.Unlocked(Depends.On("a") with { Origin = new PackageOrigin(OriginKind.Git, "https://git.example.org/a", branch) }))
            .Message.ShouldContain(expected);

    [Fact]
    public void CountsWhatExamplesLeaveOpenApart()
    {
        var exact = Depends.On("b 1.0.0") with { IsExact = true };
        var example = Depends.Unlocked(Depends.On("a ^1"), exact) with { Manifest = "examples/a/package.json" };
        PinningJudge.Judge(Depends.Inventory(Depends.Locked(Depends.On("a ^1", "a@1.0.0")), example)).ShouldHaveSingleItem().Message
            .ShouldBe("2 declared dependencies pinned; 1 declared dependency of examples without a lock needs no pin.");
    }

    [Fact]
    public void OfALockThatCannotBeReadIsNotChecked()
    {
        var problem = new ReadingProblem(ProblemKind.Broken, new Place("package-lock.json", 2), "A merge was left unfinished.",
            "Finish it.");
        Of(Depends.Locked(Depends.On("a ^1")) with { Problems = [problem] }).Outcome.ShouldBe(Outcome.NotChecked);
    }

    private static Finding Of(DependencyProject project) => PinningJudge.Judge(Depends.Inventory(project)).ShouldHaveSingleItem();
}
