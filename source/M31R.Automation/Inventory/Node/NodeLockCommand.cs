using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Node;

/// <summary>How the lock of a workspace is written, by where it lies.</summary>
/// <param name="tree">The subject.</param>
/// <param name="path">Of the root's manifest.</param>
internal sealed class NodeLockCommand(ManifestTree tree, string path)
{
    /// <summary>The command of its client, with what makes the client see this workspace and no other.</summary>
    /// <param name="own">Its client and lock.</param>
    /// <param name="above">The workspace in whose directory it lies; null for none.</param>
    /// <param name="lerna">Lerna's packages where it consists of them; null elsewhere.</param>
    public string Of((NodeClient Client, string? Lock) own, NodeWorkspace? above, LernaPackages? lerna)
    {
        var command = own.Client.LockCommand;
        if (lerna is not null)
            return AsWorkspaces(lerna.Globs) is { } workspaces ? $"npm pkg set {workspaces} && {command}" : command;

        // pnpm takes the workspace above for its own, and Yarn refuses below another project, unless a lock is there.
        return own.Client == NodeClient.Pnpm && IsBelowAWorkspaceOfPnpm() ? $"{command} --ignore-workspace"
            : own is { Lock: null } && own.Client == NodeClient.YarnBerry && above is not null ? $"touch {own.Client.LockName} && {command}"
            : command;
    }

    /// <summary>Null where a shell would not take one of them for a glob: the client's command alone is told then.</summary>
    private static string? AsWorkspaces(IReadOnlyList<WorkspaceGlob> globs)
    {
        var words = globs.Select((glob, index) => ShellWord.Of($"workspaces[{index}]={glob.Text}")).ToList();
        return words.Contains(null) ? null : string.Join(' ', words);
    }

    private bool IsBelowAWorkspaceOfPnpm() =>
        TreePath.Above(path).Skip(1).Any(directory => tree.Has(TreePath.In(directory, NodeSettings.PnpmFile)));
}
