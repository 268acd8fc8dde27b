using M31R.Automation.Dependencies.Advisories;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using static M31R.Automation.Tests.Dependencies.Advisories.AdvisedSubject;

namespace M31R.Automation.Tests.Dependencies.Advisories;

public class AdvisoryData
{
    private const string Fixed = """{"introduced": "0"}, {"fixed": "2.0.0"}""";

    [Fact]
    public void ThatIsOldGivesNoCleanBill()
    {
        using var subject = new AdvisedSubject().With("a", "1.0.0").With("b", "3.0.0").Advising("1.json", Record("GHSA-1", "a", Fixed, modified: "2025-12-26T00:00:00Z"));
        subject.Judge(AdvisoryRules.NotVulnerable).Select(line => line.Split(' ')[0]).ShouldBe(["Violated", "NotChecked"]);
        subject.Judge(AdvisoryRules.DataIsFresh).ShouldBe([
            "Violated npm: The advisories for npm in \"advisories\" are as known on 2025-12-26, 36 days before 2026-01-31; 35 are allowed.",
        ]);
        subject.AsOf = new DateOnly(2026, 1, 30);
        subject.Judge(AdvisoryRules.DataIsFresh).ShouldHaveSingleItem().ShouldBe("Holds : npm as known on 2025-12-26.");
    }

    [Fact]
    public void DatedInTheFutureDoesNotMakeTheOthersYoung()
    {
        using var subject = new AdvisedSubject().With("b", "3.0.0")
            .Advising("1.json", Record("GHSA-1", "a", Fixed, modified: "2025-01-01T00:00:00Z"))
            .Advising("2.json", Record("GHSA-2", "a", Fixed, modified: "2099-01-01T00:00:00Z"));
        subject.Judge(AdvisoryRules.NotVulnerable).ShouldHaveSingleItem().ShouldStartWith("NotChecked");
    }

    [Theory]
    [InlineData("1-01-01T00:00:00Z")]
    [InlineData("yesterday")]
    public void WithoutATimeIsReadAndIsOld(string modified)
    {
        using var subject = new AdvisedSubject().With("a", "1.0.0").With("b", "1.0.0").Advising("1.json", Record("GHSA-1", "a", Fixed, modified: modified));
        subject.Judge(AdvisoryRules.NotVulnerable).Select(line => line.Split(' ')[0]).ShouldBe(["Violated", "NotChecked"]);
    }

    [Fact]
    public void ForAnotherEcosystemSaysNothing()
    {
        using var subject = new AdvisedSubject().With("a", "1.0.0", PackageSystem.PyPI).Advising("1.json", Record("GHSA-1", "b", Fixed));
        subject.Judge(AdvisoryRules.NotVulnerable).ShouldHaveSingleItem().ShouldEndWith("Advisories could not be looked up for 1 package (\"a 1.0.0\"): \"advisory-data-is-fresh\" says why.");
        subject.Judge(AdvisoryRules.FixesAreApplied).ShouldHaveSingleItem().ShouldStartWith("NotChecked");
        subject.Judge(AdvisoryRules.DataIsFresh).ShouldHaveSingleItem().ShouldStartWith("NotChecked PyPI: There are no advisories for PyPI");
    }

    [Fact]
    public void SharedWithAnotherEcosystemDoesNotCoverThat()
    {
        using var subject = new AdvisedSubject().With("a", "1.0.0", PackageSystem.PyPI).Advising("1.json", """
            {"id": "GHSA-1", "modified": "2026-01-20T00:00:00Z", "affected": [{"package": {"ecosystem": "npm", "name": "b"}, "versions": ["1.0.0"]},
             {"package": {"ecosystem": "PyPI", "name": "b"}, "versions": ["1.0.0"]}]}
            """).Advising("2.json", Record("GHSA-2", "b", Fixed));
        subject.Judge(AdvisoryRules.NotVulnerable).ShouldHaveSingleItem().ShouldContain("\"advisory-data-is-fresh\" says why");
        subject.Judge(AdvisoryRules.DataIsFresh).ShouldBe(["NotChecked PyPI: There are no advisories for PyPI in \"advisories\"."]);
    }

    [Theory]
    [InlineData(PackageSystem.Npm, 99, false)]
    [InlineData(PackageSystem.Npm, 100, true)]
    [InlineData(PackageSystem.GitHubActions, 9, false)]
    [InlineData(PackageSystem.GitHubActions, 10, true)]
    public void WithoutAManifestCoversWhatItHoldsMuchOf(PackageSystem system, int count, bool covers)
    {
        var coverage = new EcosystemCoverage(system, [new DateOnly(2026, 1, 20)]) { Advisories = count };
        AdvisoryPolicy.Default.Covers(coverage).ShouldBe(covers);
        AdvisoryPolicy.Default.Covers(coverage with { IsDeclared = true }).ShouldBeTrue();
    }

    [Fact]
    public void OfAFewRecordsWithoutAManifestGivesNoCleanBill()
    {
        using var subject = new AdvisedSubject { Options = AdvisoryOptions.Default }.With("a", "1.0.0").With("b", "1.0.0")
            .Advising("1.json", Record("GHSA-1", "a", Fixed));
        subject.Judge(AdvisoryRules.NotVulnerable).Select(line => line.Split(' ')[0]).ShouldBe(["Violated", "NotChecked"]);
        subject.Judge(AdvisoryRules.DataIsFresh).ShouldBe([
            "NotChecked npm: \"advisories\" holds 1 advisory for npm and no \"snapshot.json\" that says what it covers: "
            + "fewer than 100 are not all that is known of npm.",
        ]);
    }

