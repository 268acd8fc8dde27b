namespace Nuke.Common.ProjectModel;

/// <summary>What holds projects and folders: a solution, or one of its folders.</summary>
public interface IProjectContainer
{
    /// <summary>What holds it; null for a solution.</summary>
    IProjectContainer? Parent { get; }

    /// <summary>The projects it holds itself, in the order of the file.</summary>
    IReadOnlyCollection<Project> Projects { get; }

    /// <summary>The folders it holds itself, in the order of the file.</summary>
    IReadOnlyCollection<SolutionFolder> SolutionFolders { get; }
}
