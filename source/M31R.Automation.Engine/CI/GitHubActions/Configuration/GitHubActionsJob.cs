using Nuke.Common.Utilities;

namespace Nuke.Common.CI.GitHubActions.Configuration;

/// <summary>A job of a workflow.</summary>
public class GitHubActionsJob : ConfigurationEntity
{
    /// <summary>What GitHub shows; its id is the same with underscores for what ids may not hold.</summary>
    public string Name { get; set; } = "";

    /// <summary>The machine it runs on.</summary>
    public GitHubActionsImage Image { get; set; }

    /// <summary>Minutes after which it is cancelled; 0: GitHub's limit.</summary>
    public int TimeoutMinutes { get; set; }

    /// <summary>The group of which one job at a time goes on; null without.</summary>
    public string? ConcurrencyGroup { get; set; }

    /// <summary>The environment it deploys to; null without.</summary>
    public string? EnvironmentName { get; set; }

    /// <summary>Where the environment can be looked at, or null.</summary>
    public string? EnvironmentUrl { get; set; }

    /// <summary>Whether a new job cancels the one that goes on.</summary>
    public bool ConcurrencyCancelInProgress { get; set; }

    /// <summary>What it does, in turn.</summary>
    public GitHubActionsStep[] Steps { get; set; } = [];

    private string Id => string.Concat(Name.Select((letter, i) => IsAllowed(letter, isFirst: i == 0) ? letter : '_'));

    /// <inheritdoc />
    public override void Write(CustomFileWriter writer) => writer.WriteMapping(Id, () =>
    {
        writer.WriteText("name", Name);
        writer.WriteText("runs-on", Image.Label());
        if (TimeoutMinutes > 0)
        {
            writer.WriteLine($"timeout-minutes: {TimeoutMinutes}");
        }

        var group = $"${{{{ github.workflow }}}}-{Id}-${{{{ github.ref }}}}";
        var concurrency = new Concurrency(ConcurrencyGroup, ConcurrencyCancelInProgress, group);
        if (concurrency.IsWanted)
        {
            concurrency.Write(writer);
        }

        WriteEnvironment(writer);
        writer.WriteMapping("steps", () => Array.ForEach(Steps, step => step.Write(writer)));
    });

    private static bool IsAllowed(char letter, bool isFirst) =>
        char.IsAsciiLetter(letter) || (!isFirst && (char.IsAsciiDigit(letter) || letter == '-'));

    private void WriteEnvironment(CustomFileWriter writer)
    {
        if (EnvironmentName is null)
        {
            return;
        }

        writer.WriteMapping("environment", () =>
        {
            writer.WriteText("name", EnvironmentName);
            if (EnvironmentUrl is not null)
            {
                writer.WriteText("url", EnvironmentUrl);
            }
        });
    }
}
