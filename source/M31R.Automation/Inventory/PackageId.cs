namespace M31R.Automation.Inventory;

/// <summary>Name and version of a resolved package, in the spelling of the lock.</summary>
/// <param name="Name">With scope or owner: <c>@types/node</c>, <c>actions/checkout</c>.</param>
/// <param name="Version">Exact.</param>
public readonly record struct PackageId(string Name, string Version)
{
    /// <summary><c>name@version</c>.</summary>
    public override string ToString() => $"{Name}@{Version}";
}
