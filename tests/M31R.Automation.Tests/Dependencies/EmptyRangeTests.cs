using M31R.Automation.Dependencies;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Tests.Dependencies;

public sealed class ARangeThatNoVersionMeets
{
    [Theory]
    [InlineData(PackageSystem.PyPI, ">2,<1")]
    [InlineData(PackageSystem.PyPI, ">=1.0,<1.0")]
    [InlineData(PackageSystem.PyPI, "==1.0,!=1.0")]
    [InlineData(PackageSystem.PyPI, ">2 <1")]
    [InlineData(PackageSystem.PyPI, ">=4,<3 || ^2,<1")]
    [InlineData(PackageSystem.Npm, ">2 <1")]
    [InlineData(PackageSystem.Cargo, ">2, <1")]
    [InlineData(PackageSystem.NuGet, "(1.0,1.0)")]
    public void IsReported(PackageSystem system, string range)
    {
        var finding = Judged(system, range);
        (finding.Outcome, finding.Place, finding.Component).ShouldBe((Outcome.Violated, new Place("manifest", 3), "a"));
        finding.Message.ShouldStartWith("\"a\" is asked for as \"");
        finding.Message.ShouldEndWith(", which no version can be.");
    }

    [Theory]
    [InlineData(PackageSystem.PyPI, ">1,<2")]
    [InlineData(PackageSystem.PyPI, "")]
    [InlineData(PackageSystem.PyPI, "===a")]
    [InlineData(PackageSystem.PyPI, "==1.0,>=0.5")]
    [InlineData(PackageSystem.PyPI, ">2 <1 || >3 <4")]
    [InlineData(PackageSystem.Npm, "")]
    [InlineData(PackageSystem.Npm, "latest")]
    [InlineData(PackageSystem.Npm, ">2 <1 || 3")]
    [InlineData(PackageSystem.Cargo, ">=1.2.0-a, 1.2")]
    [InlineData(PackageSystem.NuGet, "[1.0]")]
    [InlineData(PackageSystem.NuGet, "1.*")]
    public void IsNoOther(PackageSystem system, string range) => Judged(system, range).Outcome.ShouldBe(Outcome.NotApplicable);

    [Fact]
    public void IsToldOnceBesideALock() =>
        Judged(PackageSystem.PyPI, ">2,<1", new PackageId("a", "1.5")).Message.ShouldBe("\"a\" is asked for as \">2,<1\", which no version can be.");

    private static Finding Judged(PackageSystem system, string range, params PackageId[] resolved)
    {
        var project = Inventories.Project(system, "manifest", new Declaration("a", range, new Place("", 3)) { Resolved = resolved });
        var inventory = Inventories.Of(project with { Lock = resolved.Length > 0 ? "lock" : null });
        return LockJudge.Judge(inventory, []).Where(finding => finding.Rule == DependencyRules.LockMatches).ShouldHaveSingleItem();
    }
}
