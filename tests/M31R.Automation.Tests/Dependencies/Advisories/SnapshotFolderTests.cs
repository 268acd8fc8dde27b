using M31R.Automation.Dependencies.Advisories;
using M31R.Automation.Dependencies.Advisories.Osv;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Machine;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Dependencies.Advisories;

/// <summary>What a snapshot holds is what was put into it, whatever it is like.</summary>
[Trait("Speed", "Slow")]
public sealed class WrittenSnapshot : IDisposable
{
    private const string Odd = "\"<b>\\ \u007f\u0001 größe 🚪 &'+`";

    private static readonly SnapshotManifest Manifest = new([new EcosystemCoverage(PackageSystem.Npm, [new DateOnly(2026, 1, 2)])])
    {
        Retrieved = new DateOnly(2026, 1, 2),
        Source = "https://example.org/",
        Licence = "NONE",
        Attribution = "No record.",
    };

    private readonly Scratch scratch = new("snapshot");

    [Fact]
    public void OfAnOddRecordIsRead() => ReadAgain(Record([Odd, "\u2028"]) with { Summary = Odd, Aliases = [Odd], SeverityWord = Odd });

    /// <summary>With one version a line and its blanks it would be longer than any record that is read.</summary>
    [Fact]
    public void OfABigRecordIsRead() => ReadAgain(Record([.. Enumerable.Range(0, 45_000).Select(number => $"{number:d80}")]));

    [Fact]
    public void IsRefusedBeforeItIsWrittenWhenNobodyCouldReadIt() =>
        Should.Throw<MaintenanceException>(() => SnapshotFolder.FilesOf([Record([new string('1', AdvisoryReader.SizeLimit)])]))
            .Message.ShouldStartWith("\"npm/GHSA-1.json\" is no advisory in OSV format: it is ");

    public void Dispose() => scratch.Dispose();

    private static Advisory Record(IReadOnlyList<string> versions) => new("GHSA-1", new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))
    {
        Affected = [new AffectedPackage(PackageSystem.Npm, Odd) { Versions = versions }],
    };

    private void ReadAgain(Advisory record)
    {
        var folder = new SnapshotFolder(new FileDoor(), scratch.Root);
        folder.Replace(SnapshotFolder.FilesOf([record]), Manifest);
        AdvisoryWriter.Compact(folder.Read()["GHSA-1"]).ShouldBe(AdvisoryWriter.Compact(record));
    }
}
