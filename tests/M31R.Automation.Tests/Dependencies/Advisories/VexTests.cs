using M31R.Automation.Dependencies.Advisories;
using M31R.Automation.Dependencies.Advisories.Vex;
using M31R.Automation.Findings;

namespace M31R.Automation.Tests.Dependencies.Advisories;

public class VexStatements
{
    private const string NotAffected = """
        {"@context": "https://openvex.dev/ns/v0.2.0", "@id": "https://example.org/vex-1", "author": "a", "timestamp": "2026-01-01T00:00:00Z", "version": 1,
         "statements": [
           {"vulnerability": {"name": "CVE-1"}, "products": [{"@id": "pkg:npm/a@1.0.0"}],
            "status": "not_affected", "justification": "vulnerable_code_not_in_execute_path", "impact_statement": "We never parse."}
         ]}
        """;

    private const string CycloneDx = """
        {"bomFormat": "CycloneDX", "specVersion": "1.6",
         "components": [{"type": "library", "name": "a", "bom-ref": "r-1", "purl": "pkg:npm/a@1.0.0"}],
         "vulnerabilities": [{"id": "GHSA-1", "analysis": {"state": "not_affected", "justification": "code_not_reachable"}, "affects": [{"ref": "r-1"}]}]}
        """;

    [Theory]
    [InlineData(NotAffected, "not_affected by .nuke/vex/v.json:3: vulnerable_code_not_in_execute_path, We never parse.")]
    [InlineData(CycloneDx, "not_affected by .nuke/vex/v.json:3: code_not_reachable")]
    public void WaiveTheirVulnerabilityAndItsFix(string document, string justification)
    {
        using var subject = Subject().Holding(".nuke/vex/v.json", document);
        var findings = subject.Judge().Findings;
        findings.Where(finding => finding.Outcome == Outcome.Waived).Select(finding => finding.Rule).ShouldBe([AdvisoryRules.NotVulnerable, AdvisoryRules.FixesAreApplied]);
        findings.First(finding => finding.Outcome == Outcome.Waived).Justification.ShouldBe(justification);
        findings.ShouldNotContain(finding => finding.Rule == WaiverRules.WaiversAreCurrent);
    }

    [Theory]
    [InlineData("pkg:npm/a@1.0.0", "pkg:npm/a", Outcome.Waived)]
    [InlineData("pkg:npm/a@1.0.0", "pkg:npm/a@1.0.0?vcs_url=x", Outcome.Waived)]
    [InlineData("pkg:npm/a@1.0.0", "pkg:npm/a@1.0.1", Outcome.Violated)]
    [InlineData("pkg:npm/a@1.0.0", "pkg:pypi/a@1.0.0", Outcome.Violated)]
    [InlineData("pkg:npm/a@1.0.0", "pkg:npm/%40a/a@1.0.0", Outcome.Violated)]
    [InlineData("\"not_affected\"", "\"affected\"", Outcome.Violated)]
    [InlineData("\"not_affected\"", "\"fixed\"", Outcome.Waived)]
    [InlineData("CVE-1", "GHSA-1", Outcome.Waived)]
    [InlineData("CVE-1", "CVE-2", Outcome.Violated)]
    [InlineData("{\"@id\": \"pkg:npm/a@1.0.0\"}", "{\"@id\": \"urn:our-product\", \"subcomponents\": [{\"@id\": \"pkg:npm/a@1.0.0\"}]}", Outcome.Waived)]
    [InlineData("{\"@id\": \"pkg:npm/a@1.0.0\"}", "{\"@id\": \"pkg:npm/a@1.0.0\", \"subcomponents\": [{\"@id\": \"pkg:npm/b\"}]}", Outcome.Violated)]
    public void MeanOnePackageAndOneVulnerability(string part, string other, Outcome outcome)
    {
        using var subject = Subject().Holding(".nuke/vex/v.json", NotAffected.Replace(part, other, StringComparison.Ordinal));
        subject.Judge(AdvisoryRules.NotVulnerable).ShouldHaveSingleItem().ShouldStartWith($"{outcome} a CVE-1");
    }

    [Fact]
    public void AreOverruledByLaterOnes()
    {
        using var subject = Subject().Holding(".nuke/vex/1.json", NotAffected)
            .Holding(".nuke/vex/0.json", NotAffected.Replace("\"not_affected\"", "\"affected\"", StringComparison.Ordinal).Replace("2026-01-01", "2026-01-15", StringComparison.Ordinal));
        subject.Judge(AdvisoryRules.NotVulnerable).ShouldHaveSingleItem().ShouldStartWith("Violated");
    }

    [Fact]
    public void ThatCoverNothingAreReported()
    {
        using var subject = Subject().Holding(".nuke/vex/v.json", NotAffected.Replace("CVE-1", "CVE-2", StringComparison.Ordinal));
        subject.Judge(WaiverRules.WaiversAreCurrent).ShouldBe(["Violated a CVE-2: The VEX statement about CVE-2 covers no vulnerability that is known of a package of the subject."]);
    }

