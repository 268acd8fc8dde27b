using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Rust;

namespace M31R.Automation.Tests.Inventory.Rust;

public sealed class APatch
{
    private const string Lock = "version = 4\n[[package]]\nname = \"app\"\nversion = \"1.0.0\"\ndependencies = [\"serde\"]\n[[package]]\nname = \"serde\"\nversion = \"1.0.0\"\n";

    [Fact]
    public void TellsWhereACrateLies()
    {
        var serde = Read("serde = \"1\"\n[patch.crates-io]\nserde = { path = \"../evil\" }");

        serde.Origin.ShouldBe(new PackageOrigin(OriginKind.Path, "../evil"));
        serde.OriginPlace.ShouldBe(new Place("Cargo.toml", 6));
    }

    [Fact]
    public void IsNotNeededWhereADependencyTells() => Read("serde = { path = \"../serde\" }").Origin.Location.ShouldBe("../serde");

    private static Component Read(string dependencies) => InventoryAssembly.Of(RustProjects.Read(ManifestTrees.Of(
        ("Cargo.toml", "[package]\nname = \"app\"\n[dependencies]\n" + dependencies), ("Cargo.lock", Lock)))).Components.ShouldHaveSingleItem();
}
