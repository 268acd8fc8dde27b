using M31R.Automation.Dependencies.Advisories;
using static M31R.Automation.Tests.Dependencies.Advisories.AdvisedSubject;

namespace M31R.Automation.Tests.Dependencies.Advisories;

/// <summary>Judged on 2026-01-31.</summary>
public class AdvisoryDataOfTheFuture
{
    private const string Fixed = """{"introduced": "0"}, {"fixed": "2.0.0"}""";

    [Theory]
    [InlineData("2026-02-01", "2026-02-01")]
    [InlineData("2026-01-30", "2026-02-01")]
    public void WithinADayIsAClockThatIsAhead(string until, string retrieved)
    {
        using var subject = Snapshot(until, retrieved);
        subject.Judge(AdvisoryRules.NotVulnerable).ShouldHaveSingleItem().ShouldStartWith("Holds");
        subject.Judge(AdvisoryRules.DataIsFresh).ShouldHaveSingleItem().ShouldStartWith("Holds");
    }

    [Theory]
    [InlineData("2026-02-02", "2026-02-02")]
    [InlineData("2099-01-01", "2099-01-01")]
    [InlineData("2026-01-30", "2099-01-01")]
    public void IsNoEvidenceOfFreshness(string until, string retrieved)
    {
        using var subject = Snapshot(until, retrieved);
        subject.Judge(AdvisoryRules.NotVulnerable).ShouldHaveSingleItem().ShouldStartWith("NotChecked advisory data");
        subject.Judge(AdvisoryRules.FixesAreApplied).ShouldHaveSingleItem().ShouldStartWith("NotChecked");
        subject.Judge(AdvisoryRules.DataIsFresh).ShouldBe([
            $"NotChecked npm: The advisories for npm in \".nuke/advisories\" are dated {retrieved}, after 2026-01-31: that does not say how old they are.",
        ]);
    }

    [Fact]
    public void StillShowsWhatItKnows()
    {
        using var subject = Snapshot("2099-01-01", "2099-01-01").Holding(".nuke/advisories/npm/GHSA-1.json", Record("GHSA-1", "a", Fixed));
        subject.Judge(AdvisoryRules.NotVulnerable).Select(line => line.Split(' ')[0]).ShouldBe(["Violated", "NotChecked"]);
    }

    [Fact]
    public void InAllRecordsIsNoEvidenceEither()
    {
        using var subject = new AdvisedSubject().With("a", "1.0.0").Advising("1.json", Record("GHSA-1", "b", Fixed, modified: "2099-01-01T00:00:00Z"));
        subject.Judge(AdvisoryRules.NotVulnerable).ShouldHaveSingleItem().ShouldStartWith("NotChecked");
        subject.Judge(AdvisoryRules.DataIsFresh).ShouldHaveSingleItem().ShouldStartWith("NotChecked npm");
    }

    private static AdvisedSubject Snapshot(string until, string retrieved) => new AdvisedSubject().With("a", "1.0.0").Holding(".nuke/advisories/snapshot.json", $$"""
        {"retrieved": "{{retrieved}}", "source": "s", "licence": "CC-BY-4.0", "attribution": "x", "ecosystems": [{"ecosystem": "npm", "until": "{{until}}", "packages": ["a"]}]}
        """);
}
