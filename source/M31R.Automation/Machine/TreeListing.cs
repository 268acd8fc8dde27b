namespace M31R.Automation.Machine;

/// <summary>What a working tree holds.</summary>
/// <param name="Files">
/// Files there are, tracked or untracked and not ignored, relative with <c>/</c>, in ordinal order. Links that lead to a file inside are
/// among them; links out of the tree, dangling ones and links to directories are not.
/// </param>
/// <param name="Submodules">
/// Directories that the index names as commits of other repositories, in the same form, whether or not they are there. Clones that are
/// only nested are not the tree's.
/// </param>
/// <param name="DirectoryLinks">Links that lead to a directory inside the tree, in the same form; what lies behind is listed where it
/// is.</param>
public sealed record TreeListing(IReadOnlyList<string> Files, IReadOnlyList<string> Submodules, IReadOnlyList<string> DirectoryLinks);
