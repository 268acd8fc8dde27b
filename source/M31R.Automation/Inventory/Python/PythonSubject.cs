using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Python;

/// <summary>The files of a subject, with what of them is its own Python projects.</summary>
/// <param name="tree">Its files.</param>
/// <param name="own">The names of its own projects by directory; empty for one without a name.</param>
internal sealed class PythonSubject(ManifestTree tree, IReadOnlyDictionary<string, string> own)
{
    private readonly HashSet<string> roots = tree.Roots.Select(root => root.Manifest).ToHashSet(StringComparer.Ordinal);

    /// <summary>Its files.</summary>
    public ManifestTree Tree => tree;

    /// <summary>Whether a manifest speaks for the subject: those that tests are fed with do not.</summary>
    public bool Counts(string path) => roots.Contains(path) || !tree.IsFedToTests(path);

    /// <summary>Whether no manifest of a project lies in the directory of a file.</summary>
    public bool IsWithoutManifest(string path) => !own.ContainsKey(TreePath.DirectoryOf(path));

    /// <summary>Whether what a manifest declares is used to develop only, by where it lies.</summary>
    public bool IsDevelopment(string path) => !roots.Contains(path) && ManifestSide.IsDevelopment(path);

    /// <summary>A project, its declarations resolved by its lock.</summary>
    /// <param name="project">Without declarations and packages.</param>
    /// <param name="declared">What it declares, each with the name of the project that does.</param>
    /// <param name="pythonLock">Null when there is none, or it could not be read.</param>
    public DependencyProject Resolved(DependencyProject project, IEnumerable<OwnedDeclaration> declared, PythonLock? pythonLock)
    {
        var known = declared.Select(owned => owned with { Declaration = WithOwn(owned.Declaration, owned.Owner) }).ToList();
        if (pythonLock is null)
            return (project with { Declarations = [.. known.Select(owned => owned.Declaration)] }).WithScopes();

        var content = pythonLock.Seal?.Compared(tree);
        var resolution = new PythonResolution(pythonLock with { Packages = [.. pythonLock.Packages.Select(WithOwn)] })
        {
            IsOfThisManifest = content is not null && content.Current == content.Recorded,
        };
        var resolved = known.ConvertAll(owned => owned with { Declaration = resolution.Resolve(owned.Declaration, owned.Owner) });
        return (project with
        {
            Declarations = [.. resolved.Select(owned => owned.Declaration)],
            Packages = resolution.Packages(resolved),
            LockedRequests = pythonLock.Requests,
            LockedContent = content,
        }).WithScopes();
    }

    /// <summary>
    /// The file that a manifest names relative to itself, or to a directory above it, where tools are run; null when there is none.
    /// </summary>
    public string? Find(string manifest, string named) => TreePath.Above(manifest)
        .Select(directory => RelativePath.Resolve(directory, named))
        .FirstOrDefault(found => found is not null && tree.Has(found));

    /// <summary>Its own projects by their place, or by the name of the project itself: <c>own[extra]</c> among its own extras.</summary>
    private Declaration WithOwn(Declaration declaration, string? owner)
    {
        if (declaration.Origin == PackageOrigin.Registry && owner is not null
            && PackageName.PythonKey(owner) == PackageName.PythonKey(declaration.Name))
            return declaration with { Origin = new PackageOrigin(OriginKind.Workspace, TreePath.DirectoryOf(declaration.Place.Path)) };

        return PlacesOf(declaration).FirstOrDefault(own.ContainsKey) is { } place
            ? declaration with
            {
                Name = own[place].Length > 0 ? own[place] : declaration.Name,
                Origin = new PackageOrigin(OriginKind.Workspace, place),
            }
            : declaration;
    }

    /// <summary>pip takes paths relative to where it runs, which may be any directory above the file.</summary>
    private static IEnumerable<string> PlacesOf(Declaration declaration)
    {
        if (declaration.Origin is not { Kind: OriginKind.Path, Location: { } location })
            return [];

        var directory = TreePath.DirectoryOf(declaration.Place.Path);
        var written = directory.Length == 0 || !TreePath.IsBelow(location + "/", directory) ? null
            : location[directory.Length..].TrimStart('/');
        return written is null ? [location]
            : TreePath.Above(declaration.Place.Path).Select(above => written.Length == 0 ? above : TreePath.In(above, written));
    }

    private LockedPackage WithOwn(LockedPackage package) =>
        package.Origin is { Kind: OriginKind.Path, Location: { } directory } && own.ContainsKey(directory)
        ? package with { Origin = package.Origin with { Kind = OriginKind.Workspace } }
        : package;
}
