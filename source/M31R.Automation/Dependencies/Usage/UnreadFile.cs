using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Usage;

/// <summary>A file that cannot be read, or is longer than 1 MiB: what it uses is not known.</summary>
/// <param name="Path">Relative to the subject's root.</param>
/// <param name="System">Whose packages it may import; null for configuration, which may name those of any.</param>
internal sealed record UnreadFile(string Path, PackageSystem? System)
{
    /// <summary>It is longer than 1 MiB; false where it cannot be read.</summary>
    public bool IsTooLong { get; init; }
}
