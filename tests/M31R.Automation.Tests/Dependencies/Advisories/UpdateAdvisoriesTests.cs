using M31R.Automation.Dependencies.Advisories;
using M31R.Automation.Dependencies.Advisories.Osv;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Machine;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Dependencies.Advisories;

[Trait("Speed", "Slow")]
public class FetchedAdvisories
{
    private const string Fixed = """{"introduced": "0"}, {"fixed": "2.0.0"}""";

    [Fact]
    public void AreWrittenWithAManifestAndJudgeTheSubject()
    {
        using var server = new LocalServer(Service);
        using var subject = new AdvisedSubject().With("a", "1.0.0").With("b", "1.0.0").With("secret", "1.0.0");
        subject.From(OriginKind.Registry, "https://npm.example.org/");
        Update(subject, server).ShouldBe(new AdvisoriesUpdate(2, 2, 2, 0) { LeftOut = 1 });
        subject.Progress.Lines.ShouldContain("1 package left out (\"secret\" of npm), because nothing shows that a public registry has it");

        File.ReadAllText(subject["tree/.nuke/advisories/npm/GHSA-1.json"]).ShouldContain("\"fixed\": \"2.0.0\"");
        var manifest = SnapshotManifest.Read("s", File.ReadAllBytes(subject["tree/.nuke/advisories/snapshot.json"]));
        manifest.Ecosystems.ShouldHaveSingleItem().Packages.ShouldBe(["a", "b"]);
        server.Asked.ShouldAllBe(request => !request.Body.Contains("secret", StringComparison.Ordinal));
        subject.AsOf = manifest.Retrieved;
        subject.Judge(AdvisoryRules.NotVulnerable).Select(line => line.Split(':')[0]).ShouldBe(["Violated a GHSA-1", "Violated b GHSA-2", "NotChecked packages not asked for"]);
    }

    [Fact]
    public void AreGatheredPageByPage()
    {
        using var server = new LocalServer(request => request.Path == "/v1/querybatch" && !request.Body.Contains("page_token", StringComparison.Ordinal)
            ? LocalServer.Answer(200, """{"results": [{"vulns": [{"id": "GHSA-1", "modified": "2026-01-20T00:00:00.5Z"}], "next_page_token": "two"}]}""")
            : request.Path == "/v1/querybatch" ? LocalServer.Answer(200, """{"results": [{"vulns": [{"id": "GHSA-2", "modified": "2026-01-20T00:00:00Z"}]}]}""")
            : Service(request));
        using var subject = new AdvisedSubject().With("a", "1.0.0");
        Update(subject, server).Advisories.ShouldBe(2);
        server.Asked[1].Body.ShouldBe("""{"queries":[{"package":{"ecosystem":"npm","name":"a"},"page_token":"two"}]}""");
    }

