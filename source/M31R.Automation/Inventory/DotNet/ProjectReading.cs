using M31R.Automation.Findings;
using M31R.Automation.Inventory.DotNet.Evaluation;

namespace M31R.Automation.Inventory.DotNet;

/// <summary>Puts one project's declarations and lock together.</summary>
/// <param name="tree">The files.</param>
/// <param name="assets">The text of a file below the root that restore left; null when there is none.</param>
internal sealed class ProjectReading(ManifestTree tree, Func<string, string?> assets)
{
    /// <summary>A project of the tree.</summary>
    /// <param name="project">Evaluated.</param>
    /// <param name="isDevelopment">It lies beside the main tree.</param>
    public DependencyProject Read(SurveyedProject project, bool isDevelopment)
    {
        var problems = new ReadingProblems();
        problems.Add(project.Problems);
        var declared = FrameworkMerge.Declarations(project);
        var lockPath = ProjectLock.PathOf(project, tree.Has);
        var restored = lockPath is null && ProjectLock.AssetsOf(project) is { } path ? Restored(path) : null;
        var graph = lockPath is null ? restored?.Graph : problems.Try(() => PackagesLockReader.Read(lockPath, tree.Text(lockPath)));
        var requests = graph is null || lockPath is null ? null : FrameworkMerge.Requests(graph, project);
        if (graph is not null)
            declared = [.. declared, .. Implied(project, graph, declared)];

        var packages = graph is null ? null : new ResolvedPackages(graph);
        isDevelopment |= project.IsTest;
        return new DependencyProject(PackageSystem.NuGet, project.Path)
        {
            Name = project.Name,
            IsDevelopment = isDevelopment,
            Lock = lockPath,
            Restored = restored?.Path,
            LockName = ProjectLock.NameOf(project),
            LockCommand = "dotnet restore --force-evaluate -p:RestorePackagesWithLockFile=true",
            Declarations = [.. declared.Select(declaration => Whole(declaration, packages, isDevelopment))],
            Packages = packages?.All(declared, isDevelopment) ?? [],
            LockedRequests = requests,
            Problems = problems.All,
        };
    }

    private static Declaration Whole(Declared declared, ResolvedPackages? packages, bool isDevelopment) => declared.Declaration with
    {
        Scope = isDevelopment ? DependencyScope.Development : declared.Declaration.Scope,
        Resolved = packages is null || declared.Declaration.Origin.Kind == OriginKind.Workspace ? [] : packages.Resolved(declared),
    };

    /// <summary>What is broken on this machine alone is no problem of the subject: it is as if restore had not run.</summary>
    private (string Path, ResolvedGraph Graph)? Restored(string path) =>
        assets(path) is { } text && new ReadingProblems().Try(() => ProjectAssetsReader.Read(path, text)) is { } graph
            ? (path, graph)
            : null;

    /// <summary>What SDKs ask for in the project's name: the lock has it as direct, and no file of the tree declares it.</summary>
    private static IEnumerable<Declared> Implied(SurveyedProject project, ResolvedGraph graph, IReadOnlyList<Declared> declared)
    {
        var known = declared.Select(declaration => declaration.Declaration.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return FrameworkMerge.Requests(graph, project)
            .Where(request => !known.Contains(request.Name) && (KnownSdks.Implies(request.Name) || project.HasForeignSdks))
            .Select(request => new Declared(
                new Declaration(request.Name, request.Range, new Place(project.Path, 1))
                {
                    Scope = KnownSdks.Implies(request.Name) ? KnownSdks.ScopeOf(request.Name) : DependencyScope.Runtime,
                    Condition = request.Condition,
                    IsOptional = request.Condition is not null,
                    IsExact = PackageDeclarations.IsExact(request.Range),
                },
                request.Condition is null ? [] : [request.Condition]));
    }
}
