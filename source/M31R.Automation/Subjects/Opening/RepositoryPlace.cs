using M31R.Automation.Findings;
using M31R.Automation.Machine;

namespace M31R.Automation.Subjects.Opening;

/// <summary>How a directory lies to the repository around it.</summary>
/// <param name="IsTracked">It is the top of a repository, or the repository around it tracks files of it.</param>
/// <param name="IsTopLevel">It is the top of a repository.</param>
/// <param name="Notes">What a user should know of that.</param>
internal sealed record RepositoryPlace(bool IsTracked, bool IsTopLevel, IReadOnlyList<string> Notes)
{
    /// <summary>Asks git.</summary>
    /// <exception cref="MaintenanceException">The repository is bare or broken.</exception>
    public static RepositoryPlace Find(string root, GitDoor git)
    {
        if (git.Version(root) is null)
            return new(false, false, ["Git is not installed, so history and what git ignores are unknown. Install git."]);

        return git.TopLevel(root) switch
        {
            null => new(false, false, []),
            var top when top == root => new(true, true, []),
            var top when git.Ask(root, "ls-files", "-z", "--", ".").Length > 0 => new(
                true,
                false,
                [
                    $"\"{root}\" lies inside the repository \"{top}\". "
                    + "Only its own files are looked at, with the history of that repository.",
                ]),
            var top => new(
                false,
                false,
                [
                    $"\"{root}\" lies inside the repository \"{top}\", which tracks nothing of it. "
                    + "It is looked at as a directory without git.",
                ]),
        };
    }
}
