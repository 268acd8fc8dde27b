using M31R.Automation.Findings;
using M31R.Automation.Inventory.Versions;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Rust;

/// <summary>Joins what a workspace declares with what its lock resolved.</summary>
/// <param name="workspace">With its members.</param>
/// <param name="cargoLock">Null when there is none.</param>
/// <param name="directories">Those of all packages of the subject, with their names.</param>
internal sealed class CargoResolution(CargoWorkspace workspace, CargoLock? cargoLock, IReadOnlyDictionary<string, string> directories)
{
    private static readonly CargoVersions Versions = new();

    private readonly HashSet<string> own = directories.Values.ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> members = workspace.Members.Select(member => member.Package!).ToHashSet(StringComparer.Ordinal);
    private readonly List<(Declaration Declaration, IReadOnlyList<CargoLockEntry> Entries)> declared = [];

    /// <summary>The declarations of all members, resolved.</summary>
    public IReadOnlyList<Declaration> Declarations()
    {
        foreach (var member in workspace.Members)
        {
            var locked = LockedOf(member);
            declared.AddRange(member.Dependencies.Select(dependency => Resolved(member, dependency, locked)));
        }

        return [.. declared.Select(pair => pair.Declaration)];
    }

    /// <summary>The packages of the lock that are not the subject's own; <see cref="Declarations"/> come first.</summary>
    public IReadOnlyList<ResolvedPackage> Packages()
    {
        if (cargoLock is null)
            return [];

        var runtime = ReachedFrom(DependencyScope.Runtime);
        var development = ReachedFrom(DependencyScope.Development);
        return
        [
            .. cargoLock.Entries.Where(entry => !IsOwn(entry))
                .DistinctBy(entry => entry.Id)
                .Select(entry => Package(entry, !runtime.Contains(entry) && development.Contains(entry) ? DependencyScope.Development
                    : DependencyScope.Runtime)),
        ];
    }

    private HashSet<CargoLockEntry> ReachedFrom(DependencyScope scope) =>
        PackageReach.From(declared.Where(pair => pair.Declaration.Scope == scope).SelectMany(pair => pair.Entries),
            cargoLock!.DependenciesOf);

    private ResolvedPackage Package(CargoLockEntry entry, DependencyScope scope) => new(entry.Id, entry.Place)
    {
        Scope = scope,
        Origin = PatchOf(entry) is { Directory: { } path } ? OriginOfPath(path, TreePath.DirectoryOf(workspace.Root.Path))
            : OnDisk(entry) ?? entry.Origin,
        OriginPlace = PatchOf(entry) is { } patch ? new Place(workspace.Root.Path, patch.Line) : null,
        Hashes = entry.Checksum is { } checksum && ContentHash.FromHex("sha256", checksum) is { } hash ? [hash] : [],
        Dependencies = [.. cargoLock!.DependenciesOf(entry).Where(next => !IsOwn(next)).Select(next => next.Id).Distinct()],
    };

    /// <summary>Cargo takes patches from the root of a workspace alone; the lock does not say where on disk they lie.</summary>
    private CargoDependency? PatchOf(CargoLockEntry entry) => entry.Source is not null ? null
        : workspace.Root.Patches.FirstOrDefault(patch => patch.Directory is not null && patch.Package == entry.Id.Name);

    private PackageOrigin? OnDisk(CargoLockEntry entry) => entry.Source is not null ? null
        : declared.Where(pair => pair.Declaration.Origin.Kind == OriginKind.Path && pair.Entries.Contains(entry))
            .Select(pair => pair.Declaration.Origin).FirstOrDefault();

    private bool IsOwn(CargoLockEntry entry) => entry.Source is null && own.Contains(entry.Id.Name);

    private (Declaration Declaration, IReadOnlyList<CargoLockEntry> Entries) Resolved(
        CargoManifest member, CargoDependency dependency, ILookup<string, CargoLockEntry> locked)
    {
        var (asked, from) = dependency.IsInherited && workspace.Root.Shared.TryGetValue(dependency.Key, out var shared)
            ? (shared, workspace.Root.Path)
            : (dependency, member.Path);
        var origin = OriginOf(asked, TreePath.DirectoryOf(from));
        var entries = Fitting([.. locked[asked.Package]], asked, origin);
        var declaration = new Declaration(asked.Package, asked.Range, new Place(member.Path, dependency.Line))
        {
            Scope = IsForDevelopment(member) ? DependencyScope.Development : dependency.Scope,
            Origin = origin,
            IsOptional = dependency.IsOptional || dependency.Target is not null,
            Condition = dependency.Target,
            Alias = dependency.Key == asked.Package ? null : dependency.Key,
            IsExact = asked.Revision is { } revision ? CommitHash.IsOne(revision) : Versions.TryParseRange(asked.Range, out var range)
                && range.IsExact,
            Resolved = origin.Kind == OriginKind.Workspace ? [] : [.. entries.Select(entry => entry.Id).Distinct()],
        };
        return (declaration, origin.Kind == OriginKind.Workspace && members.Contains(asked.Package) ? [] : entries);
    }

    /// <summary>What the lock says that a member depends on, by name.</summary>
    private ILookup<string, CargoLockEntry> LockedOf(CargoManifest member) =>
        (cargoLock?.OnDisk(member.Package!).SelectMany(cargoLock.DependenciesOf) ?? []).Distinct()
            .ToLookup(entry => entry.Id.Name, StringComparer.Ordinal);

    private bool IsForDevelopment(CargoManifest member)
    {
        var root = TreePath.DirectoryOf(workspace.Root.Path);
        return TreePath.IsBelow(member.Path, root)
            && ManifestSide.IsDevelopment(root.Length == 0 ? member.Path : member.Path[(root.Length + 1)..]);
    }

    private PackageOrigin OriginOf(CargoDependency asked, string from) => asked switch
    {
        { Directory: { } path } => OriginOfPath(path, from),
        { Repository: { } url } => new PackageOrigin(OriginKind.Git, SafeUrl.Of(url), asked.Revision),
        { Registry: { } registry } => new PackageOrigin(OriginKind.Registry, SafeUrl.Of(registry)),
        _ => PackageOrigin.Registry,
    };

    private PackageOrigin OriginOfPath(string path, string from) =>
        RelativePath.Resolve(from, path) is { } found && directories.ContainsKey(found)
            ? new PackageOrigin(OriginKind.Workspace, found)
            : new PackageOrigin(OriginKind.Path, path);

    /// <summary>Where there are several of a name, source and range tell them apart.</summary>
    private static List<CargoLockEntry> Fitting(List<CargoLockEntry> found, CargoDependency asked, PackageOrigin origin)
    {
        if (found.Count < 2)
            return found;

        var fitting = found.FindAll(entry =>
            (entry.Origin.Kind == OriginKind.Git) == (origin.Kind == OriginKind.Git)
            && (!Versions.TryParseRange(asked.Range, out var range) || range.Contains(entry.Id.Version)));
        return fitting.Count > 0 ? fitting : found;
    }
}
