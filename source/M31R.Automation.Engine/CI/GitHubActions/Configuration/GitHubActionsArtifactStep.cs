using Nuke.Common.Utilities;

namespace Nuke.Common.CI.GitHubActions.Configuration;

/// <summary>Uploads what the build leaves behind (https://github.com/actions/upload-artifact).</summary>
public class GitHubActionsArtifactStep : GitHubActionsStep
{
    /// <summary>The name of the artifact, unique in a run.</summary>
    public string Name { get; set; } = "";

    /// <summary>A file, a directory or a pattern, relative to the root.</summary>
    public string Path { get; set; } = "";

    /// <summary>An expression that must hold; null: that all went well.</summary>
    public string? Condition { get; set; }

    // The action leaves out hidden files, and with them all that lies in hidden directories.
    private bool IsHidden => Path.Split('/').Any(part => part is ['.', not '.', ..]);

    /// <inheritdoc />
    public override void Write(CustomFileWriter writer) => writer.WriteAction(
        "actions/upload-artifact@v4",
        [("name", YamlText.Scalar(Name)), ("path", YamlText.Scalar(Path)), ("include-hidden-files", IsHidden ? "true" : null)],
        Condition);
}
