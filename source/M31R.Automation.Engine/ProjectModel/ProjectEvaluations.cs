using System.Collections.Concurrent;
using Nuke.Common.IO;

namespace Nuke.Common.ProjectModel;

/// <summary>The answers of MSBuild in one run, for each project file as it was when asked about. Thread-safe.</summary>
internal sealed class ProjectEvaluations
{
    private readonly ConcurrentDictionary<(AbsolutePath Path, DateTime Written), ProjectEvaluation> all = new();

    /// <summary>What MSBuild makes of a project file as it is now.</summary>
    /// <exception cref="Execution.AssertionFailure">There is no such file.</exception>
    internal ProjectEvaluation Of(AbsolutePath project)
    {
        Assert.True(File.Exists(project), $"No such project \"{project}\".");
        return all.GetOrAdd((project, File.GetLastWriteTimeUtc(project)), key => new ProjectEvaluation(key.Path));
    }
}

/// <summary>An item of a project file.</summary>
/// <param name="Identity">What it includes.</param>
/// <param name="Metadata">By name, in any case.</param>
internal sealed record EvaluatedItem(string Identity, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>The value of a metadatum; null when it is empty or not set.</summary>
    internal string? this[string metadatum] => Metadata.GetValueOrDefault(metadatum) is { Length: > 0 } value ? value : null;
}
