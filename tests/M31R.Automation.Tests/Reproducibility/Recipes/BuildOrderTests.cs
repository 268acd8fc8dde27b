using M31R.Automation.Machine;
using M31R.Automation.Reproducibility.Recipes;

namespace M31R.Automation.Tests.Reproducibility.Recipes;

public sealed class TheOrderOfABuild
{
    private static FileStamp Written(string path, int second) => new(path, 1, DateTimeOffset.UnixEpoch.AddSeconds(second));

    [Fact]
    public void IsThatInWhichAssembliesWereWritten() =>
        BuildOrder.Of([Written("a/obj/A.dll", 3), Written("b/obj/B.dll", 1), Written("b/obj/ref/B.dll", 2)]).ShouldBe("B, A");

    [Fact]
    public void IsNoneForOneProject() => BuildOrder.Of([Written("a/obj/A.dll", 3), Written("a/obj/ref/A.dll", 2)]).ShouldBeNull();

    [Fact]
    public void OfManyIsToldByASum()
    {
        var order = BuildOrder.Of(Enumerable.Range(0, 9).Select(number => Written($"P{number}.dll", number)));
        var other = BuildOrder.Of(Enumerable.Range(0, 9).Select(number => Written($"P{number}.dll", number == 8 ? 7 : number)).Reverse());

        order.ShouldStartWith("P0, P1, P2, P3, P4 and 4 more (");
        other.ShouldBe(order);
        BuildOrder.Of(Enumerable.Range(0, 9).Select(number => Written($"P{number}.dll", number == 7 ? 9 : number))).ShouldNotBe(order);
    }
}
