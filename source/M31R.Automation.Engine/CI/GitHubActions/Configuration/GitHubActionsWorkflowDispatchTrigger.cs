using Nuke.Common.Execution;
using Nuke.Common.Utilities;

namespace Nuke.Common.CI.GitHubActions.Configuration;

/// <summary>Lets people start a workflow, with parameters of the build to fill in.</summary>
public class GitHubActionsWorkflowDispatchTrigger : GitHubActionsDetailedTrigger
{
    /// <summary>Parameters that may be left empty.</summary>
    public string[] OptionalInputs { get; set; } = [];

    /// <summary>Parameters that may not.</summary>
    public string[] RequiredInputs { get; set; } = [];

    /// <inheritdoc />
    public override void Write(CustomFileWriter writer)
    {
        writer.WriteLine("workflow_dispatch:");
        using (writer.Indent())
        {
            writer.WriteMapping("inputs", () =>
            {
                Array.ForEach(OptionalInputs, input => WriteInput(writer, input, isRequired: false));
                Array.ForEach(RequiredInputs, input => WriteInput(writer, input, isRequired: true));
            });
        }
    }

    private static void WriteInput(CustomFileWriter writer, string input, bool isRequired) =>
        writer.WriteMapping(YamlText.Scalar(input), () =>
        {
            writer.WriteText("description", Names.Kebab(input).Replace('-', ' '));
            writer.WriteLine($"required: {(isRequired ? "true" : "false")}");
        });
}
