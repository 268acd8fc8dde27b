using System.Diagnostics.CodeAnalysis;
using M31R.Automation.Dependencies.Advisories;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Versions;
using M31R.Automation.Tests.Inventory;
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
    public void NamesTheKeyThatAsksForItByAnotherName()
    {
        using var subject = Subject(("1", Until("1.2.0")));
        var asked = Depends.On("a-old 1.0.0", "a@1.0.0") with { Target = new PackageRequest("a", "1.0.0") };
        subject.Projects.Add(Depends.Locked(asked));
        Remedies(subject).ShouldBe(["Move \"a\", asked for as \"a-old\", to 1.2.0."]);
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
    public void IsNoOlderThanWhatAManifestAsksForElsewhere()
    {
        using var subject = new AdvisedSubject { IsScheme = true }.With("A", null, PackageSystem.NuGet)
            .Advising("1.json", Record("GHSA-1", "A", Until("1.3.0"), ecosystem: "NuGet"));
        subject.Components[0] = subject.Components[0] with { Ranges = ["1.2.3", "5.0.0"] };
        Remedies(subject).ShouldBe(["Ask for \"A\" as \"5.0.0\" everywhere, as one manifest does."]);
    }

    [Theory]
    [InlineData("^1.0.0", "Move \"a\" to 1.2.0.")]
    [InlineData("^2.0.0", "Move \"a\" to 2.1.0.")]
    [InlineData("^3.0.0", "Write the lock file anew: a manifest asks for \"a\" as \"^3.0.0\" already.")]
    [InlineData("^1.0.0 || ^2.0.0", "Move \"a\" to 1.2.0.")]
    [InlineData("^3.0.0 || ^2.0.0", "Move \"a\" to 2.1.0.")]
    [InlineData("<1.0.0 || ^2.0.0", "Move \"a\" to 1.2.0.")]
    public void IsNoOlderThanWhatTheManifestOfAStaleLockAsksFor(string range, string remedy)
    {
        using var subject = Subject(("1", Until("1.2.0") + """, {"introduced": "2.0.0"}, {"fixed": "2.1.0"}"""));
        subject.Projects.Add(Depends.Locked(Depends.On($"a {range}", "a@1.0.0")));
        Remedies(subject).ShouldBe([remedy]);
    }

    [Fact]
    public void LeavesOutWhatAStatementExcuses()
    {
        using var subject = Subject(("1", Until("1.2.0")), ("2", Until("3.0.0"))).Holding(".nuke/vex/v.json", """
            {"@context": "https://openvex.dev/ns", "statements": [{"vulnerability": "GHSA-2", "products": ["pkg:npm/a@1.0.0"], "status": "fixed"}]}
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

public class WayToNewerVersions
{
    [Fact]
    public void ComparesEachEventAFewTimes()
    {
        const int Ranges = 1000;
        var scheme = new CountedVersions();
        AffectedRange[] ranges = [.. Enumerable.Range(1, Ranges).Select(major => new AffectedRange(
            RangeKind.SemVer, [new RangeEvent(EventKind.Introduced, $"{major}.0"), new RangeEvent(EventKind.Fixed, $"{major}.5")]))];
        string[] versions = [.. Enumerable.Range(1, Ranges).Select(major => $"{major}.5")];
        AdvisedComponent[] records = [Record(scheme, ranges, []), Record(scheme, [], versions)];
        var path = new UpgradePath(scheme, "1.0");

        path.Fixes(records).ShouldBeEmpty();
        path.Steps(records).Count.ShouldBe(Ranges);
        scheme.Compared.ShouldBeLessThan(200 * Ranges);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void LeavesWhatEachRecordSaysOfAVersion(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            AdvisedComponent[] records = [.. Enumerable.Range(0, 3).Select(_ => Record(new DottedNumbers(), Ranges(random), Versions(random)))];
            var path = new UpgradePath(new DottedNumbers(), "1.0");
            foreach (var step in path.Steps(records))
            {
                step.Leaves.Select(rated => rated.Advisory)
                    .ShouldBe(records.Where(record => record.Packages.Any(package => package.Of(step.Version) == Exposure.Affected))
                        .Select(record => record.Advisory));
            }

            path.Fixes(records).ShouldBe(path.Steps(records).Where(step => step.Leaves.Count == 0).Select(step => step.Version), ignoreOrder: true);
        }
    }

    [Fact]
    public void HasAVersionOnceHoweverItIsWritten()
    {
        var ranges = new[] { "2.0", "2.0.0", "2" }.Select(version => new AffectedRange(RangeKind.SemVer, [new RangeEvent(EventKind.Fixed, version)]));
        new UpgradePath(new DottedNumbers(), "1.0").Fixes([Record(new DottedNumbers(), [.. ranges], [])]).ShouldBe(["2.0"]);
    }

    private static AdvisedComponent Record(IVersionScheme scheme, AffectedRange[] ranges, string[] versions)
    {
        var package = new AffectedPackage(PackageSystem.Npm, "a") { Ranges = ranges, Versions = versions };
        return new AdvisedComponent(new Advisory("GHSA-1", default) { Affected = [package] }, [new AffectedVersions(package, scheme)], Exposure.Affected);
    }

    private static AffectedRange[] Ranges(Random random) => [.. Enumerable.Range(0, random.Next(3)).Select(_ => new AffectedRange(
        RangeKind.SemVer,
        [.. Enumerable.Range(0, random.Next(5)).Select(_ => new RangeEvent((EventKind)random.Next(4), Version(random)))]))];

    private static string[] Versions(Random random) => [.. Enumerable.Range(0, random.Next(3)).Select(_ => Version(random))];

    private static string Version(Random random) => random.Next(12) switch
    {
        0 => "0",
        1 => "*",
        2 => random.Next(20) == 0 ? "x" : "2.0-1",
        var number => $"{number / 3}.{number % 3}",
    };

    private sealed class CountedVersions : IVersionScheme
    {
        private readonly DottedNumbers versions = new();

        public int Compared { get; private set; }

        public bool IsVersion(string text) => versions.IsVersion(text);

        public int Compare(string first, string second)
        {
            Compared++;
            return versions.Compare(first, second);
        }

        public bool IsPrerelease(string version) => versions.IsPrerelease(version);

        public bool TryParseRange(string text, [NotNullWhen(true)] out IVersionRange? range) => versions.TryParseRange(text, out range);
    }
}
