namespace M31R.Automation.Inventory.Node;

/// <summary>Puts a project together from its manifests and its lock.</summary>
internal sealed class NodeProject
{
    private readonly NodeWorkspace workspace;
    private readonly HashSet<string> ownNames;
    private readonly NodeLock? resolved;

    private NodeProject(NodeWorkspace workspace)
    {
        this.workspace = workspace;
        resolved = workspace.Resolved;
        ownNames = workspace.Manifests.Select(manifest => manifest.Name).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Resolves what the manifests declare by the lock.</summary>
    public static DependencyProject Of(NodeWorkspace workspace, bool isDevelopment) => new NodeProject(workspace).Build(isDevelopment);

    private DependencyProject Build(bool isDevelopment)
    {
        var declarations = workspace.Manifests
            .SelectMany(manifest => manifest.Declarations.Select(declared => Resolved(manifest, Needed(manifest, declared))))
            .ToList();
        var packages = resolved is null ? [] : resolved.TellsScope ? resolved.Packages : NodeScopes.Told(resolved, declarations);
        var name = workspace.Manifests.FirstOrDefault(manifest => manifest.Path == workspace.Path)?.Name;
        return new DependencyProject(PackageSystem.Npm, workspace.Path)
        {
            Name = string.IsNullOrEmpty(name) ? workspace.Directory : name,
            IsDevelopment = isDevelopment,
            Lock = workspace.Lock,
            LockName = workspace.Client.LockName,
            LockCommand = workspace.LockCommand,
            IsLockExpected = declarations.Exists(declared => declared.Origin.Kind != OriginKind.Workspace),
            Declarations = isDevelopment
                ? [.. declarations.Select(declared => declared with { Scope = DependencyScope.Development })]
                : declarations,
            Packages = isDevelopment ? [.. packages.Select(package => package with { Scope = DependencyScope.Development })] : packages,
            LockedRequests = resolved is { MixesRequests: true, Requests: { } mixed }
                ? Unmixed(mixed, declarations)
                : Own(resolved?.Requests),
            Problems = workspace.Problems,
        };
    }

    /// <summary>A member in a directory of tests is there for development, whatever it says of itself.</summary>
    private static Declaration Needed(NodeManifest manifest, Declaration written) =>
        TestTrees.Hold(manifest.Path) ? written with { Scope = DependencyScope.Development } : written;

    private Declaration Resolved(NodeManifest manifest, Declaration written)
    {
        var declared = Meant(manifest, written);
        if (declared.Origin.Kind == OriginKind.Workspace)
            return declared;

        var found = resolved?.Find(RelativePath.Between(workspace.Directory, manifest.Directory), declared);
        return found is { } id ? declared with { Resolved = [id] }
            : ownNames.Contains(declared.Name) ? declared with { Origin = new PackageOrigin(OriginKind.Workspace) }
            : declared;
    }

    /// <summary>With the range that catalogs and, in the eyes of pnpm, overrides give it.</summary>
    private Declaration Meant(NodeManifest manifest, Declaration written)
    {
        var replaced = workspace.Client == NodeClient.Pnpm && !written.IsPeer
            ? workspace.Settings.Replacements.GetValueOrDefault(written.Name, written.Range)
            : written.Range;
        var range = workspace.Settings.Catalogs.Meant(written.Name, replaced);
        return range == written.Range ? written : NodeRequest.Applied(written with { Range = range }, manifest.Directory);
    }

    /// <summary>The requests of the members that are read, without those that are fixtures or vendored.</summary>
    private List<LockedRequest>? Own(IReadOnlyList<LockedRequest>? requests)
    {
        var members = workspace.Manifests.Select(manifest => RelativePath.Between(workspace.Directory, manifest.Directory))
            .ToHashSet(StringComparer.Ordinal);
        return requests?.Where(request => request.Member is null || members.Contains(request.Member)).ToList();
    }

    /// <summary>
    /// The requests for what the project declares: the very ones that it declares, or where the lock holds no such one, all for that
    /// name.
    /// </summary>
    private static List<LockedRequest> Unmixed(IReadOnlyList<LockedRequest> mixed, List<Declaration> declarations)
    {
        var declared = declarations.Select(declaration => (declaration.Name, declaration.Range)).ToHashSet();
        var missing = declared.Except(mixed.Select(request => (request.Name, request.Range)))
            .Select(pair => pair.Name)
            .ToHashSet(StringComparer.Ordinal);
        return [.. mixed.Where(request => declared.Contains((request.Name, request.Range)) || missing.Contains(request.Name))];
    }
}
