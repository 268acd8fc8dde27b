using M31R.Automation.Dependencies.Advisories;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using static M31R.Automation.Tests.Dependencies.Advisories.AdvisedSubject;

namespace M31R.Automation.Tests.Dependencies.Advisories;

public class FixOfAVulnerability
{
    [Theory]
    [InlineData("2026-01-01", Outcome.Holds)]
    [InlineData("2025-12-31", Outcome.Violated)]
    public void IsAppliedWithin30Days(string published, Outcome outcome)
    {
        using var subject = new AdvisedSubject().With("a", "1.0.0")
            .Advising("1.json", Record("GHSA-1", "a", """{"introduced": "0"}, {"fixed": "2.0.0"}""", $$""" "published": "{{published}}T10:00:00Z","""));
        subject.Judge(AdvisoryRules.FixesAreApplied).ShouldHaveSingleItem().ShouldStartWith(outcome.ToString());
    }

    [Fact]
    public void CountsFromTheFirstRecordThatNamesOne()
    {
        using var subject = new AdvisedSubject().With("a", "1.0.0")
            .Advising("1.json", Record("GHSA-1", "a", """{"introduced": "0"}, {"last_affected": "1.9.0"}""", """ "published": "2025-01-01T00:00:00Z", "aliases": ["CVE-1"],"""))
            .Advising("2.json", Record("GHSA-2", "a", """{"introduced": "0"}, {"fixed": "2.0.0"}""", """ "published": "2025-12-02T00:00:00Z", "aliases": ["CVE-1"],"""));
        subject.Judge(AdvisoryRules.FixesAreApplied).ShouldBe(["Violated a: A fix of CVE-1 for \"a 1.0.0\" has been known for 60 days, since 2025-12-02."]);
    }
}

public class FixesOfOnePackage
{
    private static readonly string[] Days = ["2025-01-01", "2025-06-01"];

    [Fact]
    public void AreOneFindingByTheOldest()
    {
        using var subject = Subject();
        subject.Judge(AdvisoryRules.FixesAreApplied).ShouldBe([
            "Violated a: Fixes of GHSA-1 and GHSA-2 for \"a 1.0.0\" have been known, the oldest for 395 days, since 2025-01-01.",
        ]);
    }

    [Fact]
    public void DoNotWaitWhereTheVulnerabilityIsWaived()
    {
        using var subject = Subject(new Waiver("no-known-vulnerability", "a GHSA-1", "We never parse.", new DateOnly(2026, 3, 1)));
        var findings = subject.Judge().Findings.Where(finding => finding.Rule == AdvisoryRules.FixesAreApplied).ToList();
        findings.Select(finding => (finding.Outcome, finding.Component)).ShouldBe([(Outcome.Violated, "a"), (Outcome.Waived, "a GHSA-1")]);
        findings[0].Message.ShouldBe("A fix of GHSA-2 for \"a 1.0.0\" has been known for 244 days, since 2025-06-01.");
        findings[1].Justification.ShouldBe("accepted until 2026-03-01: We never parse.");
    }

    [Theory]
    [InlineData("security-fixes-are-applied-within-30-days", "a GHSA-*", "2026-03-01", new[] { Outcome.Waived, Outcome.Waived })]
    [InlineData("no-known-vulnerability", "a GHSA-*", "2026-01-30", new[] { Outcome.Violated })]
    [InlineData("closure-is-small", "", "2026-03-01", new[] { Outcome.Violated })]
    public void AreWaivedOneByOne(string rule, string component, string expires, Outcome[] outcomes)
    {
        using var subject = Subject(new Waiver(rule, component, "r", DateOnly.Parse(expires)));
        subject.Judge().Findings.Where(finding => finding.Rule == AdvisoryRules.FixesAreApplied).Select(finding => finding.Outcome).ShouldBe(outcomes);
    }

    private static AdvisedSubject Subject(params Waiver[] waivers)
    {
        var subject = new AdvisedSubject { Maintenance = new() { Waivers = waivers } }.With("a", "1.0.0");
        foreach (var (index, day) in Days.Index())
            subject.Advising($"{index}.json", Record($"GHSA-{index + 1}", "a", """{"introduced": "0"}, {"fixed": "2.0.0"}""", $$""" "published": "{{day}}T00:00:00Z","""));

        return subject;
    }
}

public class FixesOfPackagesOfOneName
{
    private const string Since = """ "published": "2025-01-01T00:00:00Z",""";

    [Fact]
    public void AreToldApartByTheirEcosystems()
    {
        using var subject = Subject("1.0.0");
        Identities(subject, AdvisoryRules.FixesAreApplied).ShouldBe(["npm a", "PyPI a", "b"], ignoreOrder: true);
        Identities(subject, AdvisoryRules.NotVulnerable).ShouldBe(["npm a GHSA-1", "PyPI a GHSA-2", "b GHSA-3"], ignoreOrder: true);
    }

    [Fact]
    public void AreToldApartWhereTheyAreNotKnown() =>
        Identities(Subject(null), AdvisoryRules.NotVulnerable).ShouldBe(["npm a", "PyPI a", "b"], ignoreOrder: true);

    [Theory]
    [InlineData("no-known-vulnerability", "npm a GHSA-1", 1)]
    [InlineData("security-fixes-are-applied-within-30-days", "npm a GHSA-1", 1)]
    [InlineData("security-fixes-are-applied-within-30-days", "a GHSA-1", 0)]
    public void AreWaivedByTheWholeName(string rule, string component, int waived)
    {
        using var subject = Subject("1.0.0", new Waiver(rule, component, "r", new DateOnly(2027, 1, 1)));
        subject.Judge().Findings.Count(finding => finding.Rule == AdvisoryRules.FixesAreApplied && finding.Outcome == Outcome.Waived)
            .ShouldBe(waived);
    }

    private static IEnumerable<string> Identities(AdvisedSubject subject, Rule rule) =>
        subject.Judge().Findings.Where(finding => finding.Rule == rule).Select(finding => finding.Component);

    private static AdvisedSubject Subject(string? version, params Waiver[] waivers) =>
        new AdvisedSubject { Maintenance = new() { Waivers = waivers } }
            .With("a", version).With("a", version, PackageSystem.PyPI).With("b", version, PackageSystem.PyPI)
            .Advising("1.json", Record("GHSA-1", "a", """{"introduced": "0"}, {"fixed": "2.0.0"}""", Since))
            .Advising("2.json", Record("GHSA-2", "a", """{"introduced": "0"}, {"fixed": "2.0.0"}""", Since, "PyPI"))
            .Advising("3.json", Record("GHSA-3", "b", """{"introduced": "0"}, {"fixed": "2.0.0"}""", Since, "PyPI"));
}
