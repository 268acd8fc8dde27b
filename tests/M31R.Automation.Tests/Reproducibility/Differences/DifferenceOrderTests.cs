using M31R.Automation.Reproducibility.Differences;

namespace M31R.Automation.Tests.Reproducibility.Differences;

public class DifferenceOrderTests
{
    [Fact]
    public void TellsACauseThatIsEverywhereOnceAndKeepsItsPlaces()
    {
        var told = DifferenceOrder.Of([.. Lines(21)]).ShouldHaveSingleItem();

        told.Places.ShouldBe("line 1 and 20 more");
        told.Where.ShouldBe("line 1");
        told.Elsewhere.Count.ShouldBe(20);
        told.Elsewhere[^1].ShouldBe("line 21");
    }

    [Fact]
    public void TellsEachOfAFewPlaces() =>
        DifferenceOrder.Of([.. Lines(12)]).Select(difference => difference.Places)
            .ShouldBe(Enumerable.Range(1, 12).Select(line => $"line {line}"));

    private static IEnumerable<Difference> Lines(int count) =>
        Enumerable.Range(1, count).Reverse().Select(line => new Difference(RebuiltFacts.Time, $"line {line}", "1", "2"));
}
