using M31R.Automation.Dependencies;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Tests.Inventory;

namespace M31R.Automation.Tests.Dependencies;

public sealed class ALock
{
    private static readonly Place Line = new("package-lock.json", 9);

    private static readonly string Old = new('0', 64);

    private static readonly string New = new('1', 64);

    [Fact]
    public void MustBeThere() => Presence(Depends.Unlocked(Depends.On("a ^1"))).Remedy.ShouldBe("Run \"npm install --package-lock-only\" and commit package-lock.json.");

    [Fact]
    public void IsThere() => Presence(Depends.Locked(Depends.On("a ^1", "a@1.0.0"))).Outcome.ShouldBe(Outcome.Holds);

    [Fact]
    public void IsNotAskedOfAProjectWithoutDependencies() => Presence(Depends.Unlocked()).Outcome.ShouldBe(Outcome.NotApplicable);

    [Fact]
    public void IsOfThisManifest() => Agreement(Asked(("a", "^1"), Depends.On("a ^1", "a@1.0.0"))).Outcome.ShouldBe(Outcome.Holds);

    [Fact]
    public void IsComparedWithoutWhiteSpaceAndOrder() => Agreement(Asked(("a", "<2,>=1"), Depends.On("a >=1, <2", "a@1.0.0"))).Outcome.ShouldBe(Outcome.Holds);

    [Fact]
    public void IsBehindAChangedRange() =>
        Agreement(Asked(("a", "^1"), Depends.On("a ^2", "a@1.0.0"))).Message.ShouldBe("\"a\" is asked for as \"^2\", and package-lock.json:9 was made for \"^1\".");

    [Fact]
    public void IsBehindANewDependency() =>
        Agreement(Depends.Locked(Depends.On("a ^1")) with { LockedRequests = [] }).Message.ShouldBe("\"a\" is asked for as \"^1\", and package-lock.json does not hold it.");

    [Fact]
    public void IsBehindARemovedDependency() => Agreement(Depends.Locked() with { LockedRequests = [new LockedRequest("a", "^1", null, Line)] }).Place.ShouldBe(Line);

    [Fact]
    public void ThatCannotBeReadIsReportedInItsPlace()
    {
        var problem = new ReadingProblem(ProblemKind.Broken, Line, "A merge was left unfinished.", "Finish it.");
        var finding = Agreement(Depends.Locked(Depends.On("a ^1")) with { Problems = [problem] });
        finding.Outcome.ShouldBe(Outcome.Violated);
        finding.Place.ShouldBe(Line);
    }

    [Fact]
    public void OfANewerFormatIsNotChecked() =>
        Agreement(Depends.Locked() with { Problems = [new ReadingProblem(ProblemKind.Unsupported, Line, "Version 9 is not read.", "Use 3.")] })
            .Outcome.ShouldBe(Outcome.NotChecked);

    [Fact]
    public void ThatIsMissingIsNamedWithWhatIsJudgedInstead() =>
        Presence(Depends.Unlocked(Depends.On("a ^1")) with { Restored = "obj/project.assets.json" }).Message.ShouldBe(
            "No lock file resolves what this file declares. Judged is what restore resolved on this machine, by \"obj/project.assets.json\".");

    [Fact]
    public void IsTakenForPresentWhereItCannotBeRead() =>
        Presence(Depends.Locked(Depends.On("a ^1")) with { Problems = [Broken("package-lock.json")] }).Outcome.ShouldBe(Outcome.Holds);

    [Fact]
    public void IsNotCheckedForAManifestThatCannotBeRead() =>
        Presence(Depends.Unlocked() with { Problems = [Broken("package.json")] }).Outcome.ShouldBe(Outcome.NotChecked);

    [Fact]
    public void IsNotCheckedWhereARangeIsNotRead()
    {
        var finding = Agreement(Depends.Locked(Depends.On("a =>1 or so", "a@1.0.0"), Depends.On("b ^1", "b@1.0.0")));
        finding.Outcome.ShouldBe(Outcome.NotChecked);
        finding.Message.ShouldBe(
            "Whether the range \"=>1 or so\" of \"a\" allows the version in the lock is not known: a range of that form is not read.");
    }

