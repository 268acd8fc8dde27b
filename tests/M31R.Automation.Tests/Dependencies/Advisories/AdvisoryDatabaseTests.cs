using System.Globalization;
using System.IO.Compression;
using System.Text;
using M31R.Automation.Dependencies.Advisories;
using M31R.Automation.Dependencies.Advisories.Storage;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Machine;
using M31R.Automation.Tests.Kit;
using static M31R.Automation.Tests.Dependencies.Advisories.AdvisedSubject;

namespace M31R.Automation.Tests.Dependencies.Advisories;

public class ArchiveOfAdvisories
{
    private const string Fixed = """{"introduced": "0"}, {"fixed": "2.0.0"}""";

    [Theory]
    [InlineData("../../etc/x.json", "is called by a path that leads elsewhere")]
    [InlineData("/x.json", "is called by a path that leads elsewhere")]
    [InlineData("a\\..\\x.json", "is called by a path that leads elsewhere")]
    [InlineData("C:x.json", "is called by a path that leads elsewhere")]
    [InlineData("a/\u0007.json", "is called by a path that leads elsewhere")]
    public void SkipsEntriesThatLeadElsewhere(string name, string problem)
    {
        using var scratch = new Scratch();
        using var database = Open(scratch, Zip(scratch, (name, Record("GHSA-9", "a", Fixed)), ("ok.json", Record("GHSA-1", "a", Fixed))));
        database.Find(PackageSystem.Npm, "a").Select(advisory => advisory.Id).ShouldBe(["GHSA-1"]);
        database.Coverage.Broken.ShouldBe(1);
        database.Coverage.Problems.ShouldHaveSingleItem().ShouldContain(problem);
        database.Coverage.Of(PackageSystem.Npm)!.IsTrusted.ShouldBeFalse();
    }

    [Fact]
    public void SkipsWhatUnpacksToTooMuch()
    {
        using var scratch = new Scratch();
        using var database = Open(scratch, Zip(scratch,
            ("bomb.json", new string(' ', 200_000)),
            ("long.json", Record("GHSA-2", "a", Fixed, $"\"details\": \"{Noise(5_000_000)}\",")),
            ("ok.json", Record("GHSA-1", "a", Fixed))));
        database.Find(PackageSystem.Npm, "a").Select(advisory => advisory.Id).ShouldBe(["GHSA-1"]);
        database.Coverage.Problems.ShouldBe(["The entry \"bomb.json\" unpacks to more than 200 times its size.", "The entry \"long.json\" unpacks to more than 4194304 bytes."]);
    }

    [Fact]
    public void IsRefusedWhenAllOfItIsTooMuch()
    {
        using var scratch = new Scratch();
        var archive = new AdvisoryArchive(Zip(scratch, ("1.json", Record("GHSA-1", "a", Fixed)), ("2.json", Record("GHSA-2", "a", Fixed))), new FileDoor()) { Limit = 300 };
        Should.Throw<MaintenanceException>(() => archive.Files().ToList()).Message.ShouldContain("unpacks to more than 300 bytes");
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK")]
    [InlineData("this is no zip, whatever it is called")]
    public void ThatIsNoneIsRefused(string content)
    {
        using var scratch = new Scratch();
        var path = scratch.Write("a.zip", content);
        Should.Throw<MaintenanceException>(() => Open(scratch, path)).Message.ShouldStartWith($"\"{path}\" is no zip, or a broken one.");
    }

    [Fact]
    public void ThatIsTruncatedIsRefused()
    {
        using var scratch = new Scratch();
        var path = Zip(scratch, ("1.json", Record("GHSA-1", "a", Fixed)));
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^30]);
        Should.Throw<MaintenanceException>(() => Open(scratch, path)).Message.ShouldStartWith($"\"{path}\" is no zip, or a broken one.");
    }

    [Fact]
    public void WithADamagedEntryKeepsTheOthers()
    {
        using var scratch = new Scratch();
        var path = Zip(scratch, ("1.json", Record("GHSA-1", "a", Fixed)), ("2.json", Record("GHSA-2", "a", Fixed)));
        var bytes = File.ReadAllBytes(path);
        bytes.AsSpan(40, 40).Fill(0xFF);
        File.WriteAllBytes(path, bytes);
        using var database = Open(scratch, path);
        database.Find(PackageSystem.Npm, "a").Select(advisory => advisory.Id).ShouldBe(["GHSA-2"]);
        database.Coverage.Broken.ShouldBe(1);
    }

    internal static string Zip(Scratch scratch, params (string Name, string Text)[] entries)
    {
        var path = scratch["a.zip"];
        using var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        foreach (var (name, text) in entries)
        {
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }

        return path;
    }

    internal static AdvisoryDatabase Open(Scratch scratch, string path, CollectedProgress? progress = null) =>
        AdvisoryDatabase.Open(path, path, scratch["artifacts"], new FileDoor(), progress ?? new CollectedProgress());

    /// <summary>Text that does not pack well.</summary>
    private static string Noise(int length) => string.Create(length, 0, (letters, _) =>
    {
        var state = 1u;
        for (var index = 0; index < letters.Length; index++)
        {
            state = (state * 1664525) + 1013904223;
            letters[index] = (char)('a' + ((state >> 24) % 26));
        }
    });
}