    [Fact]
    public void OfALargeBillAreReadInTime()
    {
        const int Count = 4000;
        var components = Enumerable.Range(0, Count).Select(number => $$"""{"bom-ref": "r-{{number}}", "purl": "pkg:npm/a{{number}}@1.0.0"}""");
        var vulnerabilities = Enumerable.Range(0, Count).Select(number => $$"""{"id": "GHSA-{{number}}", "affects": [{"ref": "r-{{number}}"}]}""");
        var read = VexReader.Read(
            "v.json",
            $$"""{"bomFormat": "CycloneDX", "components": [{{string.Join(',', components)}}], "vulnerabilities": [{{string.Join(',', vulnerabilities)}}]}""");
        read[^1].Packages.ShouldHaveSingleItem().Name.ShouldBe($"a{Count - 1}");
    }

    [Fact]
    public void ThatMayCoverSomethingAreNot()
    {
        using var subject = Subject().Holding(".nuke/vex/v.json", NotAffected.Replace("CVE-1", "CVE-2", StringComparison.Ordinal));
        subject.AsOf = new DateOnly(2026, 6, 1);
        subject.Judge(WaiverRules.WaiversAreCurrent).ShouldBeEmpty();
    }

    [Fact]
    public void WithoutAJustificationCountForNothing()
    {
        using var subject = Subject().Holding(".nuke/vex/v.json", """
            {"@context": "https://openvex.dev/ns", "statements": [{"vulnerability": "CVE-1", "products": ["pkg:npm/a"], "status": "not_affected"}]}
            """);
        subject.Judge(AdvisoryRules.NotVulnerable).ShouldHaveSingleItem().ShouldStartWith("Violated");
        subject.Judge(WaiverRules.WaiversAreCurrent).ShouldBe(["Violated a CVE-1: The VEX statement about CVE-1 says \"not_affected\" without a justification, and counts for nothing."]);
    }

    [Theory]
    [InlineData("pkg:npm/a", Outcome.Violated)]
    [InlineData("pkg:npm/a@1.0.0", Outcome.Waived)]
    public void ThatAPackageIsFixedCountForTheVersionTheyName(string product, Outcome outcome)
    {
        string[] documents =
        [
            $$"""{"@context": "https://openvex.dev/ns", "statements": [{"vulnerability": "CVE-1", "products": ["{{product}}"], "status": "fixed"}]}""",
            $$"""{"bomFormat": "CycloneDX", "vulnerabilities": [{"id": "CVE-1", "analysis": {"state": "resolved"}, "affects": [{"ref": "{{product}}"}]}]}""",
        ];
        foreach (var document in documents)
        {
            using var subject = Subject().Holding(".nuke/vex/v.json", document);
            subject.Judge(AdvisoryRules.NotVulnerable).ShouldHaveSingleItem().ShouldStartWith(outcome.ToString());
        }
    }

    [Fact]
    public void ThatAPackageIsFixedWithoutItsVersionAreReported()
    {
        using var subject = Subject().Holding(".nuke/vex/v.json", """
            {"@context": "https://openvex.dev/ns", "statements": [{"vulnerability": "CVE-1", "products": ["pkg:npm/a"], "status": "fixed"}]}
            """);
        var finding = subject.Judge().Findings.Single(finding => finding.Rule == WaiverRules.WaiversAreCurrent);
        finding.Message.ShouldBe("The VEX statement about CVE-1 says \"fixed\" of \"a\" without the version that has the fix, and counts for nothing there.");
        finding.Remedy.ShouldBe("Name the version behind the package URL: \"pkg:npm/a@…\".");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"a\": 1}")]
    public void ThatCannotBeReadAreReported(string text)
    {
        using var subject = Subject().Holding(".nuke/vex/v.json", text);
        subject.Judge(WaiverRules.WaiversAreCurrent).ShouldHaveSingleItem().ShouldStartWith("Violated .nuke/vex/v.json: A VEX document cannot be read:");
    }

    /// <summary>The path that it has on this machine is nobody's business.</summary>
    [Fact]
    public void ThatAreNotUtf8AreReportedByTheirNameOnce()
    {
        using var subject = Subject().Holding(".nuke/vex/v.json", "{}");
        File.WriteAllBytes(subject["tree/.nuke/vex/v.json"], [(byte)'{', (byte)'\n', 0xFF]);
        var finding = subject.Judge().Findings.Single(finding => finding.Rule == WaiverRules.WaiversAreCurrent);
        finding.Message.ShouldBe("A VEX document cannot be read: The file is not UTF-8 text.");
        finding.Place.ShouldBe(new Place(".nuke/vex/v.json", 2));
    }

    [Theory]
    [InlineData("{\"@context\": \"https://openvex.dev/ns\", \"statements\": [1, {}, {\"vulnerability\": 3, \"products\": {}, \"status\": []}]}")]
    [InlineData("{\"bomFormat\": \"CycloneDX\", \"components\": [1, {\"components\": 2}], \"vulnerabilities\": [{\"affects\": [1, {\"ref\": 2}], \"analysis\": []}]}")]
    public void OfTheWrongTypesSayNothing(string text)
    {
        using var subject = Subject().Holding(".nuke/vex/v.json", text);
        subject.Judge(AdvisoryRules.NotVulnerable).ShouldHaveSingleItem().ShouldStartWith("Violated");
    }

    private static AdvisedSubject Subject() => new AdvisedSubject().With("a", "1.0.0").Advising("1.json", AdvisedSubject.Record(
        "GHSA-1", "a", """{"introduced": "0"}, {"fixed": "2.0.0"}""", """ "published": "2025-01-01T00:00:00Z", "aliases": ["CVE-1"],"""));
}
