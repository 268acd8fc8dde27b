using Nuke.Common.Utilities;

namespace Nuke.Common.CI.GitHubActions.Configuration;

/// <summary>Restores files of earlier runs, and keeps them for later ones (https://github.com/actions/cache).</summary>
public class GitHubActionsCacheStep : GitHubActionsStep
{
    /// <summary>What is kept.</summary>
    public string[] IncludePatterns { get; set; } = [];

    /// <summary>What of it is not.</summary>
    public string[] ExcludePatterns { get; set; } = [];

    /// <summary>Files that make a new cache when they change.</summary>
    public string[] KeyFiles { get; set; } = [];

    /// <inheritdoc />
    public override void Write(CustomFileWriter writer)
    {
        writer.WriteLine($"- name: {YamlText.Scalar($"Cache {string.Join(", ", IncludePatterns)}")}");
        using (writer.Indent())
        {
            writer.WriteLine("uses: actions/cache@v4");
            writer.WriteMapping("with", () =>
            {
                WritePath(writer, [.. IncludePatterns, .. ExcludePatterns.Select(pattern => $"!{pattern}")]);
                writer.WriteText("key", $"${{{{ runner.os }}}}-${{{{ hashFiles({string.Join(", ", KeyFiles.Select(Literal))}) }}}}");
            });
        }
    }

    /// <summary>A text in an expression.</summary>
    private static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static void WritePath(CustomFileWriter writer, string[] lines)
    {
        if (!lines.All(line => line.Length > 0 && line[0] != ' ' && YamlText.IsShownAsItIs(line)))
        {
            writer.WriteText("path", string.Join('\n', lines));
            return;
        }

        writer.WriteLine("path: |");
        using (writer.Indent())
        {
            Array.ForEach(lines, writer.WriteLine);
        }
    }
}
