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
        AdvisoryDatabase.Open(new(path, path, scratch["artifacts"]), new FileDoor(), progress ?? new CollectedProgress());

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
