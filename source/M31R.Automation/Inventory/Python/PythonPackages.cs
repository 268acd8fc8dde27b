using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Python;

/// <summary>Joins directories with manifests into projects, those of a workspace of uv into one, and gives each its lock.</summary>
/// <param name="subject">Its files.</param>
/// <param name="directories">What their manifests say.</param>
internal sealed class PythonPackages(PythonSubject subject, SortedDictionary<string, PythonDirectory> directories)
{
    private static readonly PythonLockKind[] Locks =
    [
        new(PythonClient.Uv, "uv.lock", UvLockReader.Command, UvLockReader.Read),
        new(PythonClient.Poetry, "poetry.lock", PoetryLockReader.Command, PoetryLockReader.Read),
        new(PythonClient.Pdm, "pdm.lock", PdmLockReader.Command, PdmLockReader.Read),
        new(PythonClient.Any, "pylock.toml", "uv export --format pylock.toml --output-file pylock.toml", PylockReader.Read),
    ];

    /// <summary>All of them.</summary>
    /// <param name="compiledFor">The compiled requirements that are the lock of a manifest; null when there are none.</param>
    public IEnumerable<DependencyProject> Read(Func<string, RequirementsFile?> compiledFor)
    {
        var members = directories.Where(pair => pair.Value.Manifest.IsWorkspace)
            .ToDictionary(pair => pair.Key, pair => MembersOf(pair.Key, pair.Value.Manifest), StringComparer.Ordinal);
        var claimed = members.Values.SelectMany(names => names).ToHashSet(StringComparer.Ordinal);
        return directories.Keys
            .Where(directory => !claimed.Contains(directory) && subject.Counts(directories[directory].Manifest.Path))
            .Select(directory => Project(directory, members.GetValueOrDefault(directory) ?? [], compiledFor))
            .Where(project => project.Declarations.Count > 0 || project.Problems.Count > 0 || project.Lock is not null);
    }

    private List<string> MembersOf(string root, PythonManifest workspace)
    {
        var globs = Resolved(root, workspace.Members);
        var excluded = Resolved(root, workspace.Excluded);
        return
        [
            .. directories.Keys.Where(directory =>
                directory != root
                && globs.Exists(glob => RelativePath.MatchesGlob(glob, directory))
                && !excluded.Exists(glob => RelativePath.MatchesGlob(glob, directory))),
        ];
    }

    private static List<string> Resolved(string root, IEnumerable<string> globs) =>
        [.. globs.Select(glob => RelativePath.Resolve(root, glob)).OfType<string>()];

    private DependencyProject Project(string directory, List<string> members, Func<string, RequirementsFile?> compiledFor)
    {
        var (manifest, problems) = (directories[directory].Manifest, new ReadingProblems());
        problems.Add(members.Prepend(directory).SelectMany(member => directories[member].Problems));
        var kind = Locks.OrderByDescending(known => known.Client == manifest.Client)
            .FirstOrDefault(known => subject.Tree.Has(TreePath.In(directory, known.Name)));
        var compiled = kind is null ? compiledFor(manifest.Path) : null;
        var found = kind is null ? compiled?.Path : TreePath.In(directory, kind.Name);
        var pythonLock = kind is null ? compiled?.AsLock() : problems.Try(() => kind.Read(found!, subject.Tree.Text(found!)));
        var declared = members.Prepend(directory).SelectMany(Declared).ToList();
        var expected = kind ?? Expected(manifest);
        var project = new DependencyProject(PackageSystem.PyPI, manifest.Path)
        {
            Name = manifest.Name ?? directory,
            IsDevelopment = subject.IsDevelopment(manifest.Path),
            Lock = found,
            LockName = compiled is null ? expected.Name : TreePath.NameOf(compiled.Path),
            LockCommand = pythonLock?.Command is { } command ? command
                : compiled is null ? expected.Command : RequirementsProjects.CommandFor(compiled.Path, manifest.Path),
            IsLockExpected = declared.Exists(owned => owned.Declaration.IsLockable),
            Problems = problems.All,
        };
        return subject.Resolved(project, declared, pythonLock);

        IEnumerable<OwnedDeclaration> Declared(string member)
        {
            var relative = directories[member].Manifest.Path[(directory.Length == 0 ? 0 : directory.Length + 1)..];
            var isForDevelopment = ManifestSide.IsDevelopment(relative);
            return directories[member].Manifest.Declarations.Select(declaration => new OwnedDeclaration(
                isForDevelopment ? declaration with { Scope = DependencyScope.Development } : declaration,
                directories[member].Manifest.Name));
        }
    }

    /// <summary>uv needs a <c>pyproject.toml</c>; where a list lies beside an older manifest, compiling must not overwrite it.</summary>
    private PythonLockKind Expected(PythonManifest manifest)
    {
        if (manifest.Client != PythonClient.Any || TreePath.NameOf(manifest.Path) == "pyproject.toml")
            return Locks.First(known => known.Client == (manifest.Client == PythonClient.Any ? PythonClient.Uv : manifest.Client));

        var directory = TreePath.DirectoryOf(manifest.Path);
        var name = subject.Tree.Has(TreePath.In(directory, "requirements.txt")) ? "requirements.lock.txt" : "requirements.txt";
        var command = RequirementsProjects.CommandFor(TreePath.In(directory, name), manifest.Path);
        return new PythonLockKind(PythonClient.Any, name, command, PylockReader.Read);
    }

    private sealed record PythonLockKind(PythonClient Client, string Name, string Command, Func<string, string, PythonLock> Read);
}
