using M31R.Automation.Findings;
using M31R.Automation.Inventory.Toml;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Python;

/// <summary>The hash of its manifest that a lock keeps, with how its client makes such hashes.</summary>
/// <param name="ManifestName">The file beside the lock that is hashed.</param>
/// <param name="Hash">Hexadecimal digits.</param>
/// <param name="Place">Where the lock keeps it.</param>
/// <param name="HashesOf">
/// The hashes that clients of its kind made of a manifest, today's first; null for one that holds what none of them could hash.
/// </param>
internal sealed record ManifestSeal(string ManifestName, string Hash, Place Place, Func<TomlTable, IEnumerable<string?>> HashesOf)
{
    /// <summary>Why a hash that none of those is may be right all the same; null when it cannot be.</summary>
    public string? Doubt { get; init; }

    /// <summary>Beside what the manifest hashes to now; null when there is none, or it cannot be read, which is told elsewhere.</summary>
    public LockedContent? Compared(ManifestTree tree)
    {
        var manifest = TreePath.In(TreePath.DirectoryOf(Place.Path), ManifestName);
        return tree.Has(manifest)
            && new ReadingProblems().Try(() => tree.Text(manifest)) is { } text
            && TomlDocument.TryRead(text) is { } root
            ? Compared(new LockedContent(manifest, Hash, Place), [.. HashesOf(root)])
            : null;
    }

    private LockedContent Compared(LockedContent content, string?[] known) =>
        known.Contains(Hash, StringComparer.OrdinalIgnoreCase) ? content with { Current = Hash }
        : known[0] is not { } today
            ? content with { Obstacle = $"What is hashed of \"{content.Manifest}\" holds a float or a date." }
        : Doubt is { } doubt ? content with { Obstacle = doubt }
        : content with { Current = today };
}
