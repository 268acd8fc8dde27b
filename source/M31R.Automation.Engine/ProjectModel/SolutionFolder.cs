namespace Nuke.Common.ProjectModel;

/// <summary>A folder of a solution; it need not exist as a directory.</summary>
public class SolutionFolder : SolutionItem, IProjectContainer
{
    internal SolutionFolder(string name, Solution solution, IProjectContainer? parent)
        : base(name, solution, parent)
    {
    }

    /// <inheritdoc />
    public IReadOnlyCollection<Project> Projects => Solution.ProjectsIn(this);

    /// <inheritdoc />
    public IReadOnlyCollection<SolutionFolder> SolutionFolders => Solution.FoldersIn(this);
}
