using M31R.Automation.Dependencies;
using M31R.Automation.Dependencies.Licences;
using M31R.Automation.Dependencies.Upkeep;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Sources;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Inventory;

namespace M31R.Automation.Tests.Dependencies;

public sealed class AManifestThatCannotBeRead
{
    private static readonly DependencyPolicy Policy = DependencyPolicy.Default with
    {
        Banned = [new BannedPackage("event-stream", "it was taken over")],
    };

    private static readonly DependencyProject Broken = Inventories.Project(PackageSystem.Cargo, "tools/Cargo.toml") with
    {
        Problems = [new ReadingProblem(ProblemKind.Broken, new Place("tools/Cargo.toml", 2), "This is not TOML.", "Mend it.")],
    };

    [Fact]
    public void IsNowhereTakenForOneThatDeclaresNothing()
    {
        foreach (var rule in Judged(Depends.Inventory(Broken)).GroupBy(finding => finding.Rule))
        {
            var finding = rule.ShouldHaveSingleItem();
            finding.Outcome.ShouldBe(Outcome.NotChecked, rule.Key.Id);
            finding.Message.ShouldBe("Not all manifests and locks could be read; \"lock-file-matches-manifest\" names them.");
        }
    }

    [Fact]
    public void TakesNothingFromWhatWasFoundElsewhere()
    {
        var inventory = Depends.Inventory(Broken, Depends.Locked() with { Packages = [Depends.Package("event-stream@1.0.0")] });
        Judged(inventory).Where(finding => finding.Rule == DependencyRules.NotBanned).Select(finding => finding.Outcome)
            .ShouldBe([Outcome.Violated, Outcome.NotChecked]);
    }

    [Fact]
    public void DoesNotMatterWhereTheSubjectForbidsNothing() =>
        ComponentJudge.Judge(Depends.Inventory(Broken), DependencyPolicy.Default)
            .Single(finding => finding.Rule == DependencyRules.NotBanned).Outcome
            .ShouldBe(Outcome.NotApplicable);

    [Fact]
    public void OfAWorkflowDoesNotMatterToLicences()
    {
        var workflow = Broken with { System = PackageSystem.GitHubActions, Manifest = ".github/workflows/ci.yml" };
        LicenceJudge.Judge(Depends.Inventory(workflow), _ => null, Policy).ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.NotApplicable);
    }

    [Fact]
    public void OfWhichTheManifestIsReadIsToldOnce()
    {
        var project = Depends.Locked(Depends.On("a ^1")) with
        {
            Problems = [new ReadingProblem(ProblemKind.Broken, new Place("package-lock.json", 2), "Broken.", "Mend it.")],
        };
        foreach (var rule in Judged(Depends.Inventory(project), licence: null).GroupBy(finding => finding.Rule))
        {
            rule.ShouldHaveSingleItem().Outcome
                .ShouldBe(rule.Key == DependencyRules.LockIsPresent ? Outcome.Holds : Outcome.NotChecked, rule.Key.Id);
        }
    }

    private static IEnumerable<Finding> Judged(DependencyInventory inventory, string? licence = "MIT") =>
    [
        .. PinningJudge.Judge(inventory),
        .. LockJudge.Judge(inventory, []).Where(finding => finding.Rule == DependencyRules.LockIsPresent),
        .. SourceJudge.Judge(inventory, Policy, SourceSettings.None),
        .. ClosureJudge.Judge(inventory, Policy),
        .. ComponentJudge.Judge(inventory, Policy),
        .. YankedJudge.Judge(inventory, Policy, new DateOnly(2026, 3, 1)),
        .. LicenceJudge.Judge(inventory, _ => licence, Policy),
        .. UpkeepJudge.Judge(inventory, _ => licence is null ? null : new PackageUpkeep(new DateOnly(2026, 1, 1)), Policy,
            new DateOnly(2026, 3, 1)),
    ];
}
