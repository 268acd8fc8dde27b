using Nuke.Common.Execution;
using Nuke.Common.Utilities;

namespace Nuke.Common.CI.GitHubActions.Configuration;

/// <summary>Starts a workflow by what happens in the repository. Patterns are GitHub's, in the order in which they are matched.</summary>
public class GitHubActionsVcsTrigger : GitHubActionsDetailedTrigger
{
    /// <summary>Push or pull request.</summary>
    public GitHubActionsTrigger Kind { get; set; }

    /// <summary>Branches; not together with <see cref="BranchesIgnore"/>.</summary>
    public string[] Branches { get; set; } = [];

    /// <summary>Branches that start nothing.</summary>
    public string[] BranchesIgnore { get; set; } = [];

    /// <summary>Tags, of pushes only; not together with <see cref="TagsIgnore"/>.</summary>
    public string[] Tags { get; set; } = [];

    /// <summary>Tags that start nothing.</summary>
    public string[] TagsIgnore { get; set; } = [];

    /// <summary>Files, one of which must have changed.</summary>
    public string[] IncludePaths { get; set; } = [];

    /// <summary>Files whose change does not count.</summary>
    public string[] ExcludePaths { get; set; } = [];

    internal bool HasConditions =>
        Array.Exists([Branches, BranchesIgnore, Tags, TagsIgnore, IncludePaths, ExcludePaths], patterns => patterns.Length > 0);

    /// <inheritdoc />
    /// <exception cref="UsageException">Conditions that GitHub does not take together.</exception>
    public override void Write(CustomFileWriter writer)
    {
        Check(Branches.Length > 0 && BranchesIgnore.Length > 0, "branches to take and branches to ignore");
        Check(Tags.Length > 0 && TagsIgnore.Length > 0, "tags to take and tags to ignore");
        Check(Kind != GitHubActionsTrigger.Push && Tags.Length + TagsIgnore.Length > 0, "tags");
        writer.WriteMapping(Kind.Event(), () => WriteConditions(writer));
    }

    private void Check(bool isWrong, string what)
    {
        if (isWrong)
        {
            throw new UsageException(
                $"The trigger \"{Kind.Event()}\" of a workflow cannot have {what}."
                + " Leave one out; exceptions are patterns that begin with \"!\".");
        }
    }

    private void WriteConditions(CustomFileWriter writer)
    {
        writer.WriteSequence("branches", Branches);
        writer.WriteSequence("branches-ignore", BranchesIgnore);
        writer.WriteSequence("tags", Tags);
        writer.WriteSequence("tags-ignore", TagsIgnore);
        if (IncludePaths.Length == 0)
        {
            writer.WriteSequence("paths-ignore", ExcludePaths);
        }
        else
        {
            writer.WriteSequence("paths", [.. IncludePaths, .. ExcludePaths.Select(path => $"!{path}")]);
        }
    }
}
