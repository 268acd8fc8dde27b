using M31R.Automation.Findings;
using M31R.Automation.Inventory.DotNet.Evaluation;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.DotNet;

/// <summary>
/// Everything in a tree that asks for NuGet packages: projects, file-based programs, <c>packages.config</c>, tool manifests,
/// <c>global.json</c>, and packages that projects name outside of restore's graph.
/// </summary>
internal sealed class DotNetProjects
{
    private readonly ManifestTree tree;
    private readonly ProjectSources sources;
    private readonly ProjectReading reading;
    private readonly ProjectPlaces places;
    private readonly List<DependencyProject> found = [];
    private readonly List<SelfLocked> beside = [];

    private DotNetProjects(ManifestTree tree, Func<string, string?> assets)
    {
        this.tree = tree;
        sources = new ProjectSources(tree);
        reading = new ProjectReading(tree, assets);
        places = new ProjectPlaces(tree);
    }

    /// <summary>The projects, in ordinal order of manifest: the same on every machine.</summary>
    public static IReadOnlyList<DependencyProject> Read(ManifestTree tree) => Read(tree, _ => null);

    /// <summary>The same; a project without a lock has the packages that restore found on this machine.</summary>
    /// <param name="tree">The files.</param>
    /// <param name="assets">The text of a <c>project.assets.json</c>, which is no file of the tree, by its path relative to the root;
    /// null when there is none.</param>
    public static IReadOnlyList<DependencyProject> Read(ManifestTree tree, Func<string, string?> assets)
    {
        var projects = new DotNetProjects(tree, assets);
        projects.Read();
        return [.. LockExpectation.Of(projects.found).OrderBy(project => project.Manifest, StringComparer.Ordinal)];
    }

    private void Read()
    {
        places.Problems.ForEach(problem => found.Add(Unread(problem.Place.Path, problem)));
        foreach (var path in places.Projects)
            AddProject(path, ManifestSide.IsDevelopment(path));

        foreach (var path in places.Programs)
            AddProgram(path);

        AddSelfLocked();
        foreach (var path in tree.Files.Where(path => TreePath.NameOf(path) == "paket.dependencies" && places.Counts(path)))
            found.Add(Unread(path, Paket(path)));
    }

    private void AddProject(string path, bool isDevelopment)
    {
        var (root, problem) = sources.Read(path);
        Add(path, isDevelopment, root, problem);
    }

    private void AddProgram(string path)
    {
        try
        {
            if (FileProgramReader.Read(tree.Text(path)) is { } root)
                Add(path, ManifestSide.IsDevelopment(path), root, null);
        }
        catch (UnreadableManifestException)
        {
            // A source file that is not UTF-8 may be fine for the compiler; it has no directives that could be read.
        }
    }

    private void Add(string path, bool isDevelopment, XmlPart? root, ReadingProblem? problem)
    {
        if (root is null)
        {
            found.Add(Unread(path, problem!));
            return;
        }

        try
        {
            var project = SurveyedProject.Of(sources, path, root);
            found.Add(reading.Read(project, isDevelopment));
            beside.AddRange(OutsideOfRestore(project));
        }
        catch (UnreadableManifestException unreadable)
        {
            found.Add(Unread(path, unreadable.Problem));
        }
    }

    /// <summary>SDKs, downloads and tools of the command line are exact and in no lock: the file that names them is theirs.</summary>
    private static IEnumerable<SelfLocked> OutsideOfRestore(SurveyedProject project) =>
        from evaluation in project.Evaluations
        from item in evaluation.Project.Sdks
            .Concat(evaluation.Project.Of("PackageDownload"))
            .Concat(evaluation.Project.Of("DotNetCliToolReference"))
        where item["Version"].Length > 0
        select new SelfLocked(item.Name, item["Version"], item.Place) { IsDevelopment = true, Condition = item.Condition };

    private void AddSelfLocked()
    {
        foreach (var group in beside.Distinct().GroupBy(package => package.Place.Path, StringComparer.Ordinal))
            found.Add(SelfLocked.Project(group.Key, [.. group], "dotnet restore") with { IsDevelopment = true });

        foreach (var path in tree.Files.Where(places.Counts))
        {
            switch (TreePath.NameOf(path).ToLowerInvariant())
            {
                case "packages.config":
                    var isDevelopment = ManifestSide.IsDevelopment(path) || ProjectPlaces.HoldsTests(path, found);
                    AddSelfLocked(path, PackagesConfigReader.Read, "nuget restore", isDevelopment);
                    break;
                case "dotnet-tools.json":
                    AddSelfLocked(path, ToolManifestReader.Read, "dotnet tool restore", isDevelopment: true);
                    break;
                case "global.json":
                    AddSelfLocked(path, GlobalJsonReader.Read, "dotnet restore", isDevelopment: true);
                    break;
            }
        }
    }

    private void AddSelfLocked(string path, Func<string, string, IReadOnlyList<SelfLocked>> read, string lockCommand, bool isDevelopment)
    {
        try
        {
            var packages = read(path, tree.Text(path));
            if (packages.Count == 0)
                return;

            if (isDevelopment)
                packages = [.. packages.Select(package => package with { IsDevelopment = true })];
            found.Add(SelfLocked.Project(path, packages, lockCommand) with { IsDevelopment = isDevelopment });
        }
        catch (UnreadableManifestException unreadable)
        {
            found.Add(Unread(path, unreadable.Problem));
        }
    }

    private static DependencyProject Unread(string path, ReadingProblem problem) => new(PackageSystem.NuGet, path)
    {
        Name = path,
        LockName = "packages.lock.json",
        LockCommand = "dotnet restore --force-evaluate",
        IsLockExpected = false,
        Problems = [problem],
    };

    private static ReadingProblem Paket(string path) => new(
        ProblemKind.Unsupported,
        new Place(path, 1),
        "The packages are managed by Paket, whose \"paket.dependencies\" and \"paket.lock\" are not read.",
        "Let \"paket convert-from-paket\" or NuGet's own references declare the packages.");
}
