using M31R.Automation.Compatibility.Api.Sources;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Api;

/// <summary>A framework of the last release, and the one of now that its users get.</summary>
/// <param name="Framework">Short name.</param>
/// <param name="Target">Short name.</param>
internal readonly record struct FrameworkPair(FrameworkName Framework, FrameworkName Target);

/// <summary>
/// Frameworks that are too old to be read. What changed for them is what changed for one that was compared, unless a file that changed is
/// another one for them.
/// </summary>
/// <param name="before">Reads the last release.</param>
/// <param name="now">Reads what is now.</param>
internal sealed class UncomparedFrameworks(ProjectCompiler before, ProjectCompiler now)
{
    /// <summary>One change that is not proven for every framework of which that could not be told.</summary>
    /// <param name="old">The project then.</param>
    /// <param name="project">The project now.</param>
    /// <param name="left">Those that were left out.</param>
    /// <param name="compared">Those that were not.</param>
    public IEnumerable<ContractChange> Of(
        ApiProject old, ApiProject project, IEnumerable<FrameworkPair> left, IEnumerable<FrameworkPair> compared)
    {
        var seen = compared.SelectMany(pair => Changed(old, project, pair)).ToHashSet();
        foreach (var pair in left)
        {
            var unseen = Changed(old, project, pair).Where(change => !seen.Contains(change)).Select(change => change.Path).ToList();
            if (unseen.Count > 0)
                yield return Open(pair, unseen[0], project);
        }
    }

    private static ContractChange Open(FrameworkPair pair, string path, ApiProject project) => new(
        ChangeKind.Unproven, $"framework:{pair.Framework.Short}",
        $"What changed for \"{pair.Framework.Short}\" in \"{path}\" was not compared: assemblies of so old a framework are not read.")
    {
        Place = new Place(project.Path),
        Remedy = "Look at what the file changes for that framework, or compare its assemblies with the SDK's package validation.",
    };

    /// <summary>Files that are not as they were, each as the preprocessor sees it on both sides.</summary>
    private IEnumerable<(string Path, string? Before, string? Now)> Changed(ApiProject old, ApiProject project, FrameworkPair pair)
    {
        var (one, other) = (before.View(old, pair.Framework.Short), now.View(project, pair.Target.Short));
        return one.Keys.Union(other.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(path => (path, one.GetValueOrDefault(path), other.GetValueOrDefault(path)))
            .Where(change => change.Item2 != change.Item3);
    }
}
