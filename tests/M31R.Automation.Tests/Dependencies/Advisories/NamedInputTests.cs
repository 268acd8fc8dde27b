using M31R.Automation.Dependencies.Advisories;
using M31R.Automation.Findings;
using static M31R.Automation.Tests.Dependencies.Advisories.AdvisedSubject;

namespace M31R.Automation.Tests.Dependencies.Advisories;

/// <summary>What the user names on the command line.</summary>
public class NamedAdvisories
{
    private const string Fixed = """{"introduced": "0"}, {"fixed": "2.0.0"}""";

    [Theory]
    [InlineData("readme.txt", "nothing")]
    [InlineData("maven.json", """{"id": "GHSA-1", "affected": [{"package": {"ecosystem": "Maven", "name": "a"}, "versions": ["1"]}]}""")]
    public void ThatHoldNoRecordAreRefused(string file, string text)
    {
        using var subject = new AdvisedSubject().With("a", "1.0.0").Advising(file, text);
        Should.Throw<MaintenanceException>(() => subject.Judge()).Message.ShouldBe(
            $"\"{subject["advisories"]}\" holds no advisory about a package of NuGet, npm, PyPI, crates.io and GitHub Actions. "
            + "Name with --advisories a directory or a zip of records in OSV format, such as the all.zip of an ecosystem.");
    }

    [Fact]
    public void ThatAreAllBrokenAreRefusedByTheFirst()
    {
        using var subject = new AdvisedSubject().With("a", "1.0.0").Advising("1.json", "{");
        Should.Throw<MaintenanceException>(() => subject.Judge()).Message.ShouldContain(
            " 1 file cannot be read; the first: \"1.json\" is no advisory in OSV format: it is not JSON at line 1. Name with --advisories");
    }

    [Fact]
    public void MayBeASnapshotThatKnowsOfNothing()
    {
        using var subject = new AdvisedSubject().With("a", "1.0.0").Advising("snapshot.json", """
            {"retrieved": "2026-01-30", "source": "s", "licence": "NONE", "attribution": "x", "ecosystems": [{"ecosystem": "npm", "until": "2026-01-30", "packages": ["a"]}]}
            """);
        subject.Judge(AdvisoryRules.NotVulnerable).ShouldHaveSingleItem().ShouldStartWith("Holds");
    }

    [Fact]
    public void AreCalledTheSameOnEveryMachine()
    {
        using var subject = new AdvisedSubject().With("a", "3.0.0").Advising("1.json", Record("GHSA-1", "a", Fixed))
            .Holding("data/osv/1.json", Record("GHSA-1", "a", Fixed));
        subject.Judge(AdvisoryRules.NotVulnerable).ShouldHaveSingleItem().ShouldEndWith("Looked up in 1 advisory of \"advisories\".");
        subject.Options = subject.Options with { Advisories = subject["tree/data/osv"] };
        subject.Judge(AdvisoryRules.NotVulnerable).ShouldHaveSingleItem().ShouldEndWith("Looked up in 1 advisory of \"data/osv\".");
    }
}

public class NamedVexDocument
{
    private const string Statement = """
        {"@context": "https://openvex.dev/ns", "statements": [{"vulnerability": "CVE-9", "products": ["pkg:npm/a@1.0.0"], "status": "fixed"}]}
        """;

    [Theory]
    [InlineData("{", ":1: The file ends in the middle of a JSON value. Name with --vex an OpenVEX or CycloneDX document in JSON.")]
    [InlineData("{\"a\": 1}", ": This is no VEX document that is read here. Name with --vex an OpenVEX or CycloneDX document in JSON.")]
    public void ThatIsNoneIsRefused(string text, string problem)
    {
        using var subject = Subject(text);
        Should.Throw<MaintenanceException>(() => subject.Judge()).Message.ShouldBe(subject["tree/../v.json"] + problem);
    }

    [Fact]
    public void ThatIsMissingIsRefused()
    {
        using var subject = new AdvisedSubject { Options = new() { Vex = ["/no/such.json"] } };
        Should.Throw<MaintenanceException>(() => subject.Judge()).Message.ShouldStartWith("\"/no/such.json\" cannot be read: there is no such file.");
    }

    /// <summary>It is no file of the subject's.</summary>
    [Fact]
    public void OutsideIsNamedAndHasNoPlace()
    {
        using var subject = Subject(Statement);
        var finding = subject.Judge().Findings.Single(finding => finding.Rule == WaiverRules.WaiversAreCurrent);
        finding.Message.ShouldStartWith("The VEX statement about CVE-9 in v.json:1 covers no vulnerability");
        finding.Place.ShouldBeNull();
    }

    private static AdvisedSubject Subject(string text)
    {
        var subject = new AdvisedSubject().With("a", "1.0.0")
            .Advising("1.json", Record("GHSA-1", "a", """{"introduced": "0"}, {"fixed": "0.1.0"}""")).Holding("../v.json", text);
        subject.Options = subject.Options with { Vex = [subject["tree/../v.json"]] };
        return subject;
    }
}
