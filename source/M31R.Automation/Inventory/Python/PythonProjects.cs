using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Python;

/// <summary>Reads the Python projects of a subject: packages, workspaces of uv, Pipfiles and files of requirements.</summary>
internal static class PythonProjects
{
    /// <summary>One project a lock, or a manifest where there is none, in ordinal order of manifest.</summary>
    public static IReadOnlyList<DependencyProject> Read(ManifestTree tree)
    {
        var directories = PythonManifests.Read(tree);
        var own = directories.ToDictionary(pair => pair.Key, pair => pair.Value.Manifest.Name ?? "", StringComparer.Ordinal);
        var subject = new PythonSubject(tree, own);
        var requirements = new RequirementsProjects(subject);
        var packages = new PythonPackages(subject, directories).Read(requirements.CompiledFor);
        var pipfiles = tree.Files.Where(path => TreePath.NameOf(path) == "Pipfile" && subject.Counts(path))
            .Select(path => Pipfile(subject, path));
        DependencyProject[] declaring = [.. packages.Concat(pipfiles).Concat(requirements.Read())];
        return [.. declaring.Concat(Alone(subject, own, declaring)).OrderBy(project => project.Manifest, StringComparer.Ordinal)];
    }

    /// <summary>
    /// A <c>pylock.toml</c> needs no manifest to be installed from (PEP 751); beside one that another lock resolves it is passed over.
    /// </summary>
    private static IEnumerable<DependencyProject> Alone(
        PythonSubject subject, Dictionary<string, string> own, DependencyProject[] declaring) =>
        from path in subject.Tree.Files
        where PylockReader.IsOne(TreePath.NameOf(path)) && subject.Counts(path) && !Array.Exists(declaring, it => it.Lock == path)
            && (TreePath.NameOf(path) != PylockReader.Name || !own.ContainsKey(TreePath.DirectoryOf(path)))
        select Alone(subject, path);

    private static DependencyProject Alone(PythonSubject subject, string path)
    {
        var problems = new ReadingProblems();
        var read = problems.Try(() => PylockReader.Read(path, subject.Tree.Text(path)));
        var project = new DependencyProject(PackageSystem.PyPI, path)
        {
            Name = TreePath.DirectoryOf(path),
            IsDevelopment = subject.IsDevelopment(path),
            Lock = path,
            LockName = TreePath.NameOf(path),
            LockCommand = $"pip lock --output {TreePath.NameOf(path)}",
            Problems = problems.All,
        };
        return subject.Resolved(project, [], read);
    }

    private static DependencyProject Pipfile(PythonSubject subject, string path)
    {
        var problems = new ReadingProblems();
        var manifest = problems.Try(() => PipfileReader.Read(path, subject.Tree.Text(path)));
        var beside = TreePath.In(TreePath.DirectoryOf(path), "Pipfile.lock");
        var pythonLock = subject.Tree.Has(beside) ? problems.Try(() => PipfileLockReader.Read(beside, subject.Tree.Text(beside))) : null;
        var project = new DependencyProject(PackageSystem.PyPI, path)
        {
            Name = TreePath.DirectoryOf(path),
            IsDevelopment = subject.IsDevelopment(path),
            Lock = subject.Tree.Has(beside) ? beside : null,
            LockName = "Pipfile.lock",
            LockCommand = PipfileLockReader.Command,
            Problems = problems.All,
        };
        return subject.Resolved(project, (manifest?.Declarations ?? []).Select(declaration => new OwnedDeclaration(declaration, null)),
            pythonLock);
    }
}
