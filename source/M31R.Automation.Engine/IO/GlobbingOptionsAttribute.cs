using Nuke.Common.Execution;

namespace Nuke.Common.IO;

/// <summary>Says for a build, and for no other in its process, whether the case of letters counts in patterns.</summary>
/// <param name="caseSensitivity">Default without the attribute: <see cref="GlobbingCaseSensitivity.Auto"/>.</param>
public sealed class GlobbingOptionsAttribute(GlobbingCaseSensitivity caseSensitivity) : BuildExtensionAttributeBase, IOnBuildCreated
{
    /// <inheritdoc />
    public void OnBuildCreated(IReadOnlyCollection<ExecutableTarget> executableTargets) =>
        BuildRun.Here.GlobbingCaseSensitivity = caseSensitivity;
}
