namespace Nuke.Common.ProjectModel;

/// <summary>An entry of a solution: a project or a folder.</summary>
public class SolutionItem
{
    internal SolutionItem(string name, Solution solution, IProjectContainer? parent)
    {
        Name = name;
        Solution = solution;
        Parent = parent ?? solution;
    }

    /// <summary>The name that the solution gives it; not unique.</summary>
    public string Name { get; }

    /// <summary>The solution it stands in.</summary>
    public Solution Solution { get; }

    /// <summary>The folder that holds it, or the solution itself.</summary>
    public IProjectContainer Parent { get; }

    /// <summary><see cref="Name"/>, as the solution gives it.</summary>
    public override string ToString() => Name;
}
