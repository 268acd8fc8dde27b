using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.Coverlet;

/// <content>Takes the test runner from the options of another tool.</content>
public static partial class CoverletSettingsExtensions
{
    /// <summary>Measures the run that these options describe, such as those of <c>dotnet test</c>.</summary>
    public static CoverletSettings SetTargetSettings(this CoverletSettings toolSettings, ToolOptions targetSettings) => toolSettings
        .SetTarget(ToolTasks.PathOf(targetSettings))
        .Set(nameof(CoverletSettings.TargetArgs), (IReadOnlyList<string>)OptionsText.Words(targetSettings));

    /// <summary>Leaves the test runner out.</summary>
    public static CoverletSettings ResetTargetSettings(this CoverletSettings toolSettings) => toolSettings.ResetTarget().ClearTargetArgs();
}
