using Nuke.Common.Execution;
using Nuke.Common.Utilities;

namespace Nuke.Common.CI.GitHubActions.Configuration;

/// <summary>Runs the build.</summary>
public class GitHubActionsRunStep : GitHubActionsStep
{
    /// <summary>The script, relative to the root with slashes.</summary>
    public string BuildCmdPath { get; set; } = "";

    /// <summary>The targets; none: the default ones.</summary>
    public string[] InvokedTargets { get; set; } = [];

    /// <summary>Variables with their values, which may be expressions.</summary>
    public Dictionary<string, string> Imports { get; set; } = [];

    /// <inheritdoc />
    /// <exception cref="UsageException">The script has a name that shells do not take as it is.</exception>
    public override void Write(CustomFileWriter writer)
    {
        if (!BuildCmdPath.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '_'))
        {
            throw new UsageException(
                $"The build script \"{BuildCmdPath}\" cannot stand in a workflow:"
                + " only letters, digits, \"-\", \"_\", \".\" and \"/\" are the same to all shells.");
        }

        var command = string.Join(' ', [$"./{BuildCmdPath}", .. InvokedTargets]);
        writer.WriteLine($"- name: {YamlText.Scalar($"Run '{command}'")}");
        using (writer.Indent())
        {
            writer.WriteText("run", command);
            if (Imports.Count > 0)
            {
                writer.WriteMapping("env", () => WriteImports(writer));
            }
        }
    }

    private void WriteImports(CustomFileWriter writer)
    {
        foreach (var (name, value) in Imports)
        {
            writer.WriteText(name, value);
        }
    }
}
