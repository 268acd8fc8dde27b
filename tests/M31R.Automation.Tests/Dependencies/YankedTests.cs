using M31R.Automation.Dependencies;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Metadata;

namespace M31R.Automation.Tests.Dependencies;

public sealed class AVersionThatMayBeTakenBack
{
    private static readonly DateOnly AsOf = new(2026, 3, 1);

    [Fact]
    public void IsReportedWhenItsLockSaysSo() =>
        Judged(Npm("package-lock.json", Inventories.Locked("left-pad", "1.3.0") with { Deprecation = "use padStart()." })).Message
            .ShouldBe("\"left-pad 1.3.0\" is deprecated: use padStart(). No lock says what brings it in.");

    [Theory]
    [InlineData("package-lock.json", Outcome.Holds)]
    [InlineData("web/pnpm-lock.yaml", Outcome.Holds)]
    [InlineData("yarn.lock", Outcome.NotChecked)]
    [InlineData("bun.lock", Outcome.NotChecked)]
    [InlineData(null, Outcome.NotChecked)]
    public void IsKnownWhereTheLockKeepsTheWordOfTheRegistry(string? path, Outcome expected) =>
        Judged(Npm(path, Inventories.Locked("left-pad", "1.3.0"))).Outcome.ShouldBe(expected);

    [Fact]
    public void IsNotKnownByALockOfNpmsFirstFormat() =>
        Judged(Npm("package-lock.json", Inventories.Locked("left-pad", "1.3.0")) with { LockedRequests = null }).Outcome
            .ShouldBe(Outcome.NotChecked);

    [Theory]
    [InlineData("\"deprecated\":\"It boils over.\"", Outcome.Violated)]
    [InlineData("\"looked-up\":\"2026-02-01\"", Outcome.Holds)]
    [InlineData("\"looked-up\":\"2025-02-01\"", Outcome.NotChecked)]
    [InlineData("\"licence\":\"MIT\"", Outcome.NotChecked)]
    public void IsKnownByTheCommittedMetadata(string members, Outcome expected)
    {
        var metadata = PackageMetadataFile.Parse("{\"packages\":{\"pkg:pypi/kettle@1.0\":{" + members + "}}}");
        var project = Inventories.Python("pyproject.toml") with { Lock = "uv.lock", Packages = [Inventories.Locked("kettle", "1.0")] };
        YankedJudge.Judge(metadata.Complete(Inventories.Of(project)), DependencyPolicy.Default, AsOf).ShouldHaveSingleItem().Outcome
            .ShouldBe(expected);
    }

    [Fact]
    public void IsCountedOnceAmongThoseOfWhichNobodySays()
    {
        var project = Inventories.Python("pyproject.toml") with { Lock = "uv.lock", Packages = [Inventories.Locked("kettle", "1.0")] };
        Judged(project).Message.ShouldBe(
            "Of 1 package of PyPI (\"kettle 1.0\") nobody knows offline whether its version was taken back: its lock does not say, and no recent look "
                + "at the registry is committed.");
    }

    [Fact]
    public void IsNoneWhereOnlyWorkflowsUseAnything() =>
        Judged(Inventories.Project(PackageSystem.GitHubActions, ".github/workflows/ci.yml", Inventories.Asks("actions/checkout"))).Outcome
            .ShouldBe(Outcome.NotApplicable);

    private static DependencyProject Npm(string? path, ResolvedPackage package) => Inventories.Npm("package.json") with
    {
        Lock = path,
        LockedRequests = path is null ? null : [],
        Packages = [package with { Place = new Place(path ?? "package.json", 7) }],
    };

    private static Finding Judged(DependencyProject project) =>
        YankedJudge.Judge(Inventories.Of(project), DependencyPolicy.Default, AsOf).ShouldHaveSingleItem();
}
