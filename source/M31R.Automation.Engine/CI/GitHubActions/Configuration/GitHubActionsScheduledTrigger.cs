using Nuke.Common.Execution;
using Nuke.Common.Utilities;

namespace Nuke.Common.CI.GitHubActions.Configuration;

/// <summary>Starts a workflow by the clock.</summary>
public class GitHubActionsScheduledTrigger : GitHubActionsDetailedTrigger
{
    private const int Fields = 5;

    /// <summary>Minute, hour, day, month and weekday, in UTC.</summary>
    public string Cron { get; set; } = "";

    /// <inheritdoc />
    /// <exception cref="UsageException">There are not five fields.</exception>
    public override void Write(CustomFileWriter writer)
    {
        if (Cron.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length != Fields)
        {
            throw new UsageException($"\"{Cron}\" is not a schedule: five fields are, like \"0 3 * * 1\" for Mondays at three (UTC).");
        }

        writer.WriteMapping("schedule", () => writer.WriteLine($"- cron: {YamlText.Scalar(Cron)}"));
    }
}
