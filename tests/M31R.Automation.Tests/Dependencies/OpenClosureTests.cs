using M31R.Automation.Dependencies;
using M31R.Automation.Dependencies.Licences;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Sources;
using M31R.Automation.Tests.Inventory;

namespace M31R.Automation.Tests.Dependencies;

public sealed class AClosureThatNoLockResolves
{
    private static readonly DependencyProject Open = Depends.Unlocked(Depends.On("a 1.0.0") with { IsExact = true });

    [Fact]
    public void IsNoSmallOne() => ClosureJudge.Judge(Depends.Inventory(Open), DependencyPolicy.Default).ShouldHaveSingleItem().Message.ShouldBe(
        "What the dependencies of \"package.json\" bring in is not known without a lock; \"lock-file-is-present\" asks for one. "
        + "Nothing was found in what is known.");

    [Fact]
    public void HidesWhatIsNotTrustedOrThereTwice()
    {
        var inventory = Depends.Inventory(Open);
        SourceJudge.Judge(inventory, DependencyPolicy.Default, SourceSettings.None).ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.NotChecked);
        ComponentJudge.Judge(inventory, DependencyPolicy.Default).Select(finding => finding.Outcome).ShouldBe([Outcome.NotApplicable, Outcome.NotChecked]);
    }

    [Fact]
    public void AddsNothingToWhatWasFound() =>
        LicenceJudge.Judge(Depends.Inventory(Open), _ => "AGPL-3.0-only", DependencyPolicy.Default).ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Violated);

    [Fact]
    public void IsKnownWhereRestoreLeftIt() => ClosureJudge.Judge(Depends.Inventory(Open with { Restored = "obj/project.assets.json" }), DependencyPolicy.Default)
        .ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Holds);
}

public sealed class PackagesInSeveralVersions
{
    [Fact]
    public void AreNotThereAtOnceInPython()
    {
        var project = Depends.Locked() with
        {
            System = PackageSystem.PyPI,
            Packages = [Depends.Package("anyio@4.12.1"), Depends.Package("anyio@4.14.1")],
        };
        ComponentJudge.Judge(Depends.Inventory(project), DependencyPolicy.Default)
            .ShouldAllBe(finding => finding.Outcome == Outcome.NotApplicable);
    }
}
