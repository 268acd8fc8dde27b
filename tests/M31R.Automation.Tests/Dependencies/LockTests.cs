using M31R.Automation.Dependencies;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Tests.Inventory;

namespace M31R.Automation.Tests.Dependencies;

public sealed class ALock
{
    private static readonly Place Line = new("package-lock.json", 9);

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

    private static DependencyProject Asked((string Name, string Range) request, Declaration declaration) =>
        Depends.Locked(declaration) with { LockedRequests = [new LockedRequest(request.Name, request.Range, null, Line)] };

    private static Finding Presence(DependencyProject project) => Of(project, DependencyRules.LockIsPresent);

    private static Finding Agreement(DependencyProject project) => Of(project, DependencyRules.LockMatches);

    private static Finding Of(DependencyProject project, Rule rule) => LockJudge.Judge(Depends.Inventory(project)).Where(finding => finding.Rule == rule).ShouldHaveSingleItem();
}