public class DirectoryOfAdvisories
{
    private const string Fixed = """{"introduced": "0"}, {"fixed": "2.0.0"}""";

    /// <summary>As the OSV service offers them: one archive an ecosystem.</summary>
    [Fact]
    public void MayHoldArchives()
    {
        using var scratch = new Scratch();
        scratch.Write("1.json", Record("GHSA-1", "a", Fixed));
        ArchiveOfAdvisories.Zip(scratch, ("2.json", Record("GHSA-2", "b", Fixed, ecosystem: "PyPI")), ("broken.json", "{"));
        using var database = ArchiveOfAdvisories.Open(scratch, scratch.Root);
        database.Find(PackageSystem.PyPI, "b").ShouldHaveSingleItem().Id.ShouldBe("GHSA-2");
        database.Find(PackageSystem.Npm, "a").ShouldHaveSingleItem().Id.ShouldBe("GHSA-1");
        database.Coverage.Problems.ShouldBe(["\"a.zip/broken.json\" is no advisory in OSV format: it is not JSON at line 1."]);
    }
}

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

public class AdvisoryRecord
{
    [Fact]
    public void IsTheSameInYaml()
    {
        const string Yaml = """
            id: PYSEC-2021-1
            modified: "2021-07-02T02:41:33Z"
            published: 2021-06-01T00:00:00Z
            summary: |
              Two
              lines.
            aliases: [CVE-2021-1]
            withdrawn: ~
            affected:
            - package: {ecosystem: PyPI, name: Some.Name}
              ranges:
              - type: ECOSYSTEM
                events:
                - introduced: 0
                - fixed: 1.10
              versions: [1.0, 1.1]
            """;
        var advisory = AdvisoryReader.Read("a.yaml", Encoding.UTF8.GetBytes(Yaml));
        advisory.Summary.ShouldBe("Two lines.");
        advisory.Withdrawn.ShouldBeNull();
        advisory.Affected.ShouldHaveSingleItem().Ranges[0].Events.ShouldBe([new RangeEvent(EventKind.Introduced, "0"), new RangeEvent(EventKind.Fixed, "1.10")]);
        AdvisoryReader.Read("a.json", AdvisoryWriter.Compact(advisory)).ShouldBeEquivalentTo(advisory);
    }

