using M31R.Automation.Dependencies;
using M31R.Automation.Dependencies.Licences;
using M31R.Automation.Inventory;
using M31R.Automation.Tests.Dependencies.Advisories;

namespace M31R.Automation.Tests.Dependencies;

public class InstalledLicence
{
    [Fact]
    public void InTheTreeCountsAndIsToldSo()
    {
        using var subject = new AdvisedSubject().With("a", "1.0.0").Holding("node_modules/a/package.json", """{"name": "a", "version": "1.0.0", "license": "MIT"}""");
        Judge(subject).ShouldBe(["Holds: 1 package, under a licence that is allowed. Of 1 package only what is installed in node_modules says so."]);
    }

    [Fact]
    public void ThatIsNotAllowedIsToldSo()
    {
        using var subject = new AdvisedSubject().With("a", "1.0.0").Holding("node_modules/a/package.json", """{"name": "a", "version": "1.0.0", "license": "SSPL-1.0"}""");
        Judge(subject).ShouldHaveSingleItem().ShouldEndWith(" So says what is installed in node_modules.");
    }

    [Fact]
    public void OfNuGetIsThatOfThePackageFolder()
    {
        using var subject = new AdvisedSubject().With("A", "1.0.0", PackageSystem.NuGet).Holding("../packages/a/1.0.0/a.nuspec", """
            <package><metadata><id>A</id><version>1.0.0</version><license type="expression">MIT</license><authors>x</authors></metadata></package>
            """);
        Judge(subject).ShouldHaveSingleItem().ShouldEndWith("Of 1 package only what is installed in the package folder says so.");
    }

    /// <summary>What a developer's home directory holds is no fact about the subject.</summary>
    [Fact]
    public void OutsideTheTreeDoesNotCount()
    {
        using var subject = new AdvisedSubject().With("serde", "1.0.0", PackageSystem.Cargo);
        InstalledLicences.Of(subject.Inspection, subject.Inventory).Find(subject.Components[0]).ShouldBeNull();
        Judge(subject).ShouldHaveSingleItem().ShouldStartWith("NotChecked");
    }

    private static IEnumerable<string> Judge(AdvisedSubject subject)
    {
        var inspection = subject.Inspection;
        inspection = inspection with { Doors = inspection.Doors with { PackageFolder = subject["packages"] } };
        var installed = InstalledLicences.Of(inspection, subject.Inventory);
        return installed.Told(LicenceJudge.Judge(subject.Inventory, installed.Find, DependencyPolicy.Default)).Select(finding => $"{finding.Outcome}: {finding.Message}");
    }
}
