using M31R.Automation.Dependencies;
using M31R.Automation.Dependencies.Licences;
using M31R.Automation.Dependencies.Upkeep;
using M31R.Automation.Dependencies.Usage;
using M31R.Automation.Dependencies.Usage.Node;
using M31R.Automation.Dependencies.Usage.Python;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Sources;

namespace M31R.Automation.Tests.Dependencies;

public sealed class PackagesOfOneName
{
    private static readonly DateOnly Today = new(2026, 1, 1);

    [Fact]
    public void AreToldApartByTheirLicences() =>
        Names(LicenceJudge.Judge(Locked(), _ => "AGPL-3.0-only", DependencyPolicy.Default));

    [Fact]
    public void AreToldApartByTheirUpkeep() =>
        Names(UpkeepJudge.Judge(Lacking(null), _ => new PackageUpkeep(null, "over"), DependencyPolicy.Default, Today));

    [Fact]
    public void AreToldApartByTheRegistrysWord() => Names(YankedJudge.Judge(Locked(), DependencyPolicy.Default, Today));

    [Fact]
    public void AreToldApartByBans() => Names(ComponentJudge.Judge(
        Locked(), DependencyPolicy.Default with { Banned = [new("a", "x"), new("b", "x")] }));

    [Fact]
    public void AreToldApartByTheirSources() => Names(SourceJudge.Judge(Locked(), DependencyPolicy.Default, SourceSettings.None));

    [Fact]
    public void AreToldApartByTheirPins() => Names(PinningJudge.Judge(Lacking(null)));

    [Fact]
    public void AreToldApartByTheirLocks() => Names([.. LockJudge.Judge(Lacking([]), [])]);

    [Fact]
    public void AreToldApartByTheirUse() => Names([.. UsageJudge.Judge(Lacking(null), new UsageFacts
    {
        Files = ["x.py", "x.js"],
        Python = [new PythonSource("x.py", [])],
        Scripts = [new ScriptSource("x.js", [], new HashSet<string>())],
        Manifests = ["package.json", "pyproject.toml"],
        Mentions = new Mentions(new HashSet<string>()),
    })]);

    [Fact]
    public void CountAsOneWithAnAction() =>
        PinningJudge.Judge(Inventories.Of(
            Inventories.Project(PackageSystem.GitHubActions, ".github/workflows/a.yml", new Declaration("Node", "18", new Place("", 1))),
            Inventories.Npm("package.json", Inventories.Asks("node")) with { IsLockExpected = false }))
            .Select(finding => finding.Component).ShouldBe(["npm node", "GitHub Actions Node"], ignoreOrder: true);

    private static void Names(IEnumerable<Finding> findings) =>
        findings.Where(finding => finding.Outcome == Outcome.Violated).Select(finding => finding.Component)
            .ShouldBe(["npm a", "PyPI a", "b"], ignoreOrder: true);

    private static DependencyInventory Locked() => Inventories.Of(
        With(Inventories.Npm("package.json"), "a"), With(Inventories.Python("pyproject.toml"), "a", "b"));

    private static DependencyProject With(DependencyProject project, params string[] names) => project with
    {
        Lock = "lock",
        Declarations = [.. names.Select(name => new Declaration(name, "1", new Place(project.Manifest, 1)) { Resolved = [new PackageId(name, "1")] })],
        Packages = [.. names.Select(name => Inventories.Locked(name, "1") with
        {
            Origin = new PackageOrigin(OriginKind.Registry, "https://x.example"),
            Deprecation = "old",
        })],
    };

    private static DependencyInventory Lacking(IReadOnlyList<LockedRequest>? requests) => Inventories.Of(
        Lacking(Inventories.Npm("package.json", Inventories.Asks("a")), requests),
        Lacking(Inventories.Python("pyproject.toml", Inventories.Asks("a"), Inventories.Asks("b")), requests));

    private static DependencyProject Lacking(DependencyProject project, IReadOnlyList<LockedRequest>? requests) =>
        project with { Lock = requests is null ? null : "lock", LockedRequests = requests, IsLockExpected = requests is not null };
}
