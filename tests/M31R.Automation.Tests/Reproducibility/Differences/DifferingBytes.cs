using M31R.Automation.Reproducibility.Differences;

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
    public void OfHalfCharactersAreTold() =>
        Told([0xFF, 0xFE, 0x41, 0, 0x00, 0xD8], [0xFF, 0xFE, 0x41, 0, 0x01, 0xD8]).Single().ShouldEndWith("binary-content");

    [Fact]
    public void OfBrokenTextWithAMarkAreTold() =>
        Told([0xEF, 0xBB, 0xBF, .. "abcdefghijklmnopq"u8, 0xC1], [0xEF, 0xBB, 0xBF, .. "abcdefghijklmnopq"u8, 0xC2]).ShouldNotBeEmpty();

    [Fact]
    public void AfterManyTextsAreStillTold()
    {
        static byte[] Of(string text, byte last) =>
        [
            .. Enumerable.Repeat((byte[])[0, 1, .. System.Text.Encoding.UTF8.GetBytes(text), 0], 300).SelectMany(each => each),
            0, last, 1, 1, 1,
        ];

        Compared.Causes(Compared.Bytes(Of("made by alice", 1), Of("made by bobby", 2))).ShouldBe("binary-content text-user-name");
    }

    [Fact]
    public void BesideATextOfTheSameLengthAreStillTold() =>
        Compared.Causes(Compared.Bytes([0, 1, .. "made by alice"u8, 0, 1, 2], [0, 1, .. "made by bobby"u8, 0, 1, 3]))
            .ShouldBe("binary-content text-user-name");

    /// <summary>As in the table of strings of an object file, which is sorted by what it holds.</summary>
    [Fact]
    public void AroundTextsOfTheSameLengthInAnotherOrderFollowFromThem() =>
        Compared.Causes(Compared.Bytes(
            [1, 2, .. "see /home/alice/a"u8, 0, .. "a text of both"u8, 0, 7],
            [3, 4, .. "a text of both"u8, 0, .. "see /home/bobby/a"u8, 0, 7])).ShouldBe("text-home-path");

    [Fact]
    public void FarIntoTheFileAreTold()
    {
        var (first, second) = (new byte[200_000], new byte[200_000]);
        second[150_000] = 1;
        Told(first, second).ShouldBe(["offset 0x249f0: binary-content"]);
    }

    [Fact]
    public void OfAnInterruptedRunAreNotCompared() => Should.Throw<OperationCanceledException>(
        () => Compared.Bytes([1], [2], UnpackingBudget.For(2, new CancellationToken(canceled: true))));

    [Fact]
    public void ThatAreEqualAreNone() => Told([1, 2], [1, 2]).ShouldBeEmpty();
}