    [Fact]
    public void AreNotFetchedAgainWhenUnchanged()
    {
        using var server = new LocalServer(Service);
        using var subject = new AdvisedSubject().With("a", "1.0.0").With("b", "1.0.0");
        Update(subject, server);
        Update(subject, server).ShouldBe(new AdvisoriesUpdate(2, 2, 0, 0));
        server.Asked.Count(request => request.Path.StartsWith("/v1/vulns/", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public void AreRemovedWhenTheServiceHasThemNoMore()
    {
        using var server = new LocalServer(Service);
        using var subject = new AdvisedSubject().With("a", "1.0.0").With("b", "1.0.0").Holding(".nuke/advisories/npm/GHSA-0.json", AdvisedSubject.Record("GHSA-0", "a", Fixed));
        Update(subject, server).ShouldBe(new AdvisoriesUpdate(2, 2, 2, 1));
        File.Exists(subject["tree/.nuke/advisories/npm/GHSA-0.json"]).ShouldBeFalse();
    }

    [Theory]
    [InlineData("{\"results\": []}")]
    [InlineData("{\"results\": [{}, {\"vulns\": [{\"id\": \"../../x\", \"modified\": \"2026-01-20T00:00:00Z\"}]}]}")]
    [InlineData("{\"results\": [{}, {\"vulns\": [{\"id\": \"GHSA-1\"}]}]}")]
    [InlineData("{\"results\": [{}, {\"vulns\": [{\"id\": \"GHSA-9\", \"modified\": \"2026-01-20T00:00:00Z\"}]}]}")]
    [InlineData("{\"results\": [{}, {")]
    [InlineData("nonsense")]
    public void AreNotHalfWrittenWhenTheServiceAnswersWrongly(string answer)
    {
        using var server = new LocalServer(request => request.Path == "/v1/querybatch" ? LocalServer.Answer(200, answer) : Service(request));
        using var subject = new AdvisedSubject().With("a", "1.0.0").With("b", "1.0.0");
        Should.Throw<NotCheckedException>(() => Update(subject, server));
        Directory.Exists(subject["tree/.nuke"]).ShouldBeFalse();
    }

    [Fact]
    public void AreNotHalfWrittenWhenTheServiceStopsInTheMiddle()
    {
        using var server = new LocalServer(request => request.Path == "/v1/vulns/GHSA-2" ? LocalServer.Answer(500) : Service(request));
        using var subject = new AdvisedSubject().With("a", "1.0.0").With("b", "1.0.0");
        Should.Throw<NotCheckedException>(() => Update(subject, server)).Message
            .ShouldContain("/v1/vulns/GHSA-2\" cannot be asked: the server answers 500, 4 times.");
        Directory.Exists(subject["tree/.nuke"]).ShouldBeFalse();
    }

    [Fact]
    public void AreAsTheyWereWithoutANetwork()
    {
        var server = new LocalServer(Service);
        using var subject = new AdvisedSubject().With("a", "1.0.0").With("b", "1.0.0");
        Update(subject, server);
        var (address, before) = (server.Address, Snapshot(subject));
        server.Dispose();

        Should.Throw<NotCheckedException>(() => Update(subject.With("c", "1.0.0"), address)).Message
            .ShouldEndWith("4 times. Try again later. \".nuke/advisories\" is as it was.");
        Snapshot(subject).ShouldBe(before);
    }

    private static string[] Snapshot(AdvisedSubject subject) =>
    [
        .. Directory.EnumerateFiles(subject["tree/.nuke"], "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => $"{path}\n{File.ReadAllText(path)}"),
    ];

    /// <summary>Knows GHSA-1 about "a" and GHSA-2 about "b".</summary>
    private static byte[] Service(LocalRequest request) => request.Path switch
    {
        "/v1/querybatch" => LocalServer.Answer(200, """
            {"results": [{"vulns": [{"id": "GHSA-1", "modified": "2026-01-20T00:00:00.5Z"}]}, {"vulns": [{"id": "GHSA-2", "modified": "2026-01-20T00:00:00Z"}]}]}
            """),
        "/v1/vulns/GHSA-1" => LocalServer.Answer(200, AdvisedSubject.Record("GHSA-1", "a", Fixed, modified: "2026-01-20T00:00:00.5Z")),
        "/v1/vulns/GHSA-2" => LocalServer.Answer(200, AdvisedSubject.Record("GHSA-2", "b", Fixed)),
        _ => LocalServer.Answer(404),
    };

    private static AdvisoriesUpdate Update(AdvisedSubject subject, LocalServer server) => Update(subject, server.Address);

    private static AdvisoriesUpdate Update(AdvisedSubject subject, Uri service)
    {
        var inspection = subject.Inspection;
        var doors = inspection.Doors with { Http = new HttpDoor(TimeProvider.System, new HttpLimits { FirstPause = TimeSpan.FromMilliseconds(1) }) };
        return SnapshotUpdate.Run(inspection with { Doors = doors }, subject.Inventory, new AdvisoryOptions { Service = service });
    }
}
