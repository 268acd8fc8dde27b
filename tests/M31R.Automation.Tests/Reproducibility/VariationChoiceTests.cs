using M31R.Automation.Findings;
using M31R.Automation.Reproducibility;
using M31R.Automation.Reproducibility.Worlds;

namespace M31R.Automation.Tests.Reproducibility;

public class VariationChoiceTests
{
    [Fact]
    public void IsTheStandardOneByDefault()
    {
        VariationChoice.Of([]).ShouldBe(Variation.All.Where(variation => variation.IsStandard));
        VariationChoice.Of(["standard"]).ShouldBe(VariationChoice.Of([]));
    }

    [Fact]
    public void IsAllOfThemWhereAllAreAskedFor() => VariationChoice.Of(["all", "home"]).ShouldBe(Variation.All);

    [Fact]
    public void KeepsTheOrderOfTheDocs() =>
        VariationChoice.Of(["umask", "home"]).Select(variation => variation.Id).ShouldBe(["home", "umask"]);

    [Fact]
    public void AddsOthersToTheStandardOnes() =>
        VariationChoice.Of(["standard", "processors"]).Count.ShouldBe(VariationChoice.Of([]).Count + 1);

    [Fact]
    public void OfAnUnknownNameIsRefusedWithTheNearest() =>
        Should.Throw<MaintenanceException>(() => VariationChoice.Of(["time-zon"])).Message.ShouldContain("\"time-zone\"");
}
