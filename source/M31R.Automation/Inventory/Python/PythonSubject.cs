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
    public bool Counts(string path) => roots.Contains(path) || !ManifestSide.IsBelowTests(path);

    /// <summary>Whether what a manifest declares is used to develop only, by where it lies.</summary>
    public bool IsDevelopment(string path) => !roots.Contains(path) && ManifestSide.IsDevelopment(path);

    /// <summary>A project, its declarations resolved by its lock.</summary>
    /// <param name="project">Without declarations and packages.</param>
    /// <param name="declared">What it declares, each with the name of the project that does.</param>
    /// <param name="pythonLock">Null when there is none, or it could not be read.</param>
    public DependencyProject Resolved(DependencyProject project, IEnumerable<OwnedDeclaration> declared, PythonLock? pythonLock)
    {
        var known = declared.Select(owned => owned with { Declaration = WithOwn(owned.Declaration) }).ToList();
        if (pythonLock is null)
            return (project with { Declarations = [.. known.Select(owned => owned.Declaration)] }).WithScopes();

        var resolution = new PythonResolution(pythonLock with { Packages = [.. pythonLock.Packages.Select(WithOwn)] });
        var declarations = known.ConvertAll(owned => resolution.Resolve(owned.Declaration, owned.Owner));
        return (project with { Declarations = declarations, Packages = resolution.Packages(declarations), LockedRequests = pythonLock.Requests }).WithScopes();
    }

    /// <summary>The file that a manifest names relative to itself, or to a directory above it, where tools are run; null when there is none.</summary>
    public string? Find(string manifest, string named) => TreePath.Above(manifest)
        .Select(directory => RelativePath.Resolve(directory, named))
        .FirstOrDefault(found => found is not null && tree.Has(found));

    private Declaration WithOwn(Declaration declaration) => OwnNameOf(declaration.Origin) is { } name
        ? declaration with { Name = name.Length > 0 ? name : declaration.Name, Origin = declaration.Origin with { Kind = OriginKind.Workspace } }
        : declaration;

    private LockedPackage WithOwn(LockedPackage package) =>
        OwnNameOf(package.Origin) is null ? package : package with { Origin = package.Origin with { Kind = OriginKind.Workspace } };

    private string? OwnNameOf(PackageOrigin origin) => origin is { Kind: OriginKind.Path, Location: { } directory } ? own.GetValueOrDefault(directory) : null;
}

/// <summary>A declaration with the project that makes it.</summary>
/// <param name="Declaration">Not resolved yet.</param>
/// <param name="Owner">The project's name; null for one without a name.</param>
internal sealed record OwnedDeclaration(Declaration Declaration, string? Owner);
