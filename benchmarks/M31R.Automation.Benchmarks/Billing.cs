using BenchmarkDotNet.Attributes;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Identity;
using M31R.Automation.Sbom;
using M31R.Automation.Sbom.CycloneDx;

namespace M31R.Automation.Benchmarks;

/// <summary>
/// From what readers of locks give to the bytes of a bill: the graph, the bill, its grades, its findings. A subject with many packages,
/// each bringing in up
/// to three others.
/// </summary>
[InProcess]
[MemoryDiagnoser]
public class Billing
{
    private readonly CycloneDxWriter writer = new(CycloneDxVersion.Default);
    private DependencyProject project = null!;

    [Params(1_000, 10_000)]
    public int Packages { get; set; }

    [GlobalSetup]
    public void Read() => project = new DependencyProject(PackageSystem.Npm, "package.json")
    {
        Lock = "package-lock.json",
        LockName = "package-lock.json",
        LockCommand = "npm install --package-lock-only",
        Declarations = [new Declaration(IdOf(0).Name, "^1.0.0", new Place("package.json", 3)) { Resolved = [IdOf(0)] }],
        Packages = [.. Enumerable.Range(0, Packages).Select(Package)],
    };

    [Benchmark]
    public int Bill()
    {
        var facts = new SbomFacts(InventoryAssembly.Of([project]), new SubjectIdentity { Name = "subject", Version = "1.0.0" })
        {
            Commit = new string('a', 40),
            CommitTime = DateTimeOffset.UnixEpoch,
        };
        var document = SbomAssembly.Of(facts);
        var elements = MinimumElements.Of(document);
        var findings = SbomJudge.Judge(facts, document, elements).Findings.Count;
        return findings + NtiaReport.Write(elements).Length + writer.Write(document).Length;
    }

    private ResolvedPackage Package(int number) => new(IdOf(number), new Place("package-lock.json", 10 + (12 * number)))
    {
        Licence = number % 3 == 0 ? "(MIT OR Apache-2.0)" : "MIT",
        Hashes = [new ContentHash("SHA-512", number.ToString("x128"))],
        Dependencies = [.. new[] { number + 1, 2 * number, 3 * number }.Where(other => other > number && other < Packages).Distinct()
            .Select(IdOf)],
    };

    private static PackageId IdOf(int number) => new($"@scope{number % 50}/package-{number}", $"1.{number}.0");
}
