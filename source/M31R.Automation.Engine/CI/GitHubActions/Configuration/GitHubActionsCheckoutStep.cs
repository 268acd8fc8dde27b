using Nuke.Common.Utilities;

namespace Nuke.Common.CI.GitHubActions.Configuration;

/// <summary>Checks the repository out (https://github.com/actions/checkout). What is null is left to the action.</summary>
public class GitHubActionsCheckoutStep : GitHubActionsStep
{
    /// <summary>Which submodules.</summary>
    public GitHubActionsSubmodules? Submodules { get; set; }

    /// <summary>Whether large files.</summary>
    public bool? Lfs { get; set; }

    /// <summary>How many commits; 0: all.</summary>
    public uint? FetchDepth { get; set; }

    /// <summary>Whether progress is logged.</summary>
    public bool? Progress { get; set; }

    /// <summary>What is left out until needed.</summary>
    public string? Filter { get; set; }

    /// <inheritdoc />
    public override void Write(CustomFileWriter writer) => writer.WriteAction("actions/checkout@v4",
    [
        ("submodules", Lower(Submodules)),
        ("lfs", Lower(Lfs)),
        ("fetch-depth", FetchDepth?.ToString()),
        ("progress", Lower(Progress)),
        ("filter", string.IsNullOrEmpty(Filter) ? null : YamlText.Scalar(Filter)),
    ]);

    private static string? Lower(object? value) => value?.ToString()?.ToLowerInvariant();
}
