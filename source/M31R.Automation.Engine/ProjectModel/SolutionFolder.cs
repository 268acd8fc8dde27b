namespace Nuke.Common.ProjectModel;

/// <summary>A folder of a solution; it need not exist as a directory.</summary>
public class SolutionFolder : SolutionItem, IProjectContainer
{
    internal SolutionFolder(string name, Solution solution, IProjectContainer? parent)
        : base(name, solution, parent)
    {
    }

    /// <inheritdoc />
    public IReadOnlyCollection<Project> Projects => [.. Solution.AllProjects.Where(p => p.Parent == this)];

    /// <inheritdoc />
    public IReadOnlyCollection<SolutionFolder> SolutionFolders => [.. Solution.AllSolutionFolders.Where(f => f.Parent == this)];
}
