using System.Globalization;
using M31R.Automation.Reproducibility;
using M31R.Automation.Reproducibility.Statements;

namespace M31R.Automation.Tests.Reproducibility.Statements;

public sealed class StatementsOfARecipe
{
    [Fact]
    public void HaveAFileForEachOfFewOutputs() =>
        StatementFiles.Of("shop.sln", [RebuiltFacts.Same("bin/a.dll"), new ComparedOutput("b", null, RebuiltFacts.Output("b", "bb"), [])])
            .ShouldHaveSingleItem().Name.ShouldBe("bin/a.dll.intoto.json");

    [Fact]
    public void HaveTwoFilesForManyOutputs()
    {
        var same = Enumerable.Range(0, StatementFiles.Most)
            .Select(number => RebuiltFacts.Same(number.ToString(CultureInfo.InvariantCulture)));

        var files = StatementFiles.Of("dataset", [RebuiltFacts.Differs("x", RebuiltFacts.Time), .. same]);

        files.Select(file => (file.Name, file.Outputs.Count))
            .ShouldBe([("dataset-differing.intoto.json", 1), ("dataset.intoto.json", StatementFiles.Most)]);
    }

    [Fact]
    public void AreNamedAnewWhereTheOutputsNameIsTooLong()
    {
        var name = StatementFiles.Of("dataset", [RebuiltFacts.Same("out/" + new string('n', 245))]).ShouldHaveSingleItem().Name;

        name.ShouldStartWith("out/nnn");
        Path.GetFileName(name).Length.ShouldBeLessThan(200);
    }
}
