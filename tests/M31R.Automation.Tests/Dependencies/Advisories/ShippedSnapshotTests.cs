using System.Text;
using M31R.Automation.Dependencies;
using M31R.Automation.Dependencies.Advisories;
using M31R.Automation.Dependencies.Licences;
using M31R.Automation.Dependencies.Upkeep;
using M31R.Automation.Dependencies.Usage;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Tests.Architecture;

namespace M31R.Automation.Tests.Dependencies.Advisories;

/// <summary>The advisories that are committed here.</summary>
public class ShippedSnapshot
{
    private static readonly string Root = Path.Combine(Repository.Root, AdvisoryOptions.SnapshotDirectory);

    [Fact]
    public void HoldsRecordsAsWeWriteThem()
    {
        foreach (var path in Directory.GetFiles(Root, "*.json", SearchOption.AllDirectories).Where(path => Path.GetFileName(path) != SnapshotManifest.FileName))
        {
            var bytes = File.ReadAllBytes(path);
            var record = AdvisoryReader.Read(path, bytes);
            Path.GetFileNameWithoutExtension(path).ShouldBe(record.Id);
            Encoding.UTF8.GetString(JsonFile.Object(json => AdvisoryWriter.Write(json, record))).ShouldBe(Encoding.UTF8.GetString(bytes));
        }
    }

    [Fact]
    public void SaysWhoseItIsAndStaysSmall()
    {
        var bytes = File.ReadAllBytes(Path.Combine(Root, SnapshotManifest.FileName));
        var manifest = SnapshotManifest.Read("snapshot.json", bytes);
        manifest.Write().ShouldBe(bytes);
        manifest.Licence.ShouldContain("CC-BY-4.0");
        manifest.Attribution.ShouldContain("GitHub Advisory Database");
        manifest.Ecosystems.ShouldAllBe(ecosystem => ecosystem.Packages != null);
        Directory.GetFiles(Root, "*", SearchOption.AllDirectories).Sum(path => new FileInfo(path).Length).ShouldBeLessThan(300 << 10);
    }

    [Fact]
    public void ServesASubjectThatHasNone()
    {
        using var subject = new AdvisedSubject { Options = new() { OwnRoot = Repository.Root }, AsOf = new DateOnly(2024, 10, 20) }
            .With("newtonsoft.json", "12.0.3", PackageSystem.NuGet).With("YamlDotNet", "16.3.0", PackageSystem.NuGet).With("idna", "3.6", PackageSystem.PyPI);
        subject.Judge(AdvisoryRules.NotVulnerable).Select(line => line.Split(':')[0]).ShouldBe(["Violated newtonsoft.json GHSA-5crp-9r3c-p9vr", "Violated idna CVE-2024-3651"]);
        subject.Judge(AdvisoryRules.DataIsFresh).ShouldHaveSingleItem().ShouldStartWith("Holds");
    }
}

public class RulesOfAuditDependencies
{
    [Fact]
    public void AreAllJudgedAndKnownToTheCatalogue()
    {
        using var subject = new AdvisedSubject();
        var rules = new RuleCatalogue([.. DependencyRules.All, .. AdvisoryRules.All, .. LicenceRules.All, .. UpkeepRules.All, .. UsageRules.All]).Ids;
        rules.ShouldContain("security-fixes-are-applied-within-30-days");
        DependencyAudit.Run(subject.Inspection).Findings.Select(finding => finding.Rule.Id).Distinct().Order(StringComparer.Ordinal).ShouldBe(rules);
    }
}
