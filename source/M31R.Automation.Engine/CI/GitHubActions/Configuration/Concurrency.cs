using Nuke.Common.Utilities;

namespace Nuke.Common.CI.GitHubActions.Configuration;

/// <summary>Which runs wait for each other.</summary>
/// <param name="Group">As asked for, or null.</param>
/// <param name="CancelInProgress">Whether a new one cancels the one that goes on.</param>
/// <param name="DefaultGroup">For cancelling without a group.</param>
internal sealed record Concurrency(string? Group, bool CancelInProgress, string DefaultGroup)
{
    internal bool IsWanted => !string.IsNullOrEmpty(Group) || CancelInProgress;

    internal void Write(CustomFileWriter writer) => writer.WriteMapping("concurrency", () =>
    {
        writer.WriteText("group", string.IsNullOrEmpty(Group) ? DefaultGroup : Group);
        if (CancelInProgress)
        {
            writer.WriteLine("cancel-in-progress: true");
        }
    });
}