    [Theory]
    [InlineData("[]", "it holds no JSON object")]
    [InlineData("{}", "\"id\" is missing")]
    [InlineData("{\"id\": \"\"}", "\"id\" is missing")]
    [InlineData("{\"id\": 1}", "\"id\" is not a text")]
    [InlineData("{\"id\": \"a\", \"modified\": 1}", "\"modified\" is not a text")]
    [InlineData("{\"id\": \"a\", \"id\": \"b\"}", "it is not JSON")]
    [InlineData("{\"id\": \"\\ud800\"}", "it holds text of invalid Unicode")]
    [InlineData("{\"id\": \"a\", \"modified\": \"2026-01-01T00:00:00Z\", \"aliases\": [1]}", "\"aliases\" is not a list of texts")]
    [InlineData("{\"id\": \"a\", \"modified\": \"2026-01-01T00:00:00Z\", \"affected\": [{\"package\": {\"ecosystem\": \"npm\", \"name\": \"a\"}, \"ranges\": [{\"type\": \"X\"}]}]}", "\"type\" is \"X\" and not SEMVER, ECOSYSTEM or GIT")]
    [InlineData("{\"id\": \"a\", \"modified\": \"2026-01-01T00:00:00Z\", \"affected\": [{\"package\": {\"ecosystem\": \"npm\", \"name\": \"a\"}, \"ranges\": [{\"type\": \"GIT\", \"events\": [{\"introduced\": 1}]}]}]}", "\"introduced\" is not a text")]
    public void IsRefusedWhenItIsNone(string text, string problem) =>
        Should.Throw<MaintenanceException>(() => AdvisoryReader.Read("a.json", Encoding.UTF8.GetBytes(text))).Message.ShouldStartWith($"\"a.json\" is no advisory in OSV format: {problem}");

    [Fact]
    public void IsRefusedWhenAbsurdlyDeepLongOrNotUtf8()
    {
        Should.Throw<MaintenanceException>(() => AdvisoryReader.Read("a.json", Encoding.UTF8.GetBytes(new string('[', 100_000))));
        Should.Throw<MaintenanceException>(() => AdvisoryReader.Read("a.json", new byte[AdvisoryReader.SizeLimit + 1]));
        Should.Throw<MaintenanceException>(() => AdvisoryReader.Read("a.json", (byte[])[0x7B, 0x22, 0xFF, 0x22]));
        Should.Throw<MaintenanceException>(() => AdvisoryReader.Read("a.yaml", (byte[])[0xFF]));
        Should.Throw<MaintenanceException>(() => AdvisoryReader.Read("a.yaml", "a: &x [*x]"u8.ToArray()));
    }

    [Theory]
    [InlineData("2026-01-20T12:30:00Z", "2026-01-20T12:30:00.0000000")]
    [InlineData("2026-01-20t12:30:00z", "2026-01-20T12:30:00.0000000")]
    [InlineData("2026-01-20 12:30:00+02:00", "2026-01-20T10:30:00.0000000")]
    [InlineData("2026-01-20T12:30:00.5Z", "2026-01-20T12:30:00.5000000")]
    [InlineData("2026-01-20T12:30:00.123456789-00:30", "2026-01-20T13:00:00.1234567")]
    [InlineData("2026-01-20", "2026-01-20T00:00:00.0000000")]
    [InlineData("12:30", null)]
    [InlineData("20 Jan 2026", null)]
    [InlineData("01/20/2026", null)]
    [InlineData("2026-01", null)]
    [InlineData("2026-01-20T12:30:00", null)]
    [InlineData("2026-01-20T12:30Z", null)]
    [InlineData("2026-02-30T12:30:00Z", null)]
    [InlineData(" 2026-01-20T12:30:00Z", null)]
    [InlineData("2026-01-20T12:30:00Z\n", null)]
    [InlineData("", null)]
    public void HasATimeOnlyAsRfc3339WritesIt(string text, string? time) =>
        (Rfc3339.Of(text)?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff", CultureInfo.InvariantCulture)).ShouldBe(time);

    [Fact]
    public void IsCutBetweenLetters()
    {
        var text = $$"""{"id": "a", "modified": "2026-01-20T00:00:00Z", "summary": "{{new string('a', 299)}}😀b"}""";
        AdvisoryReader.Read("a.json", Encoding.UTF8.GetBytes(text)).Summary.ShouldBe(new string('a', 299) + "…");
    }

    [Fact]
    public void WithEndlessAliasesIsGroupedInTime()
    {
        Advisory[] chain = [.. Enumerable.Range(0, 50_000).Select(number => new Advisory($"A-{number}", default) { Aliases = [$"A-{number + 1}"] })];
        AliasGroups.Of(chain).ShouldHaveSingleItem().Count.ShouldBe(50_000);
    }
}
