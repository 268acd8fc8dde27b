using M31R.Automation.Dependencies;
using M31R.Automation.Dependencies.Upkeep;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Tests.Dependencies.Upkeep;

public sealed class UpkeepOfAPackage
{
    private static readonly DateOnly AsOf = new(2026, 3, 1);

    [Fact]
    public void WithARecentReleaseHolds() => Judged(new PackageUpkeep(new DateOnly(2023, 3, 2))).Outcome.ShouldBe(Outcome.Holds);

    [Fact]
    public void WithoutAReleaseForThreeYearsIsReported()
    {
        var finding = Judged(new PackageUpkeep(new DateOnly(2023, 3, 1)));

        finding.Outcome.ShouldBe(Outcome.Violated);
        finding.Message.ShouldBe("The newest release of \"left-pad\" is of 2023-03-01. The subject asks for it itself.");
    }

    [Fact]
    public void ThatIsGivenUpIsReported() => Judged(new PackageUpkeep(AsOf, "This repository is archived."))
        .Message.ShouldBe("\"left-pad\" is given up: This repository is archived. The subject asks for it itself.");

    [Fact]
    public void ThatIsDeprecatedIsReportedByTheOtherRule()
    {
        var inventory = Inventories.Of(
            LeftPad() with { Packages = [Inventories.Locked("left-pad", "1.3.0") with { Deprecation = "use padStart" }] });
        UpkeepJudge.Judge(inventory, _ => new PackageUpkeep(new DateOnly(2018, 4, 9), "archived"), DependencyPolicy.Default, AsOf)
            .ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Holds);
    }

    [Fact]
    public void ThatOthersBringInIsNotJudgedByAge()
    {
        var inventory = Inventories.Of(
            LeftPad() with
            {
                Packages = [Inventories.Locked("left-pad", "1.3.0", null, new PackageId("pad", "1.0.0")),
                Inventories.Locked("pad", "1.0.0")]
            });
        UpkeepJudge.Judge(inventory, component =>
            new PackageUpkeep(component.Name == "pad" ? new DateOnly(2012, 1, 1) : AsOf), DependencyPolicy.Default, AsOf)
            .ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Holds);
    }

    [Fact]
    public void OfWhichNothingIsKnownIsNotChecked() => Judged(null)
        .Message.ShouldBe("Of 1 of 1 package it is not known when they were last released: no snapshot of their registries is committed.");

    [Fact]
    public void OfASubjectWithoutPackagesDoesNotApply() =>
        UpkeepJudge.Judge(Inventories.Of(), _ => null, DependencyPolicy.Default, AsOf).ShouldHaveSingleItem().Outcome
            .ShouldBe(Outcome.NotApplicable);

    private static Finding Judged(PackageUpkeep? upkeep) =>
        UpkeepJudge.Judge(Inventories.Of(LeftPad()), _ => upkeep, DependencyPolicy.Default, AsOf).ShouldHaveSingleItem();

    private static DependencyProject LeftPad() => Inventories.Npm(
        "package.json", Inventories.Asks("left-pad") with { Resolved = [new PackageId("left-pad", "1.3.0")] });
}
