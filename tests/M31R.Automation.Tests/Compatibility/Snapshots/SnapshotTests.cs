using M31R.Automation.Compatibility;
using M31R.Automation.Compatibility.Snapshots;
using M31R.Automation.Findings;

namespace M31R.Automation.Tests.Compatibility.Snapshots;

public sealed class ASnapshotOfAContract
{
    private const string Path = ".nuke/contracts/api/src/Lib/Lib.csproj.txt";

    private static readonly SurfaceEnd End = new(Surface.Api, "src/Lib/Lib.csproj") { Snapshot = ["T:Lib.A", "T:Lib.B"] };

    private static readonly string Text = SnapshotFile.Of([End]).ShouldHaveSingleItem().Text;

    [Fact]
    public void IsALineAnItem() => Text.ShouldBe(
        "# src/Lib/Lib.csproj: written by UpdateContracts; a change here is a change for users.\nT:Lib.A\nT:Lib.B\n");

    [Fact]
    public void HoldsWhateverItsEndsOfLines() => Judged((Path, Text.ReplaceLineEndings("\r\n"))).Outcome.ShouldBe(Outcome.Holds);

    [Fact]
    public void IsOldFromItsFirstOtherLine()
    {
        var finding = Judged((Path, Text.Replace("T:Lib.B", "T:Lib.C", StringComparison.Ordinal)));

        finding.Outcome.ShouldBe(Outcome.Violated);
        finding.Place.ShouldBe(new Place(Path, 3));
    }

    [Fact]
    public void IsMissedWhereOthersAre()
    {
        var findings = SnapshotJudge.Judge(
            new Dictionary<string, string>(StringComparer.Ordinal) { [".nuke/contracts/api/old.txt"] = "x" }, [End]);

        findings.Select(finding => finding.Message).ShouldBe(
            [$"\"{Path}\" is missing.", "\".nuke/contracts/api/old.txt\" is of a contract that is gone."]);
    }

    [Fact]
    public void NeedNotBe() => Judged().Outcome.ShouldBe(Outcome.NotApplicable);

    private static Finding Judged(params (string Path, string Text)[] committed) =>
        SnapshotJudge.Judge(committed.ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal), [End])
            .ShouldHaveSingleItem();
}
