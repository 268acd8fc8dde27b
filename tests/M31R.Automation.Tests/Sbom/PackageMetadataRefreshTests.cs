using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Metadata;
using M31R.Automation.Sbom;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Sbom;

public class RefreshedPackageMetadata
{
    private const string File = "tree/.nuke/packages/metadata.json";

    private static BilledTree Tree()
    {
        var tree = new BilledTree().With("package.json", "{}")
            .With("node_modules/a/package.json", """{"name": "a", "version": "1.0.0", "license": "MIT"}""");
        tree.Projects.Add(Projects.Npm(
            Projects.Package("a", "1.0.0"),
            Projects.Package("b", "1.0.0"),
            Projects.Package("c", "1.0.0") with { Licence = "ISC" }));
        return tree;
    }

    private static (PackageMetadataUpdate Update, IReadOnlyList<string> Notes) Run(BilledTree tree)
    {
        var inspection = tree.Inspection;
        var update = PackageMetadataRefresh.Run(
            inspection,
            tree.Inventory,
            InstalledPackages.Of(
                new PackageFolders(inspection.Subject.Root, inspection.Subject.Root, inspection.Subject.Root),
                tree.Inventory,
                inspection.Doors.Files));
        return (update, ((CollectedProgress)inspection.Progress).Lines);
    }

    [Fact]
    public void HoldsWhatInstalledPackagesSay()
    {
        using var tree = Tree();
        var (update, notes) = Run(tree);
        update.HasChanged.ShouldBeTrue();
        tree[File].ShouldBe("{\n  \"packages\": {\n    \"pkg:npm/a@1.0.0\": {\"licence\":\"MIT\"}\n  }\n}\n");
        update.Unknown.Select(component => component.Name).ShouldBe(["b"]);
        notes.ShouldBe(
        [
            "wrote \".nuke/packages/metadata.json\" with 1 package; commit it",
            "1 package not installed here: \"b 1.0.0\"; install what the lock names, and run this again",
        ]);
    }

    [Fact]
    public void NamesWhatIsInstalledInAnotherVersion()
    {
        using var tree = Tree().With("node_modules/b/package.json", """{"name": "b", "version": "1.2.0", "license": "MIT"}""");
        Run(tree).Notes[1].ShouldBe(
            "1 package installed here in another version than the lock has: \"b 1.0.0\" (here 1.2.0); install what the lock names, and run this again");
    }

    [Fact]
    public void IsLeftAloneWhenNothingChanged()
    {
        using var tree = Tree();
        Run(tree);
        Run(tree).Update.HasChanged.ShouldBeFalse();
    }

    [Fact]
    public void KeepsWhatItKnewOfPackagesStillInUse()
    {
        using var tree = Tree().With(
            ".nuke/packages/metadata.json",
            """{"packages": {"pkg:npm/b@1.0.0": {"supplier": "B"}, "pkg:npm/a@1.0.0": {"licence": "ISC", "newest-release": "2020-02-02"}, "pkg:npm/gone@1.0.0": {"supplier": "G"}}}""");
        Run(tree);
        tree[File].ShouldBe("{\n  \"packages\": {\n    \"pkg:npm/a@1.0.0\": {\"licence\":\"MIT\",\"newest-release\":\"2020-02-02\"},\n    \"pkg:npm/b@1.0.0\": {\"supplier\":\"B\"}\n  }\n}\n");
    }

    [Fact]
    public void RemembersThatAPackageSaysNothing()
    {
        using var tree = Tree().With("node_modules/b/package.json", """{"name": "b", "version": "1.0.0"}""");
        Run(tree).Notes[^1].ShouldBe(
            "1 package saying neither licence nor supplier: \"b 1.0.0\"; write what is known into \".nuke/packages/metadata.json\"");
        tree[File].ShouldContain("\"pkg:npm/b@1.0.0\": {}");
    }

    [Fact]
    public void IsNotMadeOfNothing()
    {
        using var tree = new BilledTree().With("package.json", "{}");
        var (update, notes) = Run(tree);
        update.HasChanged.ShouldBeFalse();
        notes.ShouldBe(["no package of the subject is installed here, and no \".nuke/packages/metadata.json\" was written"]);
        System.IO.File.Exists(Path.Combine(tree.Inspection.Subject.Root, PackageMetadataFile.Path)).ShouldBeFalse();
    }

    [Fact]
    public void OfASubjectIsReadFromItsTree()
    {
        using var tree = new BilledTree().With("package.json", "{}").With(".nuke/packages/metadata.json", "{ broken");
        Should.Throw<UnreadableManifestException>(() => InventoryReader.Read(tree.Inspection)).Message
            .ShouldStartWith(".nuke/packages/metadata.json:1: ");
    }
}
