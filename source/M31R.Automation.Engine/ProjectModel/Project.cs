using System.Diagnostics.CodeAnalysis;
using Nuke.Common.IO;

namespace Nuke.Common.ProjectModel;

/// <summary>A project of a solution, as the solution names it; its file need not exist.</summary>
public class Project : SolutionItem, IAbsolutePathHolder
{
    internal Project(string name, string relativePath, Solution solution, IProjectContainer? parent)
        : base(name, solution, parent)
    {
        RelativePath = relativePath;
    }

    /// <summary>
    /// The path from the directory of the solution, with the separators of this machine; absolute when the solution has it so.
    /// </summary>
    public string RelativePath { get; }

    /// <summary>The project file, which need not exist.</summary>
    public AbsolutePath Path => AbsolutePath.Create(System.IO.Path.GetFullPath(RelativePath, Solution.Directory));

    /// <summary>The name of the project file.</summary>
    public string FileName => Path.Name;

    /// <summary>The directory of the project file.</summary>
    public AbsolutePath Directory => Path.Parent!;

    /// <summary>The path of the project file; null for null.</summary>
    [return: NotNullIfNotNull(nameof(project))]
    public static implicit operator string?(Project? project) => project?.Path;

    /// <summary>The path of the project file; null for null.</summary>
    [return: NotNullIfNotNull(nameof(project))]
    public static implicit operator AbsolutePath?(Project? project) => project?.Path;
}
