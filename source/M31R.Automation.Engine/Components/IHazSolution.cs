using Nuke.Common;
using Nuke.Common.ProjectModel;

namespace Nuke.Components;

/// <summary>Has a solution.</summary>
public interface IHazSolution : INukeBuild
{
    /// <summary>The one that <see cref="SolutionAttribute"/> finds; no target runs without one.</summary>
    [Solution]
    [Required]
    Solution Solution => TryGetValue(() => Solution)!;
}
