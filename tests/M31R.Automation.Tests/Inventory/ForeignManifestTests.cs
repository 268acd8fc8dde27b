using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Tests.Inventory.Node;

namespace M31R.Automation.Tests.Inventory;

public sealed class AManifestOfAnotherEcosystem
{
    [Fact]
    public void IsNotTakenForNothing()
    {
        var problem = ForeignManifests.Of(Trees.Of(("go.mod", ""), ("tools/go.mod", ""), ("tests/sample/pom.xml", ""), ("examples/Gemfile", ""))).ShouldHaveSingleItem();
        problem.Kind.ShouldBe(ProblemKind.Unsupported);
        problem.Place.ShouldBe(new Place("go.mod"));
        problem.Message.ShouldBe("Manifests of Go are not read, and 1 more of them is there.");
    }

    [Fact]
    public void IsNoneWhereAllIsRead() => ForeignManifests.Of(Trees.Of(("package.json", "{}"), ("src/main.go", ""))).ShouldBeEmpty();
}
