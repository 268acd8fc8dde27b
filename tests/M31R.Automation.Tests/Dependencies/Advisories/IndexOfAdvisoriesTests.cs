using System.IO.Compression;
using System.Text;
using M31R.Automation.Dependencies.Advisories;
using M31R.Automation.Dependencies.Advisories.Storage;
using M31R.Automation.Inventory;
using M31R.Automation.Tests.Kit;
using static M31R.Automation.Tests.Dependencies.Advisories.AdvisedSubject;

namespace M31R.Automation.Tests.Dependencies.Advisories;

[Trait("Speed", "Slow")]
public class IndexOfAdvisories
{
    private const string Fixed = """{"introduced": "0"}, {"fixed": "2.0.0"}""";

    [Fact]
    public void IsKeptUntilTheArchiveChanges()
    {
        using var scratch = new Scratch();
        Opened(scratch, Large(scratch, "GHSA-1")).ShouldBe((true, "GHSA-1"));
        Opened(scratch, scratch["a.zip"]).ShouldBe((false, "GHSA-1"));
        Opened(scratch, Large(scratch, "GHSA-2")).ShouldBe((true, "GHSA-2"));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(-50)]
    [InlineData(-90)]
    [InlineData(-200)]
    [InlineData(20)]
    public void IsMadeAnewWhenDamaged(int at)
    {
        using var scratch = new Scratch();
        var path = Large(scratch, "GHSA-1");
        Opened(scratch, path);
        var index = Directory.GetFiles(scratch["artifacts/advisories"]).ShouldHaveSingleItem();
        var bytes = File.ReadAllBytes(index);
        bytes[at < 0 ? bytes.Length + at : at] ^= 0x01;
        File.WriteAllBytes(index, bytes);
        Opened(scratch, path).ShouldBe((true, "GHSA-1"));
        Opened(scratch, path).ShouldBe((false, "GHSA-1"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(150)]
    public void IsMadeAnewWhenCutShort(int length)
    {
        using var scratch = new Scratch();
        var path = Large(scratch, "GHSA-1");
        Opened(scratch, path);
        var index = Directory.GetFiles(scratch["artifacts/advisories"]).ShouldHaveSingleItem();
        File.WriteAllBytes(index, File.ReadAllBytes(index)[..length]);
        Opened(scratch, path).ShouldBe((true, "GHSA-1"));
    }

    /// <summary>Escaped, a record may be longer than one that is accepted; an object of two events becomes two.</summary>
    [Fact]
    public void GivesBackWhatWasAccepted()
    {
        var package = new AffectedPackage(PackageSystem.Npm, "a")
        {
            Ranges = [new AffectedRange(RangeKind.SemVer, [.. Enumerable.Repeat(new RangeEvent(EventKind.Fixed, "1.0.0"), AdvisoryReader.CountLimit + 1)])],
        };
        var long1 = new Advisory("GHSA-1", default) { Aliases = [new string('é', AdvisoryReader.SizeLimit / 5)], Affected = [package] };
        var long2 = new Advisory("GHSA-2", default) { Aliases = [new string('\u0001', AdvisoryReader.SizeLimit / 5)], Affected = [package] };
        using var stream = new MemoryStream();
        AdvisoryIndex.Write(stream, "now", [long1, long2], () => new AdvisoryCoverage("a", []));

        using var index = AdvisoryIndex.Read(stream, "now").ShouldNotBeNull();

        index.Find(PackageSystem.Npm, "a").Select(record => record.Aliases[0]).SequenceEqual([long1.Aliases[0], long2.Aliases[0]]).ShouldBeTrue();
        AdvisoryWriter.Compact(long1 with { Affected = [] }).Length.ShouldBeLessThan(AdvisoryReader.SizeLimit);
    }

    /// <summary>Whether an index was made, and the one record about "a".</summary>
    private static (bool IsNew, string Id) Opened(Scratch scratch, string path)
    {
        var progress = new CollectedProgress();
        using var database = ArchiveOfAdvisories.Open(scratch, path, progress);
        var id = database.Find(PackageSystem.Npm, "a").ShouldHaveSingleItem().Id;
        return (progress.Lines.Exists(line => line.StartsWith("making an index", StringComparison.Ordinal)), id);
    }

    /// <summary>Long enough for an index; the padding is no record, and is stored as it is.</summary>
    private static string Large(Scratch scratch, string id)
    {
        var path = scratch["a.zip"];
        using var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        using (var padding = archive.CreateEntry("padding.bin", CompressionLevel.NoCompression).Open())
            padding.Write(new byte[1 << 20]);
        using var entry = archive.CreateEntry($"{id}.json").Open();
        entry.Write(Encoding.UTF8.GetBytes(Record(id, "a", Fixed)));
        return path;
    }
}