    [Fact]
    public void ThatIsAllWithdrawnCoversNothing()
    {
        using var subject = new AdvisedSubject().With("a", "1.0.0")
            .Advising("1.json", Record("GHSA-1", "b", Fixed, """ "withdrawn": "2026-01-02T00:00:00Z","""));
        subject.Judge(AdvisoryRules.DataIsFresh).ShouldBe(["NotChecked npm: There are no advisories for npm in \"advisories\"."]);
    }

    [Fact]
    public void ThatIsMissingIsSaidInFullOnce()
    {
        using var subject = new AdvisedSubject().With("a", "1.0.0").With("b", "1.0.0", PackageSystem.PyPI);
        subject.Judge().Findings.Select(finding => $"{finding.Outcome}: {finding.Message}").ShouldBe([
            "NotChecked: Advisories could not be looked up for 2 packages (\"a 1.0.0\" and \"b 1.0.0\"): \"advisory-data-is-fresh\" says why.",
            "NotChecked: Rests on \"no-known-vulnerability\", which is not checked for all packages.",
            "NotChecked: There are no advisories: \"--advisories\" names none, and \".nuke/advisories\" holds none.",
        ]);
    }

    [Fact]
    public void IsNotNeededWithoutPackages()
    {
        using var subject = new AdvisedSubject();
        subject.Judge().Findings.Select(finding => finding.Outcome).ShouldAllBe(outcome => outcome == Outcome.NotApplicable);
    }

    [Fact]
    public void OfTheSubjectCountsOnlyForThePackagesItWasMadeFor()
    {
        using var subject = new AdvisedSubject().With("a", "1.0.0").With("b", "1.0.0")
            .Holding(".nuke/advisories/snapshot.json", """
                {"retrieved": "2026-01-30", "source": "s", "licence": "CC-BY-4.0", "attribution": "x", "ecosystems": [{"ecosystem": "npm", "until": "2026-01-30", "packages": ["a"]}]}
                """);
        subject.Judge(AdvisoryRules.NotVulnerable).ShouldHaveSingleItem().ShouldEndWith("1 package (\"b 1.0.0\"): those in \".nuke/advisories\" were not gathered for it.");
        subject.Judge(AdvisoryRules.DataIsFresh).ShouldHaveSingleItem().ShouldBe("Holds : npm as known on 2026-01-30.");
    }

    /// <summary>Versions are counted and versions are named.</summary>
    [Fact]
    public void CountsWhatItNames()
    {
        using var subject = new AdvisedSubject().With("a", "1.0.0", PackageSystem.PyPI).With("a", "2.0.0", PackageSystem.PyPI)
            .Advising("1.json", Record("GHSA-1", "b", Fixed));
        subject.Judge(AdvisoryRules.NotVulnerable).ShouldHaveSingleItem().ShouldContain("2 packages (\"a 1.0.0\" and \"a 2.0.0\")");
    }

    [Fact]
    public void SaysNothingOfContainerImages()
    {
        using var subject = new AdvisedSubject().With("o/a", "v1.2.3", PackageSystem.GitHubActions).From(OriginKind.Image, "docker://o/a")
            .Advising("1.json", Record("GHSA-1", "o/a", Fixed, ecosystem: "GitHub Actions"));
        subject.Judge(AdvisoryRules.NotVulnerable).ShouldHaveSingleItem().ShouldEndWith(": Nothing is known of 1 container image (\"o/a v1.2.3\"): advisories are about packages.");
        subject.Judge(AdvisoryRules.DataIsFresh).ShouldHaveSingleItem().ShouldStartWith("NotApplicable");
    }

    [Fact]
    public void ThatIsBrokenIsSaidOnceForAllEcosystems()
    {
        using var subject = new AdvisedSubject().With("a", "1.0.0").With("b", "1.0.0", PackageSystem.PyPI)
            .Advising("1.json", Record("GHSA-1", "b", Fixed)).Advising("2.json", Record("GHSA-2", "b", Fixed, ecosystem: "PyPI")).Advising("3.json", "{");
        subject.Judge(AdvisoryRules.DataIsFresh).ShouldBe([
            "Violated broken files: 1 file of \"advisories\" cannot be read, beside 2 that can; the first: "
            + "\"3.json\" is no advisory in OSV format: it is not JSON at line 1.",
        ]);
    }

    [Fact]
    public void ThatIsNamedMustBeThere()
    {
        using var subject = new AdvisedSubject { Options = new() { Advisories = "/no/such" } };
        Should.Throw<MaintenanceException>(() => subject.Judge()).Message.ShouldStartWith("There are no advisories at \"/no/such\"");
    }

    [Fact]
    public void ThatIsPoisonedSilencesNoOther()
    {
        using var subject = new AdvisedSubject().With("a", "1.0.0").With("c", "1.0.0")
            .Advising("1.json", Record("GHSA-1", "a", Fixed))
            .Advising("broken.json", "{")
            .Advising("types.json", """{"id": "GHSA-2", "modified": "2026-01-01T00:00:00Z", "affected": "all"}""")
            .Advising("twin.json", Record("GHSA-1", "z", Fixed, """ "withdrawn": "2026-01-02T00:00:00Z","""))
            .Advising("versions.json", Record("GHSA-3", "c", """{"introduced": "x.y"}"""));
        subject.Judge(AdvisoryRules.NotVulnerable).Select(line => line.Split(':')[0]).ShouldBe([
            "Violated a GHSA-1", "NotChecked c", "NotChecked advisory data",
        ]);
        subject.Judge().Metrics["advisories.broken"].ShouldBe(2);
        subject.Progress.Lines.ShouldContain("\"broken.json\" is no advisory in OSV format: it is not JSON at line 1.");
        subject.Judge(AdvisoryRules.DataIsFresh).ShouldHaveSingleItem().ShouldContain("broken.json");
    }
}
