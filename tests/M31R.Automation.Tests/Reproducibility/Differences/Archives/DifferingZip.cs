using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace M31R.Automation.Tests.Reproducibility.Differences.Archives;

public class DifferingZip
{
    private static readonly ZipPiece One = new("a.txt", [.. Enumerable.Repeat((byte)'a', 500)]);
    private static readonly ZipPiece Two = new("b.txt", [.. "two"u8]);
    private static readonly byte[] Plain = ZipBytes.Of(One, Two);

    private static IEnumerable<string> Told(byte[] first, byte[] second) => Compared.Told(Compared.Bytes(first, second));

    private static IEnumerable<string> Told(ZipPiece one) => Told(Plain, ZipBytes.Of(one, Two));

    private static ZipPiece Text(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    [Fact]
    public void InOrderIsTold() => Told(Plain, ZipBytes.Of(Two, One)).ShouldBe([": zip-entry-order"]);

    [Fact]
    public void InTimeIsTold() => Told(One with { Time = 0x52210000 }).ShouldBe(["a.txt: zip-entry-time"]);

    [Fact]
    public void InTheTimeOfAnExtraFieldIsToldOnce() =>
        Told(
            ZipBytes.Of(One with { Extra = [0x55, 0x54, 5, 0, 1, 1, 2, 3, 4] }),
            ZipBytes.Of(One with { Time = 0x52210000, Extra = [0x55, 0x54, 5, 0, 1, 1, 2, 3, 5] })).ShouldBe(["a.txt: zip-entry-time"]);

    [Fact]
    public void InPermissionsIsTold() => Told(One with { Attributes = 0x81ED0000 }).ShouldBe(["a.txt: zip-entry-mode"]);

    [Fact]
    public void InTheSystemIsTold() => Told(One with { MadeBy = 20 }).ShouldBe(["a.txt: zip-entry-mode"]);

    [Fact]
    public void InTheMethodIsTold() => Told(One with { Level = CompressionLevel.Optimal }).ShouldBe(["a.txt: zip-compression"]);

    [Fact]
    public void InTheLevelIsTold() =>
        Told(ZipBytes.Of(One with { Level = CompressionLevel.NoCompression }), ZipBytes.Of(One with { Level = CompressionLevel.Optimal }))
            .ShouldBe(["a.txt: zip-compression"]);

    [Fact]
    public void OfMoreThanCanBeUnpackedIsBytes() =>
        Compared.Causes(Compared.Bytes(
            ZipBytes.Of(Text("a", new string('a', 5000)) with { Level = CompressionLevel.Optimal }),
            ZipBytes.Of(Text("a", new string('b', 5000)) with { Level = CompressionLevel.Optimal }),
            new(9000, CancellationToken.None))).ShouldBe("binary-content");

    [Fact]
    public void OfTheSameBytesIsNotUnpacked() =>
        Compared.Causes(Compared.Bytes(
            ZipBytes.Of(Text("a", new string('a', 5000)) with { Level = CompressionLevel.Optimal }),
            ZipBytes.Of(Text("a", new string('a', 5000)) with { Level = CompressionLevel.Optimal, Time = 0x52210000 }),
            new(0, CancellationToken.None))).ShouldBe("zip-entry-time");

    [Fact]
    public void InAnExtraFieldIsTold() => Told(One with { Extra = [0x75, 0x78, 1, 0, 9] }).ShouldBe(["a.txt: zip-extra-field"]);

    [Fact]
    public void InACommentIsTold() => Told(One with { Comment = "hello" }).ShouldBe(["a.txt: zip-extra-field"]);

    [Fact]
    public void InTheCommentOfTheArchiveIsTold() => Told(Plain, ZipBytes.Of("hello", One, Two)).ShouldBe([": zip-extra-field"]);

    [Fact]
    public void InAFlagIsTold() => Told(One with { Flags = 0x800 }).ShouldBe(["a.txt: zip-extra-field"]);

    [Fact]
    public void InAnEntryIsTold() => Told(Plain, ZipBytes.Of(One)).ShouldBe(["b.txt: output-missing"]);

    [Fact]
    public void InContentIsToldInside() =>
        Told(ZipBytes.Of(Text("x/a.txt", "by alice")),
            ZipBytes.Of(Text("x/a.txt", "by bobby"))).ShouldBe(["x/a.txt!line 1: text-user-name"]);

    [Fact]
    public void InTwoWaysTellsBoth() =>
        Told(ZipBytes.Of(Text("a", "by alice")), ZipBytes.Of(Text("a", "by bobby") with { Time = 0x52210000 }))
            .ShouldBe(["a: zip-entry-time", "a!line 1: text-user-name"]);

    [Fact]
    public void InAnArchiveInsideIsTold() =>
        Told(ZipBytes.Of(new ZipPiece("in.zip", Plain)),
            ZipBytes.Of(new ZipPiece("in.zip", ZipBytes.Of(Two, One)))).ShouldBe(["in.zip: zip-entry-order"]);

    [Fact]
    public void InANameWithADateTellsTheDate() =>
        Told(ZipBytes.Of(Text("p-20261122/a", "x")), ZipBytes.Of(Text("p-20271225/a", "x"))).ShouldBe(["p-20261122/a: text-date"]);

    [Fact]
    public void InANameThatFollowsFromItsContentTellsTheContent() =>
        Told(
            ZipBytes.Of(Text("main.1a2b3c4d.js", "by alice"), Text("index.html", "src=main.1a2b3c4d.js")),
            ZipBytes.Of(Text("main.9f8e7d6c.js", "by bobby"), Text("index.html", "src=main.9f8e7d6c.js")))
            .ShouldBe(["main.1a2b3c4d.js!line 1: text-user-name"]);

    [Fact]
    public void InTheHashOfWhatDiffersTellsTheCauseAlone()
    {
        static byte[] Wheel(string text) => ZipBytes.Of(Text("a.py", text), Text("RECORD", $"a.py,sha256={Hash(text)},{text.Length}\n"));

        static string Hash(string text) =>
            Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text))).TrimEnd('=').Replace('/', '_').Replace('+', '-');

        Told(Wheel("took 5 ms"), Wheel("took 1234 ms")).ShouldBe(["a.py!line 1: text-duration"]);
    }

    [Fact]
    public void OfAPackageTellsItsRandomNameAndNotTheIdThatIsMadeOfIt() =>
        Told(Package("9aa40d3327264ceda16773cd6087371a", "R0c00a47143574ba6"),
            Package("1b2c3d4e5f60418293a4b5c6d7e8f901", "R552d68ed64ba403e"))
            .ShouldBe(
            [
                "package/services/metadata/core-properties/9aa40d3327264ceda16773cd6087371a.psmdcp: nupkg-psmdcp-name",
            ]);

    [Fact]
    public void ThatIsDamagedIsBytes() =>
        Told(Plain, [.. Plain[..^40], .. new byte[18], .. Plain[^22..]]).Last().ShouldEndWith(": binary-content");

    [Fact]
    public void ThatEndsAnywhereDoesNotCrash()
    {
        for (var length = 1; length < Plain.Length; length += 29)
            Told(Plain, Plain[..length]).ShouldNotBeEmpty();
    }

    [Fact]
    public void WithBrokenBytesAnywhereDoesNotCrash()
    {
        for (var place = 0; place < Plain.Length; place += 13)
        {
            byte[] broken = [.. Plain];
            broken[place] ^= 0xFF;
            Told(Plain, broken).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void InDeepNestingIsBytes()
    {
        var (first, second) = (Plain, ZipBytes.Of(Two, One));
        for (var depth = 0; depth < 12; depth++)
            (first, second) = (ZipBytes.Of(new ZipPiece("z", first)), ZipBytes.Of(new ZipPiece("z", second)));

        Told(first, second).Single().ShouldEndWith(": binary-content");
    }

    private static byte[] Package(string properties, string id) => ZipBytes.Of(
        Text(
            "_rels/.rels",
            $"<Relationships><Relationship Target=\"/package/services/metadata/core-properties/{properties}.psmdcp\" Id=\"{id}\" />"
                + "</Relationships>"),
        Text("A.nuspec", "<package/>"),
        Text($"package/services/metadata/core-properties/{properties}.psmdcp", "<c/>"));
}
