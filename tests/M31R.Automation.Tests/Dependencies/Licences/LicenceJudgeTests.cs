using M31R.Automation.Dependencies;
using M31R.Automation.Dependencies.Licences;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Tests.Dependencies.Licences;

public sealed class LicenceOfAPackage
{
    [Theory]
    [InlineData("MIT", Outcome.Holds)]
    [InlineData("GPL-3.0-only OR MIT", Outcome.Holds)]
    [InlineData("GPL-3.0-only AND MIT", Outcome.Violated)]
    [InlineData("LGPL-2.1+", Outcome.Holds)]
    [InlineData("Apache-2.0+", Outcome.Holds)]
    [InlineData("Apache-2.0 WITH LLVM-exception", Outcome.Holds)]
    [InlineData("MIT WITH AdditionRef-NoEvil", Outcome.Violated)]
    [InlineData("GPL-2.0-only WITH Classpath-exception-2.0", Outcome.Violated)]
    [InlineData("AGPL-3.0", Outcome.Violated)]
    [InlineData("LicenseRef-Own", Outcome.Violated)]
    [InlineData("UNLICENSED", Outcome.Violated)]
    [InlineData("BSD License", Outcome.NotChecked)]
    [InlineData("", Outcome.NotChecked)]
    [InlineData(null, Outcome.NotChecked)]
    public void IsJudgedByTheDefaultList(string? licence, Outcome outcome) => Judged(licence).Outcome.ShouldBe(outcome);

    [Theory]
    [InlineData("GPL-3.0-only", "gpl-3.0", Outcome.Holds)]
    [InlineData("GPL-3.0-or-later", "GPL-3.0-only", Outcome.Holds)]
    [InlineData("GPL-3.0-only", "GPL-3.0-or-later", Outcome.Violated)]
    [InlineData("GPL-2.0-only WITH Classpath-exception-2.0", "GPL-2.0-only WITH Classpath-exception-2.0", Outcome.Holds)]
    [InlineData("GPL-2.0-only", "GPL-2.0-only WITH Classpath-exception-2.0", Outcome.Violated)]
    [InlineData("LicenseRef-Own", "LicenseRef-Own", Outcome.Holds)]
    [InlineData("MIT", "Apache-2.0", Outcome.Violated)]
    public void IsJudgedByTheSubjectsOwnList(string licence, string allowed, Outcome outcome) =>
        Judged(licence, DependencyPolicy.Default with { Licences = [allowed] }).Outcome.ShouldBe(outcome);

    [Fact]
    public void IsNamedWithTheWayThePackageComesIn()
    {
        var finding = Judged("AGPL-3.0-only");

        finding.Message.ShouldBe("\"left-pad 1.3.0\" comes under \"AGPL-3.0-only\", which is not allowed. The subject asks for it itself.");
        finding.Component.ShouldBe("left-pad");
        finding.Place.ShouldBe(new Place("package.json", 3));
    }

    [Fact]
    public void MayBeKnownFromElsewhere() =>
        LicenceJudge.Judge(LeftPad(null), _ => "MIT", DependencyPolicy.Default).ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Holds);

    [Fact]
    public void UnknownIsSaidOnceForAnEcosystem()
    {
        var project = Inventories.Npm("package.json", [.. "abcdefg".Select(letter => Inventories.Asks(letter.ToString()))]);
        var finding = LicenceJudge.Judge(Inventories.Of(project), _ => null, DependencyPolicy.Default).ShouldHaveSingleItem();

        finding.Message.ShouldBe(
            "The licence of 7 packages of npm is not known, because no lock tells their versions: \"a\", \"b\", \"c\", \"d\", \"e\" and 2 more.");
        finding.Remedy.ShouldBe("Make the lock file and commit it; then look at the licences.");
        finding.Component.ShouldBe("npm without a version");
    }

    [Fact]
    public void OfARequirementOfTheBuildNeedsItsVersion()
    {
        var project = Inventories.Python("pyproject.toml", Inventories.Asks("setuptools") with { IsLockable = false });
        LicenceJudge.Judge(Inventories.Of(project), _ => null, DependencyPolicy.Default).ShouldHaveSingleItem().Remedy
            .ShouldBe("Write the exact version into the manifest, since no lock holds it.");
    }

    /// <summary>Only a lock that cannot be read would have told more of what is declared.</summary>
    [Fact]
    public void IsCountedWhateverElseIsMissing()
    {
        var project = Inventories.Python("requirements.txt", Inventories.Asks("requests")) with
        {
            Problems = [new ReadingProblem(ProblemKind.Broken, new Place("requirements.txt", 2), "There is no more.txt.", "Commit it.")],
        };
        LicenceJudge.Judge(Inventories.Of(project), _ => null, DependencyPolicy.Default).Select(finding => finding.Component)
            .ShouldBe(["PyPI without a version", "what could not be read"]);
    }

    [Fact]
    public void DoesNotMatterForActions() =>
        LicenceJudge.Judge(
            Inventories.Of(Inventories.Project(PackageSystem.GitHubActions, ".github/workflows/ci.yml",
                Inventories.Asks("actions/checkout"))),
            _ => null,
            DependencyPolicy.Default)
            .ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.NotApplicable);

    private static Finding Judged(string? licence, DependencyPolicy? policy = null) =>
        LicenceJudge.Judge(LeftPad(licence), _ => null, policy ?? DependencyPolicy.Default).ShouldHaveSingleItem();

    private static DependencyInventory LeftPad(string? licence) => Inventories.Of(Inventories.Npm(
        "package.json", Inventories.Asks("left-pad", 3) with { Resolved = [new PackageId("left-pad", "1.3.0")] }) with
    {
        Lock = "package-lock.json",
        Packages = [Inventories.Locked("left-pad", "1.3.0", licence)],
    });
}
