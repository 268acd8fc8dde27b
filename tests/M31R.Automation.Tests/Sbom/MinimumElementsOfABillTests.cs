using M31R.Automation.Inventory.Metadata;
using M31R.Automation.Sbom;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Dependencies;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Sbom;

public class MinimumElementsOfABill
{
    [Fact]
    public void AreNamedWhereTheyAreMissing()
    {
        using var tree = new BilledTree().With("a.txt", "");
        tree.Git = null;
        tree.Projects.Add(Projects.Npm(Projects.Package("a", "1.0.0"), Projects.Package("stray", "1.0.0"))
            .Asking("a", "^1", "1.0.0")
            .Asking("b", "^2"));
        tree.Judge(SbomRules.MeetsMinimumElements).ShouldBe(
        [
            "Violated : The subject has no supplier name.",
            "Violated : 3 of 3 components have no supplier name: \"a 1.0.0\", \"b\" and \"stray 1.0.0\".",
            "Violated : The subject has no version of the component.",
            "Violated : The bill has no author of SBOM data.",
            "Violated : The bill has no timestamp.",
        ]);
        Snapshot.Matches("ntia.json", tree["artifacts/GenerateSbom/ntia.json"]);
    }

    [Fact]
    public void HaveANextStepForEachReasonAndItsCount()
    {
        using var tree = new BilledTree { Declared = new DeclaredSbom { Supplier = "Us" } }.With("a.txt", "");
        tree.Projects.Add(Projects.Npm(Projects.Package("a", "1.0.0"), Projects.Package("silent", "1.0.0"))
            .Asking("a", "^1", "1.0.0")
            .Asking("silent", "^1", "1.0.0")
            .Asking("b", "^2"));
        tree.Metadata = PackageMetadataFile.Parse("""{"packages": {"pkg:npm/silent@1.0.0": {}}}""");
        tree.Judge().Findings.Single(finding => finding.Rule == SbomRules.MeetsMinimumElements).Remedy.ShouldBe(
            "1 package is not in `.nuke/packages/metadata.json`: run UpdatePackageMetadata where it is installed, and commit the file. "
            + "1 package does not say who supplies it: write \"supplier\" into `.nuke/packages/metadata.json` by hand. "
            + "1 package has no exact version by which to look: write the lock file that tells it, and commit it.");
    }

    [Fact]
    public void AskForTheVersionOfWhatABuildNeeds()
    {
        using var tree = new BilledTree { Declared = new DeclaredSbom { Supplier = "Us" } }.With("a.txt", "");
        tree.Projects.Add(Inventories.Python("pyproject.toml", Inventories.Asks("setuptools") with { IsLockable = false }));
        tree.Judge().Findings.Single(finding => finding.Rule == SbomRules.MeetsMinimumElements).Remedy
            .ShouldContain("1 requirement of the build is in no lock: write its exact version into `build-system.requires`.");
    }

    [Fact]
    public void OfTheSubjectAreDeclaredInItsManifests()
    {
        using var tree = new BilledTree().With("a.txt", "");
        var finding = tree.Judge().Findings.First(finding => finding.Rule == SbomRules.MeetsMinimumElements);
        finding.Component.ShouldBe("supplier name of the subject");
        finding.Remedy.ShouldContain("`authors` of pyproject.toml");
    }

    [Fact]
    public void AreThere()
    {
        using var tree = new BilledTree { Declared = new DeclaredSbom { Supplier = "Example Organisation" } }.With("a.txt", "");
        tree.Projects.Add(Projects.Npm(Projects.Package("a", "1.0.0") with { Supplier = "Somebody" }).Asking("a", "^1", "1.0.0"));
        tree.Judge(SbomRules.MeetsMinimumElements).ShouldHaveSingleItem().ShouldStartWith("Holds");
    }
}
