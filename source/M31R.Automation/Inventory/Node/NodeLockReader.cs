using M31R.Automation.Findings;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Node;

/// <summary>Reads a lock of whichever client.</summary>
internal static class NodeLockReader
{
    /// <summary>Reads one by its name.</summary>
    /// <exception cref="UnreadableManifestException">It is broken, or of a version that is not read.</exception>
    public static NodeLock Read(string path, string text, NodeSettings settings) => TreePath.NameOf(path) switch
    {
        "package-lock.json" or "npm-shrinkwrap.json" => PackageLockReader.Read(path, text),
        "yarn.lock" when YarnBerryLockReader.IsOne(text) => YarnBerryLockReader.Read(path, text, settings),
        "yarn.lock" => YarnClassicLockReader.Read(path, text),
        "pnpm-lock.yaml" => PnpmLockReader.Read(path, text),
        "bun.lock" => BunLockReader.Read(path, text),
        _ => throw new UnreadableManifestException(new ReadingProblem(
            ProblemKind.Unsupported, new Place(path), "Bun's binary lock is not read.", "Write it as text with \"bun install --save-text-lockfile\".")),
    };
}
