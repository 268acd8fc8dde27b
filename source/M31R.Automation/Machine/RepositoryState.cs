namespace M31R.Automation.Machine;

/// <summary>What git knows of a working tree.</summary>
/// <param name="Commit">Full hash of HEAD; null before the first commit.</param>
/// <param name="Branch">Null when detached.</param>
/// <param name="IsShallow">History is cut off.</param>
/// <param name="IsDirty">Tracked files differ from HEAD, or untracked ones that are not ignored exist.</param>
/// <param name="Origin">The URL of the remote <c>origin</c> without password; null when there is none.</param>
public sealed record RepositoryState(string? Commit, string? Branch, bool IsShallow, bool IsDirty, string? Origin);

/// <summary>What a working tree holds.</summary>
/// <param name="Files">
/// Files there are, tracked or untracked and not ignored, relative with <c>/</c>, in ordinal order. Links that lead to a file inside are
/// among them; links out of the tree, dangling ones and links to directories are not.
/// </param>
/// <param name="Submodules">
/// Directories that the index names as commits of other repositories, in the same form, whether or not they are there. Clones that are
/// only nested are not the tree's.
/// </param>
/// <param name="DirectoryLinks">Links that lead to a directory inside the tree, in the same form; what lies behind is listed where it is.</param>
public sealed record TreeListing(IReadOnlyList<string> Files, IReadOnlyList<string> Submodules, IReadOnlyList<string> DirectoryLinks);
