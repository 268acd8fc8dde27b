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
        return [.. packages.Concat(pipfiles).Concat(requirements.Read()).OrderBy(project => project.Manifest, StringComparer.Ordinal)];
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
