using System.Text.RegularExpressions;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Python;

/// <summary>
/// Makes projects of files of requirements: a list with the file that a tool compiled from it, a compiled or hashed file alone, which
/// is its own lock, and a plain list, whose only lock is a file of constraints that pins what it names.
/// </summary>
internal sealed partial class RequirementsProjects
{
    private const string Compiler = "pip-compile";

    private readonly PythonSubject subject;
    private readonly SortedDictionary<string, RequirementsFile> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RequirementsFile> constraints = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<ReadingProblem>> broken = new(StringComparer.Ordinal);

    /// <summary>The compiled files by the manifest that they are compiled from; one that is its own lock by its own path.</summary>
    private readonly Dictionary<string, RequirementsFile> compiled = new(StringComparer.Ordinal);

    private readonly HashSet<string> claimed = new(StringComparer.Ordinal);

    /// <summary>Reads the files, and those that they include.</summary>
    public RequirementsProjects(PythonSubject subject)
    {
        this.subject = subject;
        var waiting = new Stack<string>(subject.Tree.Files.Where(path => IsOne(path) && subject.Counts(path)));
        while (waiting.TryPop(out var path))
        {
            if (files.ContainsKey(path) || broken.ContainsKey(path) || Load(path, files) is not { } file)
                continue;

            foreach (var included in file.Included.Select(named => subject.Find(path, named.Name)).OfType<string>())
                waiting.Push(included);

            foreach (var constraint in file.Constraints.Select(named => subject.Find(path, named.Name)).OfType<string>()
                .Where(name => !constraints.ContainsKey(name)))
                Load(constraint, constraints);
        }

        foreach (var file in files.Values.Where(file => file.IsLock))
            compiled.TryAdd(ManifestOf(file) ?? file.Path, file);
    }

    /// <summary>The compiled file that is the lock of a package's manifest; null when there is none.</summary>
    public RequirementsFile? CompiledFor(string manifest)
    {
        var found = compiled.GetValueOrDefault(manifest);
        if (found is not null)
            claimed.Add(found.Path);

        return found;
    }

    /// <summary>The projects; ask for <see cref="CompiledFor"/> first.</summary>
    public IEnumerable<DependencyProject> Read() =>
        files.Values.Where(file => !claimed.Contains(file.Path) && !IsCompiledFromList(file)).Select(Project)
            .Concat(broken.Select(pair => Project(new RequirementsFile(pair.Key), null) with { Problems = pair.Value }))
            .Where(project => project.Declarations.Count > 0 || project.Problems.Count > 0 || project.Packages.Count > 0);

