using System.Globalization;
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
        var finding = Judged(new PackageUpkeep(new DateOnly(2023, 3, 1), LookedUp: new DateOnly(2026, 1, 1)));

        finding.Outcome.ShouldBe(Outcome.Violated);
        finding.Message.ShouldBe(
            "The newest release of \"left-pad\" is of 2023-03-01. The subject asks for it itself. That was so on 2026-01-01.");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2025-06-01")]
    [InlineData("2026-03-02")]
    public void WithoutARecentLookIsNotCheckedForAge(string? lookedUp)
    {
        var day = lookedUp is null ? (DateOnly?)null : DateOnly.Parse(lookedUp, CultureInfo.InvariantCulture);
        var finding = Judged(new PackageUpkeep(new DateOnly(2017, 1, 1), LookedUp: day));
        finding.Outcome.ShouldBe(Outcome.NotChecked);
        finding.Message.ShouldContain("\"left-pad\"");
    }

    [Fact]
    public void IsToldByTheMetadata()
    {
        var component = Inventories.Of(LeftPad()).Components[0];
        PackageUpkeep.Of(component).ShouldBeNull();
        PackageUpkeep.Of(component with { GivenUp = "archived" })!.Notice.ShouldBe("archived");
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
        .Message.ShouldBe("When 1 package (\"left-pad\") was last released is not known: the committed metadata does not say.");

    [Fact]
    public void OfASubjectWithoutPackagesDoesNotApply() =>
        UpkeepJudge.Judge(Inventories.Of(), _ => null, DependencyPolicy.Default, AsOf).ShouldHaveSingleItem().Outcome
            .ShouldBe(Outcome.NotApplicable);

    private static Finding Judged(PackageUpkeep? upkeep) =>
        UpkeepJudge.Judge(Inventories.Of(LeftPad()), _ => upkeep, DependencyPolicy.Default, AsOf).ShouldHaveSingleItem();

    private static DependencyProject LeftPad() => Inventories.Npm(
        "package.json", Inventories.Asks("left-pad") with { Resolved = [new PackageId("left-pad", "1.3.0")] });
}

public sealed class UpkeepOfSeveralVersions
{
    private static readonly DateOnly AsOf = new(2026, 3, 1);

    [Fact]
    public void IsThatOfADirectOneWhicheverIsKnown()
    {
        var finding = Judged(component => component.IsDirect ? null : new PackageUpkeep(new DateOnly(2017, 1, 1), LookedUp: AsOf));
        finding.Outcome.ShouldBe(Outcome.Violated);
        finding.Message.ShouldStartWith("The newest release of \"left-pad\" is of 2017-01-01. The subject asks for it itself.");
    }

    [Fact]
    public void IsToldByAnyNotice() => Judged(component => new PackageUpkeep(AsOf, component.IsDirect ? "archived" : null, AsOf))
        .Message.ShouldStartWith("\"left-pad\" is given up: archived.");

    [Fact]
    public void IsNotHiddenByADeprecationOfOne() => Judged(_ => new PackageUpkeep(AsOf, "archived", AsOf), "use another version")
        .Message.ShouldStartWith("\"left-pad\" is given up: archived.");

    [Fact]
    public void IsByTheNewestReleaseThatAnyKnows() =>
        Judged(component => new PackageUpkeep(component.IsDirect ? new DateOnly(2017, 1, 1) : AsOf, LookedUp: AsOf)).Outcome.ShouldBe(Outcome.Holds);

    /// <summary>Version 1.3.0 is direct; 1.1.0, the first in the inventory, comes in by "pad".</summary>
    private static Finding Judged(Func<Component, PackageUpkeep?> known, string? deprecationOfOther = null)
    {
        var project = Inventories.Npm(
            "package.json",
            Inventories.Asks("left-pad") with { Resolved = [new PackageId("left-pad", "1.3.0")] },
            Inventories.Asks("pad") with { Resolved = [new PackageId("pad", "1.0.0")] });
        var inventory = Inventories.Of(project with
        {
            Packages =
            [
                Inventories.Locked("left-pad", "1.1.0") with { Deprecation = deprecationOfOther },
                Inventories.Locked("left-pad", "1.3.0"),
                Inventories.Locked("pad", "1.0.0", null, new PackageId("left-pad", "1.1.0")),
            ],
        });
        return UpkeepJudge.Judge(
            inventory, component => component.Name == "pad" ? new PackageUpkeep(AsOf) : known(component), DependencyPolicy.Default, AsOf)
            .ShouldHaveSingleItem();
    }
}
