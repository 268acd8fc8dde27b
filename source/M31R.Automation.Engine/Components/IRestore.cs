using Nuke.Common;
using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;
using static Nuke.Common.Tools.DotNet.DotNetTasks;

namespace Nuke.Components;

/// <summary>Restores the packages of the solution.</summary>
public interface IRestore : IHazSolution
{
    /// <summary>Runs <c>dotnet restore</c> on the solution.</summary>
    Target Restore => _ => _
        .Executes(() => DotNetRestore(_ => _
            .Apply(RestoreSettingsBase)
            .Apply(RestoreSettings)));

    /// <summary>The solution, and <see cref="IgnoreFailedSources"/>.</summary>
    sealed Configure<DotNetRestoreSettings> RestoreSettingsBase => _ => _
        .SetProjectFile(Solution)
        .SetIgnoreFailedSources(IgnoreFailedSources);

    /// <summary>For builds to change what the base has set; default: nothing.</summary>
    Configure<DotNetRestoreSettings> RestoreSettings => _ => _;

    /// <summary>Whether sources that cannot be reached are passed over. Default: false.</summary>
    [Parameter("Ignore unreachable sources during Restore")]
    bool IgnoreFailedSources => TryGetValue<bool?>(() => IgnoreFailedSources) ?? false;
}
