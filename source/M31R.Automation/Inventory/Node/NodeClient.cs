using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Node;

/// <summary>A program that installs npm packages.</summary>
/// <param name="Name">As <c>packageManager</c> in <c>package.json</c> spells it.</param>
/// <param name="LockName">The lock that it writes.</param>
/// <param name="LockCommand">How it writes the lock anew.</param>
internal sealed record NodeClient(string Name, string LockName, string LockCommand)
{
    /// <summary>npm.</summary>
    public static NodeClient Npm { get; } = new("npm", "package-lock.json", "npm install --package-lock-only");

    /// <summary>pnpm.</summary>
    public static NodeClient Pnpm { get; } = new("pnpm", "pnpm-lock.yaml", "pnpm install --lockfile-only");

    /// <summary>Yarn 1.</summary>
    public static NodeClient YarnClassic { get; } = new("yarn", "yarn.lock", "yarn install");

    /// <summary>Yarn 2 and later.</summary>
    public static NodeClient YarnBerry { get; } = new("yarn", "yarn.lock", "yarn install --mode update-lockfile");

    /// <summary>Bun.</summary>
    public static NodeClient Bun { get; } = new("bun", "bun.lock", "bun install --lockfile-only");

    /// <summary>
    /// The locks that may stand beside a manifest. npm prefers its shrinkwrap; otherwise the more widely used client comes first.
    /// </summary>
    private static readonly (string Lock, NodeClient Client)[] Habits =
    [
        ("npm-shrinkwrap.json", Npm), (Npm.LockName, Npm), (Pnpm.LockName, Pnpm), (YarnClassic.LockName, YarnClassic), (Bun.LockName, Bun),
        ("bun.lockb", Bun),
    ];

    /// <summary>
    /// The lock of a directory that counts, with its client: that of the client which <c>packageManager</c> names, or else the first by
    /// habit. A lock of another client beside it is not read. Without any lock, the client that the project seems to use, which is that
    /// of the project above where it does not tell itself.
    /// </summary>
    /// <param name="tree">The subject.</param>
    /// <param name="manifest">Beside which the lock would lie.</param>
    /// <param name="above">The client of the project above; null when there is none.</param>
    public static (NodeClient Client, string? Lock) Of(ManifestTree tree, NodeManifest manifest, NodeClient? above)
    {
        var directory = manifest.Directory;
        var named = manifest.PackageManager?.Split('@')[0];
        var beside = LocksIn(tree, directory)
            .OrderBy(habit => habit.Client.Name == named ? 0 : 1)
            .ToList();
        return beside is [var first, ..]
            ? (first.Client, TreePath.In(directory, first.Lock))
            : (Named(named, manifest.PackageManager) ?? Seeming(tree, directory) ?? above ?? Npm, null);
    }

    /// <summary>Whether the lock of any client lies in a directory.</summary>
    public static bool HasLock(ManifestTree tree, string directory) => LocksIn(tree, directory).Any();

    private static IEnumerable<(string Lock, NodeClient Client)> LocksIn(ManifestTree tree, string directory) =>
        Habits.Where(habit => tree.Has(TreePath.In(directory, habit.Lock)));

    private static NodeClient? Named(string? named, string? packageManager) => named switch
    {
        "pnpm" => Pnpm,
        "bun" => Bun,
        "npm" => Npm,
        "yarn" => packageManager!.StartsWith("yarn@1.", StringComparison.Ordinal) ? YarnClassic : YarnBerry,
        _ => null,
    };

    private static NodeClient? Seeming(ManifestTree tree, string directory) =>
        tree.Has(TreePath.In(directory, NodeSettings.PnpmFile)) ? Pnpm
        : tree.Has(TreePath.In(directory, ".yarnrc.yml")) ? YarnBerry
        : null;
}
