namespace Nuke.Common.ProjectModel;

/// <summary>Finds the parts of a solution by name.</summary>
public static class ProjectContainerExtensions
{
    /// <summary>
    /// The project of a name in the container or in a folder below it; null without one. The nearest to the container wins; several as near
    /// fail. Case counts.
    /// </summary>
    public static Project? GetProject(this IProjectContainer container, string name) =>
        Nearest(container, name, c => c.Projects, project => project.Path);

    /// <summary>
    /// The folder of a name in the container or in a folder below it; null without one. The nearest to the container wins; several as near
    /// fail.
    /// </summary>
    public static SolutionFolder? GetSolutionFolder(this IProjectContainer container, string name) =>
        Nearest(
            container, name, c => c.SolutionFolders, folder => folder.Parent is SolutionFolder parent ? $"in {parent.Name}" : "at the top");

    private static T? Nearest<T>(
        IProjectContainer container, string name, Func<IProjectContainer, IEnumerable<T>> items, Func<T, string> place)
        where T : SolutionItem
    {
        for (IProjectContainer[] level = [container]; level.Length > 0; level = [.. level.SelectMany(c => c.SolutionFolders)])
        {
            var found = level.SelectMany(items).Where(i => i.Name == name).ToArray();
            Assert.True(
                found.Length < 2, $"Several entries of the solution are named \"{name}\": {string.Join(", ", found.Select(place))}.");
            if (found is [var one])
            {
                return one;
            }
        }

        return null;
    }
}
