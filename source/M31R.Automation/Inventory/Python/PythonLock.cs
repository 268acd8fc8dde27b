namespace M31R.Automation.Inventory.Python;

/// <summary>What a lock of any Python client holds.</summary>
/// <param name="Packages">In the file's order.</param>
internal sealed record PythonLock(IReadOnlyList<LockedPackage> Packages)
{
    /// <summary>What the manifests asked for when it was written; null when the format does not record it.</summary>
    public IReadOnlyList<LockedRequest>? Requests { get; init; }

    /// <summary>The command that writes it anew where the client that wrote it needs another than today's; null otherwise.</summary>
    public string? Command { get; init; }

    /// <summary>What it keeps to see whether its manifest changed; null when the format keeps nothing.</summary>
    public ManifestSeal? Seal { get; init; }
}
