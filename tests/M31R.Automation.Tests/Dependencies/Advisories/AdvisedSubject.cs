using System.Diagnostics.CodeAnalysis;
using M31R.Automation.Dependencies.Advisories;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Versions;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Dependencies.Advisories;

/// <summary>A subject with a made-up inventory and a directory of advisories, judged on 2026-01-31.</summary>
public sealed class AdvisedSubject : IDisposable
{
    private readonly Scratch scratch = new("advised");

    public AdvisedSubject() => scratch.Write("tree/readme");

    public DateOnly AsOf { get; set; } = new(2026, 1, 31);

    /// <summary>Few records count as all that is known; see <see cref="AdvisoryPolicy.LeastAdvisories"/>.</summary>
    public AdvisoryOptions Options { get; set; } = AdvisoryOptions.Default with { LeastAdvisories = 1 };

    /// <summary>Versions are compared as their ecosystems do; by default those of npm as dotted numbers without ranges.</summary>
    public bool IsScheme { get; set; }

    public MaintenanceFile Maintenance { get; set; } = MaintenanceFile.Empty;

    public List<Component> Components { get; } = [];

    public Dictionary<string, IReadOnlyList<string>> Edges { get; } = [];

    public List<DependencyProject> Projects { get; } = [];

    /// <summary>The URL of its remote; null for a subject without git.</summary>
    public string? Remote { get; set; }

    public CollectedProgress Progress { get; } = new();

    public string this[string path] => scratch[path];

    public DependencyInventory Inventory => new(Projects, [.. Components.OrderBy(component => component.Purl, StringComparer.Ordinal)], Edges);

    public Inspection Inspection => new(
        new Subject { Root = scratch["tree"], Name = "tree", IsOwn = true, Git = Remote is null ? null : new GitState(null, null, false, false, Remote), Files = new FileDoor().FilesBelow(scratch["tree"]), Ecosystems = [] },
        Maintenance,
        new InspectionOptions { ArtifactsDirectory = scratch["artifacts"], AsOf = AsOf },
        new Doors(new ScriptedProcesses(_ => null), new FileDoor(), TimeProvider.System),
        Progress);

    /// <summary>A record about an npm package; <paramref name="more"/> are further members of the record.</summary>
    public static string Record(string id, string package, string events, string more = "", string ecosystem = "npm", string modified = "2026-01-20T00:00:00Z") =>
        $$"""
        {"schema_version": "1.6.0", "id": "{{id}}", "modified": "{{modified}}", {{more}}
         "affected": [{"package": {"ecosystem": "{{ecosystem}}", "name": "{{package}}"}, "ranges": [{"type": "SEMVER", "events": [{{events}}]}]}]}
        """;

    public AdvisedSubject With(string name, string? version, PackageSystem system = PackageSystem.Npm, bool isDirect = true)
    {
        Components.Add(new Component(system, name, version)
        {
            Purl = PackageUrl.Of(system, name, version),
            IsDirect = isDirect,
            Places = [new Place("package.json", Components.Count + 1)],
        });
        return this;
    }

    /// <summary>A lock or manifest that cannot be read.</summary>
    public AdvisedSubject Unread(string path, PackageSystem system = PackageSystem.Npm)
    {
        Projects.Add(new DependencyProject(system, path)
        {
            LockName = path,
            LockCommand = "lock",
            Problems = [new ReadingProblem(ProblemKind.Broken, new Place(path, 3), "This is not JSON.", "Mend it.")],
        });
        return this;
    }

    /// <summary>The last component comes from somewhere else.</summary>
    public AdvisedSubject From(OriginKind kind, string? location = null)
    {
        Components[^1] = Components[^1] with { Origin = new PackageOrigin(kind, location) };
        return this;
    }

    /// <summary>Writes a file of the directory that <c>--advisories</c> names.</summary>
    public AdvisedSubject Advising(string file, string text)
    {
        scratch.Write($"advisories/{file}", text);
        Options = Options with { Advisories = scratch["advisories"] };
        return this;
    }

    public AdvisedSubject Holding(string file, string text)
    {
        scratch.Write($"tree/{file}", text);
        return this;
    }

    public Judgement Judge() => AdvisoryAudit.Judge(
        Inspection, Inventory, Options, IsScheme ? VersionSchemes.Of : system => system == PackageSystem.NuGet ? new NuGetVersions() : new DottedNumbers());

    /// <summary>The findings of one rule as "outcome component: message".</summary>
    public IReadOnlyList<string> Judge(Rule rule) =>
        [.. Judge().Findings.Where(finding => finding.Rule.Id == rule.Id).Select(finding => $"{finding.Outcome} {finding.Component}: {finding.Message}")];

    public void Dispose() => scratch.Dispose();
}

/// <summary>Versions of dotted numbers, with <c>-</c> before what is older than the release.</summary>
public sealed class DottedNumbers : IVersionScheme
{
    public bool IsVersion(string text) => text.Split('-')[0].Split('.').All(part => int.TryParse(part, out _));

    public int Compare(string first, string second)
    {
        var (left, right) = (Numbers(first), Numbers(second));
        for (var index = 0; index < Math.Max(left.Length, right.Length); index++)
        {
            var order = left.ElementAtOrDefault(index).CompareTo(right.ElementAtOrDefault(index));
            if (order != 0)
                return order;
        }

        return IsPrerelease(second).CompareTo(IsPrerelease(first));
    }

    public bool IsPrerelease(string version) => version.Contains('-', StringComparison.Ordinal);

    public bool TryParseRange(string text, [NotNullWhen(true)] out IVersionRange? range)
    {
        range = null;
        return false;
    }

    private static int[] Numbers(string version) => IsNumber(version) ? [.. version.Split('-')[0].Split('.').Select(int.Parse)] : [];

    private static bool IsNumber(string version) => version.Split('-')[0].Split('.').All(part => int.TryParse(part, out _));
}
