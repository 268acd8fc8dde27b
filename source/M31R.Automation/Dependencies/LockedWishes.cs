using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies;

/// <summary>What a lock was asked for when it was made, by package: locks with thousands of requests are looked through once.</summary>
internal sealed class LockedWishes(DependencyProject project)
{
    private readonly ILookup<string, LockedRequest> byName = (project.LockedRequests ?? [])
        .ToLookup(request => PackageName.Key(project.System, request.Name), StringComparer.Ordinal);

    /// <summary>Those for what a declaration asks for; none where the lock does not hold it.</summary>
    public IEnumerable<LockedRequest> Of(Declaration declaration) => byName[PackageName.Key(project.System, declaration.Name)]
        .Where(request => request.Condition is null || request.Condition == declaration.Condition);
}
