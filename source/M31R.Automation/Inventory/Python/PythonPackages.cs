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
        var found = LockOf(directory, manifest, compiledFor, problems);
        var declared = members.Prepend(directory).SelectMany(member => Declared(member, directory)).ToList();
        var project = new DependencyProject(PackageSystem.PyPI, manifest.Path)
        {
            Name = manifest.Name ?? directory,
            IsDevelopment = subject.IsDevelopment(manifest.Path),
            Lock = found.Path,
            LockName = found.Name,
            LockCommand = found.Command,
            IsLockExpected = declared.Exists(owned => owned.Declaration.IsLockable),
            Problems = problems.All,
        };
        return subject.Resolved(project, declared, found.Content);
    }

    private IEnumerable<OwnedDeclaration> Declared(string member, string root)
    {
        var manifest = directories[member].Manifest;
        var isForDevelopment = ManifestSide.IsDevelopment(manifest.Path[(root.Length == 0 ? 0 : root.Length + 1)..]);
        return manifest.Declarations.Select(declaration => new OwnedDeclaration(
            isForDevelopment ? declaration with { Scope = DependencyScope.Development } : declaration,
            manifest.Name));
    }

    /// <summary>That of the manifest's own client before others, then compiled requirements; else the one that is expected.</summary>
    private FoundLock LockOf(
        string directory, PythonManifest manifest, Func<string, RequirementsFile?> compiledFor, ReadingProblems problems)
    {
        var kind = Locks.OrderByDescending(known => known.Client == manifest.Client)
            .FirstOrDefault(known => subject.Tree.Has(TreePath.In(directory, known.Name)));
        if (kind is not null)
        {
            var path = TreePath.In(directory, kind.Name);
            var content = problems.Try(() => kind.Read(path, subject.Tree.Text(path)));
            return new FoundLock(path, content, kind.Name, content?.Command ?? kind.Command);
        }

        if (compiledFor(manifest.Path) is { } compiled)
        {
            var command = compiled.AsLock().Command ?? RequirementsProjects.CommandFor(compiled.Path, manifest.Path, manifest.Declarations);
            return new FoundLock(compiled.Path, compiled.AsLock(), TreePath.NameOf(compiled.Path), command);
        }

        var expected = Expected(manifest);
        return new FoundLock(null, null, expected.Name, expected.Command);
    }

    /// <summary>uv needs a <c>pyproject.toml</c>; where a list lies beside an older manifest, compiling must not overwrite it.</summary>
    private PythonLockKind Expected(PythonManifest manifest)
    {
        if (manifest.Client != PythonClient.Any || TreePath.NameOf(manifest.Path) == "pyproject.toml")
            return Locks.First(known => known.Client == (manifest.Client == PythonClient.Any ? PythonClient.Uv : manifest.Client));

        var directory = TreePath.DirectoryOf(manifest.Path);
        var name = subject.Tree.Has(TreePath.In(directory, "requirements.txt")) ? "requirements.lock.txt" : "requirements.txt";
        var command = RequirementsProjects.CommandFor(TreePath.In(directory, name), manifest.Path, manifest.Declarations);
        return new PythonLockKind(PythonClient.Any, name, command, PylockReader.Read);
    }

    private sealed record PythonLockKind(PythonClient Client, string Name, string Command, Func<string, string, PythonLock> Read);

    /// <summary>A lock, or what it would be called; <c>Content</c> is null where it is not there or cannot be read.</summary>
    private sealed record FoundLock(string? Path, PythonLock? Content, string Name, string Command);
}
