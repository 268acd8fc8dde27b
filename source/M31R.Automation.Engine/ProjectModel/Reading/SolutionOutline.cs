namespace Nuke.Common.ProjectModel;

/// <summary>What a solution file lists, whatever its format.</summary>
internal sealed record SolutionOutline(IReadOnlyList<FolderEntry> Folders, IReadOnlyList<ProjectEntry> Projects);

/// <summary>A folder of a solution file.</summary>
/// <param name="Id">What other entries name it by.</param>
/// <param name="Name">What people see.</param>
/// <param name="Parent">The id of the folder around it; null, or an id that no folder has, puts it at the top.</param>
internal sealed record FolderEntry(string Id, string Name, string? Parent);

/// <summary>A project of a solution file.</summary>
/// <param name="Name">What people see.</param>
/// <param name="Path">From the directory of the solution, with the separators of this machine.</param>
/// <param name="Folder">The id of the folder around it; null, or an id that no folder has, puts it at the top.</param>
internal sealed record ProjectEntry(string Name, string Path, string? Folder);
