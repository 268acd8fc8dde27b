using M31R.Automation.Compatibility.Sides;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.DotNet;
using M31R.Automation.Inventory.DotNet.Evaluation;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Compatibility.Api.Sources;

/// <summary>The projects of .NET of one side, evaluated from its files.</summary>
internal sealed class ApiTree
{
    /// <summary>What packages are built with.</summary>
    private static readonly Dictionary<string, string> Release = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Configuration"] = "Release",
        ["Platform"] = "AnyCPU",
        ["OS"] = "Unix",
    };

    private readonly Dictionary<string, ApiProject> projects = new(StringComparer.Ordinal);

    /// <summary>Evaluates them.</summary>
    /// <param name="side">The files.</param>
    public ApiTree(ContractSide side)
    {
        Side = side;
        var tree = new ManifestTree(side.Files, path => side.TextOrNull(path)
            ?? throw new MaintenanceException($"\"{path}\" cannot be read."), []);
        var sources = new ProjectSources(tree) { Globals = Release };
        Fetch(side);
        foreach (var path in side.Files.Where(file => ProjectPlaces.IsProject(file)))
            Add(sources, path);
    }

    /// <summary>Where the files are.</summary>
    public ContractSide Side { get; }

    /// <summary>Projects that cannot be read and are neither tests nor samples, with why.</summary>
    public List<(string Path, string Reason, string Remedy)> Unread { get; } = [];

    /// <summary>Those whose members are a contract, by package.</summary>
    public IReadOnlyDictionary<string, ApiProject> Packed => field ??= projects.Values
        .Where(project => project.IsPacked)
        .GroupBy(project => project.PackageId, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);

    /// <summary>A project by its path; null when there is none that could be read.</summary>
    public ApiProject? At(string path) => projects.GetValueOrDefault(path);

    /// <summary>The project that makes an assembly; null when none does.</summary>
    public ApiProject? Named(string assembly) => projects.Values
        .FirstOrDefault(project => project.AssemblyName.Equals(assembly, StringComparison.OrdinalIgnoreCase));

    private static void Fetch(ContractSide side) => side.Texts(
    [
        .. side.Files.Where(file => ProjectPlaces.IsProject(file)
            || file.EndsWith(".props", StringComparison.OrdinalIgnoreCase)
            || file.EndsWith(".targets", StringComparison.OrdinalIgnoreCase)),
    ]);

    private void Add(ProjectSources sources, string path)
    {
        var (root, problem) = sources.Read(path);
        try
        {
            if (root is not null)
                projects[path] = new ApiProject(SurveyedProject.Of(sources, path, root));
        }
        catch (UnreadableManifestException unreadable)
        {
            problem = unreadable.Problem;
        }

        if (problem is not null && SideTrees.Of(path, testsCount: false) is null)
            Unread.Add((path, problem.Message, problem.Remedy));
    }
}
