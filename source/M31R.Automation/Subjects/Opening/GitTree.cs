using M31R.Automation.Machine;

namespace M31R.Automation.Subjects.Opening;

/// <summary>Reads a subject that git knows.</summary>
internal static class GitTree
{
    /// <summary>Its files as git lists them, and its state.</summary>
    public static OpenedTree Read(string root, GitDoor git)
    {
        var state = git.State(root);
        return new OpenedTree(
            new GitState(
                state.Commit, state.Branch, state.IsShallow, state.IsDirty, state.Origin), git.ListFiles(root).Files, NotesOn(state));
    }

    private static IReadOnlyList<string> NotesOn(RepositoryState state) =>
        state.IsShallow ? ["The clone is shallow: what needs its history is not checked. Run \"git fetch --unshallow\" in it."] : [];
}
