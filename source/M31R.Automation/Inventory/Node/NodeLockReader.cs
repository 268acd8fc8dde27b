using M31R.Automation.Findings;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Node;

/// <summary>Reads a lock of whichever client.</summary>
internal static class NodeLockReader
{
    /// <summary>Reads one of a subject by its name.</summary>
    /// <exception cref="UnreadableManifestException">It is broken, or of a version that is not read.</exception>
    public static NodeLock Read(ManifestTree tree, string path, NodeSettings settings) => TreePath.NameOf(path) switch
    {
        "package-lock.json" or "npm-shrinkwrap.json" => PackageLockReader.Read(path, tree.Text(path)),
        "yarn.lock" => OfYarn(path, tree.Text(path), settings),
        "pnpm-lock.yaml" => PnpmLockReader.Read(path, tree.Text(path)),
        "bun.lock" => BunLockReader.Read(path, tree.Text(path)),
        _ => throw new UnreadableManifestException(new ReadingProblem(
            ProblemKind.Unsupported,
            new Place(path),
            "Bun's binary lock is not read.",
            "Write it as text with \"bun install --save-text-lockfile\".")),
    };

    private static NodeLock OfYarn(string path, string text, NodeSettings settings) =>
        YarnBerryLockReader.IsOne(text) ? YarnBerryLockReader.Read(path, text, settings) : YarnClassicLockReader.Read(path, text);
}
