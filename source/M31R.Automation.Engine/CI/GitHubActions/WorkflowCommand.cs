using System.Text;

namespace Nuke.Common.CI.GitHubActions;

/// <summary>
/// A line that the runner of GitHub Actions acts on (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
/// </summary>
internal static class WorkflowCommand
{
    internal static string Of(string command, string message, IEnumerable<(string Name, string Value)>? properties = null)
    {
        Assert.True(
            command.Length > 0 && command.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'),
            $"\"{command}\" cannot be a workflow command: letters, digits and dashes only.");
        var text = new StringBuilder($"::{command}");
        var separator = ' ';
        foreach (var (name, value) in properties ?? [])
        {
            text.Append(separator).Append(Property(name)).Append('=').Append(Property(value));
            separator = ',';
        }

        return text.Append("::").Append(Data(message)).ToString();
    }

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);
}
