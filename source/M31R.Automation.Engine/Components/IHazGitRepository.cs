using Nuke.Common;
using Nuke.Common.Git;

namespace Nuke.Components;

/// <summary>Has the git repository that the root lies in.</summary>
public interface IHazGitRepository : INukeBuild
{
    /// <summary>No target runs without one.</summary>
    [GitRepository]
    [Required]
    GitRepository GitRepository => TryGetValue(() => GitRepository)!;
}
