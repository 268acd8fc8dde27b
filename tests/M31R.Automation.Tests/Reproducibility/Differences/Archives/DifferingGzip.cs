using System.IO.Compression;
using System.Text;

namespace M31R.Automation.Tests.Reproducibility.Differences.Archives;

public class DifferingGzip
{
    private const string Text = "some text, some more text, and even more text: 0123456789 0123456789";

    private static IEnumerable<string> Told(byte[] first, byte[] second) => Compared.Told(Compared.Bytes(first, second));

    private static byte[] Gzip(string text = Text, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var bytes = new MemoryStream();
        using (var stream = new GZipStream(bytes, level))
            stream.Write(Encoding.UTF8.GetBytes(text));

        var gzip = bytes.ToArray();
        gzip[8] = 0;
        return gzip;
    }

    private static byte[] With(int place, byte value)
    {
        var gzip = Gzip();
        gzip[place] = value;
        return gzip;
    }

    [Fact]
    public void InTimeIsTold() => Told(Gzip(), With(4, 9)).ShouldBe([": gzip-time"]);

    [Fact]
    public void InSystemIsTold() => Told(With(9, 3), With(9, 255)).ShouldBe([": gzip-system"]);

    [Fact]
    public void InLevelIsTold() => Told(Gzip(), Gzip(level: CompressionLevel.NoCompression)).ShouldBe([": gzip-compression"]);

    [Fact]
    public void InNameIsTold()
    {
        var plain = Gzip();
        Told(plain, [.. plain[..3], 8, .. plain[4..10], .. "a.txt"u8, 0, .. plain[10..]]).ShouldBe([": gzip-name"]);
    }

    [Fact]
    public void InTheTimeOfALaterMemberIsTold() => Told([.. Gzip(), .. Gzip()], [.. Gzip(), .. With(4, 9)]).ShouldBe([": gzip-time"]);

    [Fact]
    public void InTheLevelOfALaterMemberIsTold() =>
        Told([.. Gzip(), .. Gzip()], [.. Gzip(), .. Gzip(level: CompressionLevel.NoCompression)]).ShouldBe([": gzip-compression"]);

    [Fact]
    public void InHowItIsCutIntoMembersIsTold() => Told(Gzip(Text + Text), [.. Gzip(), .. Gzip()]).ShouldContain(": gzip-compression");

    [Fact]
    public void InContentIsToldInside() => Told(Gzip("by alice"), Gzip("by bobby")).ShouldBe(["line 1: text-user-name"]);

    [Fact]
    public void OfMoreThanCanBeUnpackedIsBytes() =>
        Compared.Causes(Compared.Bytes(Gzip(new string('a', 5000)), Gzip(new string('b', 5000)), new(4000, CancellationToken.None)))
            .ShouldBe("binary-content");

    [Fact]
    public void ThatIsCutIsBytes() => Told(Gzip(), Gzip()[..12]).Last().ShouldEndWith("binary-content");

    [Fact]
    public void WithBrokenBytesAnywhereDoesNotCrash()
    {
        var plain = Gzip();
        for (var place = 0; place < plain.Length; place += 6)
        {
            byte[] broken = [.. plain];
            broken[place] ^= 0xFF;
            Told(plain, broken).ShouldNotBeEmpty();
        }
    }
}
