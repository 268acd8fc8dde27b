using System.Text;
using M31R.Automation.Dependencies.Advisories;
using M31R.Automation.Dependencies.Advisories.Vex;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Dependencies.Advisories;

/// <summary>Whatever a file holds, it is read or refused.</summary>
public class MutatedInput
{
    private const int Count = 150;

    private const string Yaml = """
        id: PYSEC-1
        modified: 2021-07-02T02:41:33Z
        aliases: [CVE-1]
        affected:
        - package: {ecosystem: npm, name: a}
          ranges:
          - type: SEMVER
            events: [{introduced: 0}, {fixed: 1.10}]
        """;

    private const string Vex = """
        {"@context": "https://openvex.dev/ns", "bomFormat": "x", "timestamp": "2026-01-01T00:00:00Z", "components": [{"bom-ref": "r", "purl": "pkg:npm/%40a/b@1"}],
         "vulnerabilities": [{"id": "CVE-1", "analysis": {"state": "not_affected", "detail": "x"}, "affects": [{"ref": "urn:cdx:x/1#r"}]}],
         "statements": [{"vulnerability": {"name": "CVE-1"}, "products": [{"@id": "pkg:npm/a@1.0.0"}], "status": "fixed"}]}
        """;

    private static readonly string Json = AdvisedSubject.Record(
        "GHSA-1", "a", """{"introduced": "0"}, {"fixed": "2.0.0"}, {"limit": "3"}""", """ "severity": [{"type": "CVSS_V3", "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H"}],""");

    [Theory]
    [InlineData("a.json")]
    [InlineData("a.yaml")]
    public void OfAnAdvisoryIsReadOrRefused(string path) => Try(path == "a.json" ? Json : Yaml, bytes =>
    {
        var advisory = AdvisoryReader.Read(path, bytes);
        foreach (var package in advisory.Affected)
        {
            AdvisorySeverity.Of(advisory, package);
            new AffectedVersions(package, new DottedNumbers()).Of("1.0.0");
        }
    });

    [Theory]
    [InlineData("\"x\"")]
    [InlineData("\"CycloneDX\"")]
    public void OfAVexDocumentIsReadOrRefused(string format) => Try(Vex.Replace("\"x\"", format, StringComparison.Ordinal), bytes =>
    {
        foreach (var statement in VexReader.Read("v.json", Encoding.UTF8.GetString(bytes)))
            statement.IsAbout(new Component(PackageSystem.Npm, "a", "1.0.0") { Purl = "" });
    });

    [Fact]
    public void OfAManifestIsReadOrRefused() => Try(
        """{"retrieved": "2026-01-30", "source": "s", "licence": "l", "attribution": "x", "ecosystems": [{"ecosystem": "npm", "until": "2026-01-30", "packages": ["a"]}]}""",
        bytes => SnapshotManifest.Read("snapshot.json", bytes));

    private static void Try(string text, Action<byte[]> read)
    {
        for (var round = 0; round < Count; round++)
        {
            try
            {
                read(Encoding.UTF8.GetBytes(Mutation.Of(new Random(round), text).Text));
            }
            catch (MaintenanceException)
            {
                // Refused, as it may be.
            }
        }
    }
}
