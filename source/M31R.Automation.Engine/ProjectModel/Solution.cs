using System.Diagnostics.CodeAnalysis;
using System.IO.Enumeration;
using Nuke.Common.IO;

namespace Nuke.Common.ProjectModel;

/// <summary>
/// What a <c>.sln</c>, <c>.slnx</c> or <c>.slnf</c> file lists: read by <see cref="SolutionModelExtensions.ReadSolution"/>. A filter is the
/// solution that it names, with no more than its projects.
/// </summary>
public class Solution : IProjectContainer, IAbsolutePathHolder
{
    private readonly ILookup<IProjectContainer, Project> projects;
    private readonly ILookup<IProjectContainer, SolutionFolder> folders;

    internal Solution(AbsolutePath path, SolutionOutline outline)
    {
        Path = path;
        var tree = new FolderTree(this, outline.Folders);
        AllSolutionFolders = tree.All;
        AllProjects = [.. outline.Projects.Select(p => new Project(p.Name, p.Path, this, tree.Find(p.Folder)))];
        folders = AllSolutionFolders.ToLookup(f => f.Parent);
        projects = AllProjects.ToLookup(p => p.Parent);
    }

    /// <summary>The solution file; projects count from its directory.</summary>
    public AbsolutePath Path { get; set; }

    /// <summary>The name of the file without its extension.</summary>
    public string Name => Path.NameWithoutExtension;

    /// <summary>The name of the file.</summary>
    public string FileName => Path.Name;

    /// <summary>The directory of the file.</summary>
    public AbsolutePath Directory => Path.Parent!;

    /// <summary>
    /// All projects, in folders or not, in the order of the file. Web sites that are named by a URL have no file and are left out.
    /// </summary>
    public IReadOnlyCollection<Project> AllProjects { get; }

    /// <summary>All folders, in others or not, in the order of the file.</summary>
    public IReadOnlyCollection<SolutionFolder> AllSolutionFolders { get; }

    IProjectContainer? IProjectContainer.Parent => null;

    /// <summary>The projects outside of all folders.</summary>
    public IReadOnlyCollection<Project> Projects => ProjectsIn(this);

    /// <summary>The folders outside of others.</summary>
    public IReadOnlyCollection<SolutionFolder> SolutionFolders => FoldersIn(this);

    /// <summary>All projects whose name fits a pattern.</summary>
    /// <param name="wildcardPattern"><c>*</c> stands for any text, <c>?</c> for any one letter; case counts.</param>
    public IEnumerable<Project> GetAllProjects(string wildcardPattern) =>
        AllProjects.Where(p => FileSystemName.MatchesSimpleExpression(wildcardPattern, p.Name, ignoreCase: false));

    /// <summary>The path of the solution file.</summary>
    public override string ToString() => Path;

    /// <summary>The path of the solution file; null for null.</summary>
    [return: NotNullIfNotNull(nameof(solution))]
    public static implicit operator string?(Solution? solution) => solution?.Path;

    /// <summary>The path of the solution file; null for null.</summary>
    [return: NotNullIfNotNull(nameof(solution))]
    public static implicit operator AbsolutePath?(Solution? solution) => solution?.Path;

    internal IReadOnlyCollection<Project> ProjectsIn(IProjectContainer container) => [.. projects[container]];

    internal IReadOnlyCollection<SolutionFolder> FoldersIn(IProjectContainer container) => [.. folders[container]];
}