    /// <summary>Every file of requirements that counts or is included, in ordinal order; what cannot be read is left out.</summary>
    public static IReadOnlyList<string> FilesOf(ManifestTree tree)
    {
        var read = new RequirementsProjects(new PythonSubject(tree, new Dictionary<string, string>()));
        return [.. read.files.Keys.Union(read.constraints.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The command that writes a compiled file anew; without names where a shell would not take one of them for a name.</summary>
    /// <param name="path">The compiled file.</param>
    /// <param name="manifest">What it is compiled from.</param>
    /// <param name="declared">
    /// What is asked for there: of what comes from a repository there is no hash, and beside one hash pip wants all.
    /// </param>
    public static string CommandFor(string path, string manifest, IEnumerable<Declaration> declared)
    {
        var compiler = declared.Any(declaration => declaration.Origin.Kind == OriginKind.Git) ? Compiler : $"{Compiler} --generate-hashes";
        var source = manifest == path ? Path.ChangeExtension(TreePath.NameOf(path), ".in") : TreePath.NameOf(manifest);
        return ShellWord.Of(TreePath.NameOf(path)) is { } output && ShellWord.Of(source) is { } input
            ? $"{compiler} --output-file {output} {input}"
            : compiler;
    }

    /// <summary>A list that is called like what is compiled has to make room for it first.</summary>
    private string CommandForList(string path, IEnumerable<Declaration> declared)
    {
        var list = Path.ChangeExtension(path, ".in");
        var compile = CommandFor(path, path, declared);
        return !subject.Tree.Has(list) && ShellWord.Of(TreePath.NameOf(path)) is { } old && ShellWord.Of(TreePath.NameOf(list)) is { } made
            ? $"git mv {old} {made} && {compile}"
            : compile;
    }

    /// <summary>Whether a path is called like a file of requirements; others are read because one includes them.</summary>
    public static bool IsOne(string path) =>
        Name().IsMatch(TreePath.NameOf(path))
        || (TreePath.NameOf(TreePath.DirectoryOf(path)) == "requirements"
            && (path.EndsWith(".txt", StringComparison.Ordinal) || path.EndsWith(".in", StringComparison.Ordinal))
            && !TreePath.NameOf(path).StartsWith("constraints", StringComparison.Ordinal));

    private RequirementsFile? Load(string path, IDictionary<string, RequirementsFile> into)
    {
        var problems = new ReadingProblems();
        if (problems.Try(() => RequirementsReader.Read(path, subject.Tree.Text(path))) is not { } file)
        {
            broken[path] = problems.All;
            return null;
        }

        return into[path] = file with { Problems = [.. file.Problems, .. new NamedFiles(subject).Missing(file)] };
    }

    /// <summary>The list, or the package's manifest, that a file was compiled from; null when it is not known or not in the tree.</summary>
    private string? ManifestOf(RequirementsFile file) =>
        file.Sources.Select(source => subject.Find(file.Path, source))
            .FirstOrDefault(found => found is not null && found != file.Path && !found.EndsWith(".txt", StringComparison.Ordinal))
        ?? (Path.ChangeExtension(file.Path, ".in") is var beside && file.Path.EndsWith(".txt", StringComparison.Ordinal)
            && files.ContainsKey(beside) ? beside : null);

    private bool IsCompiledFromList(RequirementsFile file) =>
        file.IsLock && ManifestOf(file) is { } list && files.ContainsKey(list) && compiled[list] == file;

    private DependencyProject Project(RequirementsFile file)
    {
        var found = compiled.GetValueOrDefault(file.Path) ?? (file.IsLock ? file : null);
        if (found is null && Constraints(file) is { } pins)
            return Project(file, pins);

        var pylock = TreePath.In(TreePath.DirectoryOf(file.Path), PylockReader.Name);
        return found is null && TreePath.NameOf(file.Path) == "requirements.in" && subject.IsWithoutManifest(file.Path)
            && subject.Tree.Has(pylock) ? WithPylock(Project(file, null), pylock) : Project(file, found);
    }

    /// <summary>What pip locked of a list stands beside it.</summary>
    private DependencyProject WithPylock(DependencyProject list, string path)
    {
        var problems = new ReadingProblems();
        problems.Add(list.Problems);
        var read = problems.Try(() => PylockReader.Read(path, subject.Tree.Text(path)));
        var project = list with
        {
            Lock = path,
            LockName = PylockReader.Name,
            LockCommand = $"pip lock --requirement {TreePath.NameOf(list.Manifest)}",
            Problems = problems.All,
        };
        return subject.Resolved(project, list.Declarations.Select(declaration => new OwnedDeclaration(declaration, null)), read);
    }

    private DependencyProject Project(RequirementsFile file, RequirementsFile? found)
    {
        var purpose = PythonPurpose.Of(Path.GetFileNameWithoutExtension(TreePath.NameOf(file.Path)));
        var target = found?.Path ?? Path.ChangeExtension(file.Path, ".txt");
        var all = Included(file, isCompiled: files.ContainsKey(file.Path)).Select(line => line.Declaration);
        var project = new DependencyProject(PackageSystem.PyPI, file.Path)
        {
            Name = TreePath.DirectoryOf(file.Path),
            IsDevelopment = purpose == DependencyScope.Development || subject.IsDevelopment(file.Path),
            Lock = found?.Path,
            LockName = TreePath.NameOf(target),
            LockCommand = found is null && target == file.Path ? CommandForList(file.Path, all) : CommandFor(target, file.Path, all),
            Problems = [.. file.Problems.Concat(found is null || found == file ? [] : found.Problems)],
        };
        var lines = found == file ? file.Lines.Where(line => line.IsDirect) : Included(file, found is not null);
        return subject.Resolved(project, lines.Select(line => new OwnedDeclaration(line.Declaration, null)), found?.AsLock());
    }

    /// <summary>The lines of a list; where one file is compiled from it, those of the lists that it includes too.</summary>
    private IEnumerable<RequirementLine> Included(RequirementsFile file, bool isCompiled) => !isCompiled
        ? file.Lines
        : PackageReach.From([file.Path], path => files[path].Included.Select(named => subject.Find(path, named.Name)).OfType<string>()
            .Where(files.ContainsKey))
            .Order(StringComparer.Ordinal)
            .SelectMany(path => files[path].Lines);

    /// <summary>The constraints that pin every name of a list; null when there are none.</summary>
    private RequirementsFile? Constraints(RequirementsFile file)
    {
        var names = file.Lines.Select(line => Key(line.Declaration)).ToHashSet(StringComparer.Ordinal);
        return file.Constraints.Select(named => subject.Find(file.Path, named.Name)).OfType<string>()
            .Select(path => constraints.GetValueOrDefault(path))
            .FirstOrDefault(pins => names.Count > 0 && pins is { IsLock: true }
                && names.IsSubsetOf(pins.Lines.Select(line => Key(line.Declaration))));
    }

    private static string Key(Declaration declaration) => PackageName.PythonKey(declaration.Name);

    [GeneratedRegex(
        @"^(.*[-_.])?requirements([-_.].*)?[.](txt|in)$",
            RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
