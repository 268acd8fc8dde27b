using M31R.Automation.Reproducibility.Differences;

namespace M31R.Automation.Tests.Reproducibility.Differences;

public class DifferingLink
{
    private static IEnumerable<string> Told(string? first, string? second) =>
        Compared.Told(LinkDifferences.Of(first, second, Compared.First, Compared.Second));

    [Fact]
    public void IntoTheCloneHoldsItsPath() =>
        Told("/work/first/clone/out/a", "/srv/b/other/place/out/a").ShouldBe(["link!line 1: text-build-path"]);

    [Fact]
    public void ToAnotherNameIsTold() => Told("one", "other").ShouldBe(["link!line 1: text-content"]);

    [Fact]
    public void InThePlaceOfAFileIsTold() => Told(null, "other").ShouldBe(["link: binary-content"]);
}
