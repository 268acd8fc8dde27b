using Nuke.Common.Execution;

namespace Nuke.Common.CI.GitHubActions;

/// <summary>The name of a workflow's file.</summary>
internal static class WorkflowName
{
    /// <summary>The file of a name.</summary>
    /// <exception cref="UsageException">The name is empty, begins with a dot, or holds what Windows does not allow in names.</exception>
    internal static string FileOf(string name) =>
        name is ['.', ..] or "" || !YamlText.IsShownAsItIs(name) || name.IndexOfAny(['/', '\\', '<', '>', ':', '"', '|', '?', '*']) >= 0
            ? throw new UsageException(
                $"A workflow cannot be named \"{name}\" in [GitHubActions], since its file has that name. Use letters, digits and dashes.")
            : $"{name}.yml";
}
