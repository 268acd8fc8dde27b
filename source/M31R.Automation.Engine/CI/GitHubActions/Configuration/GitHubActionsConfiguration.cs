using Nuke.Common.Execution;
using Nuke.Common.Utilities;

namespace Nuke.Common.CI.GitHubActions.Configuration;

/// <summary>A workflow (https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax).</summary>
public class GitHubActionsConfiguration : ConfigurationEntity
{
    /// <summary>What GitHub shows.</summary>
    public string Name { get; set; } = "";

    /// <summary>Triggers without conditions.</summary>
    public GitHubActionsTrigger[] ShortTriggers { get; set; } = [];

    /// <summary>Triggers with conditions; they count instead of short ones of their kind.</summary>
    public GitHubActionsDetailedTrigger[] DetailedTriggers { get; set; } = [];

    /// <summary>What the token may do, each with <c>read</c> or <c>write</c>; none: what the repository says.</summary>
    public (GitHubActionsPermissions Type, string Permission)[] Permissions { get; set; } = [];

    /// <summary>The group of which one run at a time goes on; null without.</summary>
    public string? ConcurrencyGroup { get; set; }

    /// <summary>Whether a new run cancels the one that goes on.</summary>
    public bool ConcurrencyCancelInProgress { get; set; }

    /// <summary>The jobs, which run side by side.</summary>
    public GitHubActionsJob[] Jobs { get; set; } = [];

    /// <inheritdoc />
    /// <exception cref="UsageException">There is no trigger.</exception>
    public override void Write(CustomFileWriter writer)
    {
        writer.WriteText("name", Name);
        writer.WriteLine();
        WriteTriggers(writer);
        WritePermissions(writer);
        var concurrency = new Concurrency(ConcurrencyGroup, ConcurrencyCancelInProgress, "${{ github.workflow }}-${{ github.ref }}");
        if (concurrency.IsWanted)
        {
            writer.WriteLine();
            concurrency.Write(writer);
        }

        writer.WriteLine();
        writer.WriteMapping("jobs", () => Array.ForEach(Jobs, job => job.Write(writer)));
    }

    private void WriteTriggers(CustomFileWriter writer)
    {
        var detailed = DetailedTriggers.Select(Kind).ToList();
        var events = ShortTriggers.Distinct().Where(trigger => !detailed.Contains(trigger)).Select(trigger => trigger.Event()).ToList();
        if (events.Count + detailed.Count == 0)
        {
            throw new UsageException(
                $"Nothing starts the workflow \"{Name}\"."
                + " Set On of [GitHubActions], or one of OnPush…, OnPullRequest…, OnWorkflowDispatch… and OnCronSchedule.");
        }

        if (detailed.Count == 0)
        {
            writer.WriteLine($"on: [{string.Join(", ", events)}]");
            return;
        }

        writer.WriteMapping("on", () =>
        {
            events.ForEach(name => writer.WriteLine($"{name}:"));
            Array.ForEach(DetailedTriggers, trigger => trigger.Write(writer));
        });
    }

    private static GitHubActionsTrigger? Kind(GitHubActionsDetailedTrigger trigger) => trigger switch
    {
        GitHubActionsVcsTrigger vcs => vcs.Kind,
        GitHubActionsWorkflowDispatchTrigger => GitHubActionsTrigger.WorkflowDispatch,
        _ => null,
    };

    private void WritePermissions(CustomFileWriter writer)
    {
        if (Permissions.Length > 0)
        {
            writer.WriteLine();
            writer.WriteMapping("permissions", () => Array.ForEach(Permissions, p => writer.WriteText(p.Type.Scope(), p.Permission)));
        }
    }
}
