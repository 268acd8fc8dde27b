using M31R.Automation.Findings;

namespace M31R.Automation.Inventory;

/// <summary>The hash that a lock keeps of what its manifest asks for (Poetry's <c>content-hash</c>, Pipenv's <c>_meta.hash</c>).</summary>
/// <param name="Manifest">The file that was hashed, relative to the subject's root.</param>
/// <param name="Recorded">In the lock, as it is written: 64 hexadecimal digits of SHA-256.</param>
/// <param name="Place">Where the lock says so.</param>
public sealed record LockedContent(string Manifest, string Recorded, Place Place)
{
    /// <summary>Of the manifest as it is now, <see cref="Recorded"/> where nothing changed; null when it is not known.</summary>
    public string? Current { get; init; }

    /// <summary>Why <see cref="Current"/> is not known, one sentence; null when it is.</summary>
    public string? Obstacle { get; init; }
}
