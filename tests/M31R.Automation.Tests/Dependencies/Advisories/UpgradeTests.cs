using M31R.Automation.Dependencies.Advisories;
using static M31R.Automation.Tests.Dependencies.Advisories.AdvisedSubject;

namespace M31R.Automation.Tests.Dependencies.Advisories;

public class RemedyOfAVulnerablePackage
{
    [Fact]
    public void FixesAllThatIsKnownOfIt()
    {
        using var subject = Subject(("1", Until("1.2.0")), ("2", Until("1.4.0")), ("3", Until("1.3.0")));
        Remedies(subject).ShouldBe(Enumerable.Repeat("Move \"a\" to 1.4.0. It fixes all 3 known vulnerabilities of \"a\".", 3));
    }

    [Fact]
    public void IsTheNearestThatFixesAll()
    {
        using var subject = Subject(("1", Until("1.2.0") + """, {"introduced": "2.0.0"}, {"fixed": "2.1.0"}"""), ("2", Until("2.0.0")));
        Remedies(subject).ShouldBe(Enumerable.Repeat("Move \"a\" to 2.1.0. It fixes both known vulnerabilities of \"a\".", 2));
    }

    [Fact]
    public void SaysWhenNoneFixesAll()
    {
        using var subject = Subject(("1", Until("1.2.0")), ("2", Until("1.4.0")), ("3", """{"introduced": "0"}"""));
        Remedies(subject).ShouldBe([
            "Move \"a\" to 1.4.0. It fixes 2 of 3 known vulnerabilities of \"a\"; no version is known that fixes all.",
            "Move \"a\" to 1.4.0. It fixes 2 of 3 known vulnerabilities of \"a\"; no version is known that fixes all.",
            "Replace \"a\" or do without it; where it cannot be exploited, say so in a VEX document in .nuke/vex.",
        ]);
    }

    [Fact]
    public void DoesNotLeadIntoAnotherVulnerability()
    {
        using var subject = Subject(("1", Until("2.0.0")), ("2", """{"introduced": "2.0.0"}, {"fixed": "2.0.1"}"""));
        Remedies(subject).ShouldBe(["Move \"a\" to 2.0.1. Nearer versions with the fix are known to be vulnerable otherwise."]);
    }

    [Fact]
    public void SaysWhenItCannotHelpLeadingThere()
    {
        using var subject = Subject(("1", Until("2.0.0")), ("2", """{"introduced": "2.0.0"}"""));
        Remedies(subject).ShouldBe(["Move \"a\" to 2.0.0. It is known to be vulnerable otherwise; no version is known that is not."]);
    }

    [Fact]
    public void IsAReleaseWhereThereIsOne()
    {
        using var subject = Subject(("1", Until("2.0.0-1") + """, {"introduced": "2.0.1"}, {"fixed": "2.1.0"}"""));
        Remedies(subject).ShouldHaveSingleItem().ShouldStartWith("Move \"a\" to 2.1.0.");
    }

    [Fact]
    public void LeavesOutWhatAStatementExcuses()
    {
        using var subject = Subject(("1", Until("1.2.0")), ("2", Until("3.0.0"))).Holding(".nuke/vex/v.json", """
            {"@context": "https://openvex.dev/ns", "statements": [{"vulnerability": "GHSA-2", "products": ["pkg:npm/a"], "status": "fixed"}]}
            """);
        Remedies(subject).ShouldBe(["Move \"a\" to 1.2.0.", "Move \"a\" to 3.0.0."]);
    }

    [Fact]
    public void LeavesOutWhatIsNotSevereEnough()
    {
        using var subject = new AdvisedSubject { Maintenance = new() { Dependencies = new() { Severity = "high" } } }.With("a", "1.0.0")
            .Advising("1.json", Record("GHSA-1", "a", Until("1.2.0"), """ "database_specific": {"severity": "HIGH"},"""))
            .Advising("2.json", Record("GHSA-2", "a", Until("3.0.0"), """ "database_specific": {"severity": "LOW"},"""));
        Remedies(subject).ShouldBe(["Move \"a\" to 1.2.0."]);
    }

    private static string Until(string version) => $$"""{"introduced": "0"}, {"fixed": "{{version}}"}""";

    private static AdvisedSubject Subject(params (string Id, string Events)[] records)
    {
        var subject = new AdvisedSubject().With("a", "1.0.0");
        foreach (var (id, events) in records)
            subject.Advising($"{id}.json", Record($"GHSA-{id}", "a", events));
        return subject;
    }

    private static IEnumerable<string> Remedies(AdvisedSubject subject) =>
        subject.Judge().Findings.Where(finding => finding.Rule == AdvisoryRules.NotVulnerable).Select(finding => finding.Remedy);
}