    [Fact]
    public void MayHoldWhateverATagMeant() => Agreement(Depends.Locked(Depends.On("a latest", "a@1.0.0"))).Outcome.ShouldBe(Outcome.Holds);

    [Fact]
    public void KeepsTheHashOfItsManifest() => Agreement(Kept(Old) with { Declarations = [] }).Outcome.ShouldBe(Outcome.Holds);

    [Fact]
    public void IsBehindAManifestOfAnotherHash()
    {
        var finding = Agreement(Kept(New));
        finding.Outcome.ShouldBe(Outcome.Violated);
        finding.Message.ShouldBe(
            "package-lock.json was made for another \"package.json\": it keeps the hash \"000000000000\", and what the file asks for now has "
            + "\"111111111111\".");
        (finding.Place, finding.Component).ShouldBe((Line, "package.json"));
        finding.Remedy.ShouldBe("Run \"npm install --package-lock-only\" and commit package-lock.json.");
    }

    [Fact]
    public void IsBehindOnceWhereARangeSaysMore() =>
        Agreement(Kept(New) with { Declarations = [Depends.On("a ^2", "a@1.0.0")] }).Message.ShouldStartWith("\"a\" is asked for as \"^2\"");

    [Fact]
    public void IsNotComparedWithAHashThatIsNotKnown()
    {
        var finding = Agreement(Kept(null));
        finding.Outcome.ShouldBe(Outcome.NotChecked);
        finding.Message.ShouldBe("Whether package-lock.json was made for \"package.json\" as it is now is not known. It is new.");
    }

    private static DependencyProject Kept(string? current) => Depends.Locked(Depends.On("a ^1", "a@1.0.0")) with
    {
        LockedContent = new LockedContent("package.json", Old, Line) { Current = current, Obstacle = current is null ? "It is new." : null },
    };

    private static ReadingProblem Broken(string path) =>
        new(ProblemKind.Broken, new Place(path, 2), "A merge was left unfinished.", "Finish it.");

    private static DependencyProject Asked((string Name, string Range) request, Declaration declaration) =>
        Depends.Locked(declaration) with { LockedRequests = [new LockedRequest(request.Name, request.Range, null, Line)] };

    private static Finding Presence(DependencyProject project) => Of(project, DependencyRules.LockIsPresent);

    private static Finding Agreement(DependencyProject project) => Of(project, DependencyRules.LockMatches);

    private static Finding Of(DependencyProject project, Rule rule) => LockJudge.Judge(Depends.Inventory(project), [])
        .Where(finding => finding.Rule == rule).ShouldHaveSingleItem();
}

public sealed class ALockWithoutAManifest
{
    [Theory]
    [InlineData("tools/Cargo.lock", "No Cargo.toml stands")]
    [InlineData("yarn.lock", "No package.json stands")]
    [InlineData("poetry.lock", "No pyproject.toml stands")]
    [InlineData("a/packages.lock.json", "No project file of .NET stands")]
    public void IsReported(string path, string message)
    {
        var finding = Judged((path, "")).ShouldHaveSingleItem();
        finding.Outcome.ShouldBe(Outcome.Violated);
        finding.Message.ShouldStartWith(message);
        finding.Place.ShouldBe(new Place(path));
    }

    [Theory]
    [InlineData("Cargo.lock", "Cargo.toml")]
    [InlineData("a/packages.lock.json", "a/A.csproj")]
    [InlineData("tests/a/yarn.lock", "readme.md")]
    public void IsNoneBesideOneOrWhereTestsFeedOnIt(string path, string other) =>
        Judged((path, ""), (other, "")).ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.NotApplicable);

    private static Finding[] Judged(params (string Path, string Text)[] files) =>
        [.. LockJudge.Judge(Depends.Inventory(), OrphanLocks.Of(ManifestTrees.Of(files), Depends.Inventory()))
            .Where(finding => finding.Rule == DependencyRules.LockMatches)];
}
