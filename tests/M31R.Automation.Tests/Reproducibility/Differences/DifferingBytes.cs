namespace M31R.Automation.Tests.Reproducibility.Differences;

public class DifferingBytes
{
    private static IEnumerable<string> Told(byte[] first, byte[] second) => Compared.Told(Compared.Bytes(first, second));

    [Fact]
    public void AreToldAtTheFirst() => Told([0, 1, 2, 3], [0, 1, 9, 3]).ShouldBe(["offset 0x2: binary-content"]);

    [Fact]
    public void OfOneMoreAreTold() => Compared.Bytes([0, 1], [0, 1, 2]).ShouldHaveSingleItem().First.ShouldBe("(end)");

    [Fact]
    public void OfAPathAreExplained() =>
        Told([0, 1, .. "/work/first/clone/a.c"u8, 0, 7],
            [0, 1, .. "/srv/b/other/place/a.c"u8, 0, 7]).ShouldBe(["offset 0x3: text-build-path"]);

    [Fact]
    public void OfAPathAfterItsLengthAreExplained() =>
        Told([0, 17, .. "/work/first/clone"u8, 0, 7], [0, 18, .. "/srv/b/other/place"u8, 0, 7]).ShouldBe(["offset 0x1: text-build-path"]);

    [Fact]
    public void OfWideTextAreExplained() =>
        Told([1, 2, 3, 0, .. System.Text.Encoding.Unicode.GetBytes("by alice"), 0, 0, 1],
            [1, 2, 3, 0, .. System.Text.Encoding.Unicode.GetBytes("by bobby"), 0, 0, 1])
            .Single().ShouldEndWith("text-user-name");

    [Fact]
    public void OfTwoCausesTellBoth() =>
        Told([0, .. "alice"u8, 0, 1, 2], [0, .. "bobby"u8, 0, 1, 3]).ShouldBe(["offset 0x1: text-user-name", "offset 0x8: binary-content"]);

    [Fact]
    public void OfATimeAreExplained() =>
        Told([0, .. BitConverter.GetBytes(1795344078u), 0],
            [0, .. BitConverter.GetBytes(1829645102u), 0]).Single().ShouldEndWith("text-time");

    [Fact]
    public void ThatAreEqualAreNone() => Told([1, 2], [1, 2]).ShouldBeEmpty();
}
