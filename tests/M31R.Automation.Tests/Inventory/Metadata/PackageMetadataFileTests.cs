using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Metadata;

namespace M31R.Automation.Tests.Inventory.Metadata;

public class MetadataOfPackages
{
    private const string Text = """
        {
          "packages": {
            "pkg:npm/a@1.0.0": {"licence":"MIT","supplier":"A","description":"Ä \"quoted\".","newest-release":"2026-01-31","deprecated":"Use b."},
            "pkg:npm/b@1.0.0": {"supplier":"B"}
          }
        }

        """;

    [Fact]
    public void IsWrittenAsItIsRead() => PackageMetadataFile.Parse(Text).Write().ShouldBe(Text);

    [Fact]
    public void OfNothingIsWrittenAndRead() => PackageMetadataFile.Parse(PackageMetadataFile.Empty.Write()).Packages.ShouldBeEmpty();

    [Fact]
    public void CompletesWhatLocksDoNotKnow()
    {
        var lockOnly = new Component(PackageSystem.Npm, "a", "1.0.0") { Purl = "pkg:npm/a@1.0.0", Licence = "ISC" };
        var stranger = new Component(PackageSystem.Npm, "c", "1.0.0") { Purl = "pkg:npm/c@1.0.0" };
        var inventory = new DependencyInventory([], [lockOnly, stranger], new Dictionary<string, IReadOnlyList<string>>());
        _ = inventory["pkg:npm/a@1.0.0"];
        var completed = PackageMetadataFile.Parse(Text).Complete(inventory);
        completed["pkg:npm/a@1.0.0"].ShouldSatisfyAllConditions(
            component => component.Licence.ShouldBe("ISC"),
            component => component.Supplier.ShouldBe("A"),
            component => component.Deprecation.ShouldBe("Use b."));
        completed["pkg:npm/c@1.0.0"].ShouldBe(stranger);
    }

    [Theory]
    [InlineData(
        "{\n\"packages\": {\n\"pkg:npm/a@1.0.0\": {\"license\": \"MIT\"}}}",
        ".nuke/packages/metadata.json:3: The key \"license\" is unknown. Did you mean \"licence\"?")]
    [InlineData("{\n\"package\": {}}", ".nuke/packages/metadata.json:2: The key \"package\" is unknown here")]
    [InlineData("{}", ".nuke/packages/metadata.json:1: \"packages\" with an object")]
    [InlineData("{\"packages\": {\n\"left-pad\": {}}}", ".nuke/packages/metadata.json:2: \"left-pad\" is no package URL")]
    [InlineData("{\"packages\": {\n\"pkg:npm/a@1.0.0\": 1}}", ".nuke/packages/metadata.json:2: \"pkg:npm/a@1.0.0\" has no object")]
    [InlineData("{\"packages\": {\"pkg:npm/a@1.0.0\": {\n\"licence\": 1}}}", ".nuke/packages/metadata.json:2: \"licence\" is no text")]
    [InlineData(
        "{\"packages\": {\"pkg:npm/a@1.0.0\": {\n\"newest-release\": \"yesterday\"}}}",
        ".nuke/packages/metadata.json:2: \"yesterday\" is no day")]
    [InlineData("{\"packages\": {\n\"pkg:npm/a@1.0.0\": {},\n\"pkg:npm/a@1.0.0\": {}}}", ".nuke/packages/metadata.json:3: The property")]
    [InlineData("<<<<<<< ours\n{}\n>>>>>>> theirs\n", ".nuke/packages/metadata.json:1: A merge was left unfinished")]
    public void IsRefusedWhereItIsWrong(string text, string message) =>
        Should.Throw<UnreadableManifestException>(() => PackageMetadataFile.Parse(text)).Message.ShouldStartWith(message);
}
