using M31R.Automation.Dependencies.Advisories;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using static M31R.Automation.Tests.Dependencies.Advisories.AdvisedSubject;

namespace M31R.Automation.Tests.Dependencies.Advisories;

public class AdvisoriesForALockThatCannotBeRead
{
    private const string Fixed = """{"introduced": "0"}, {"fixed": "2.0.0"}""";
    private const string Told = "NotChecked what could not be read: Not all manifests and locks could be read; \"lock-file-matches-manifest\" names them.";

    private static readonly Rule[] Rules = [AdvisoryRules.NotVulnerable, AdvisoryRules.DataIsFresh];

    [Fact]
    public void DoNotHold()
    {
        using var subject = Subject("2.0.0").Unread("package-lock.json");
        Rules.SelectMany(subject.Judge).ShouldBe([Told, Told]);
        subject.Judge(AdvisoryRules.FixesAreApplied).ShouldHaveSingleItem().ShouldStartWith("NotChecked : Rests on");
    }

    [Fact]
    public void ApplyAllTheSameWhenNothingElseIsThere()
    {
        using var subject = new AdvisedSubject().Advising("1.json", Record("GHSA-1", "a", Fixed)).Unread("package-lock.json");
        Rules.SelectMany(subject.Judge).ShouldBe([Told, Told]);
        subject.Judge(AdvisoryRules.FixesAreApplied).ShouldHaveSingleItem().ShouldStartWith("NotChecked : Rests on");
    }

    [Fact]
    public void StillShowWhatWasSeen()
    {
        using var subject = Subject("1.0.0").Unread("package-lock.json").Unread("uv.lock", PackageSystem.PyPI);
        subject.Judge(AdvisoryRules.NotVulnerable).Select(line => line.Split(':')[0]).ShouldBe(["Violated a GHSA-1", "NotChecked what could not be read"]);
    }

    [Fact]
    public void LeaveItOpenWhetherAStatementIsUsed()
    {
        using var subject = Subject("2.0.0").Unread("package-lock.json").Holding(".nuke/vex/v.json", """
            {"@context": "https://openvex.dev/ns", "statements": [{"vulnerability": "CVE-9", "products": ["pkg:npm/z@1.0.0"], "status": "fixed"}]}
            """);
        subject.Judge(WaiverRules.WaiversAreCurrent).ShouldBeEmpty();
    }

    private static AdvisedSubject Subject(string version) => new AdvisedSubject().With("a", version).Advising("1.json", Record("GHSA-1", "a", Fixed));
}
