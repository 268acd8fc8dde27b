using System.Text;
using M31R.Automation.Findings;
using Nuke.Common;
using Nuke.Common.Execution;

/// <summary>The targets of this build as a Mermaid graph, for <c>docs/architecture.md</c>.</summary>
internal static class TargetGraph
{
    /// <summary>Path relative to the repository's root.</summary>
    public const string Path = "docs/architecture.md";

    private const string Begin = "<!-- targets: ./build.sh UpdateDocs writes what follows -->\n";
    private const string End = "<!-- end of targets -->";

    /// <summary>The page with the graph in its place; what people have written around it stays.</summary>
    public static GeneratedPage In(string page, IEnumerable<ExecutableTarget> targets)
    {
        var begin = page.IndexOf(Begin, StringComparison.Ordinal);
        var end = page.IndexOf(End, StringComparison.Ordinal);
        Assert.True(begin >= 0 && end > begin, $"\"{Path}\" has no place for the graph: the lines \"{Begin.TrimEnd()}\" and \"{End}\".");
        return new GeneratedPage(Path, $"{page[..begin]}{Begin}{Text(targets)}{page[end..]}");
    }

    private static string Text(IEnumerable<ExecutableTarget> targets)
    {
        var text = new StringBuilder("```mermaid\nflowchart LR\n");
        foreach (var target in targets.Where(target => target.Listed).OrderBy(target => target.Name, StringComparer.Ordinal))
        {
            text.Append($"  {target.Name}\n");
            Append(text, target, "-->", target.ExecutionDependencies);
            Append(text, target, "-.->", target.OrderDependencies.Except(target.ExecutionDependencies));
            Append(text, target, "==>", target.TriggerDependencies);
        }

        return text.Append("```\n").ToString();
    }

    private static void Append(StringBuilder text, ExecutableTarget target, string arrow, IEnumerable<ExecutableTarget> before)
    {
        foreach (var other in before.Where(other => other.Listed).Select(other => other.Name).Distinct().Order(StringComparer.Ordinal))
        {
            text.Append($"  {other} {arrow} {target.Name}\n");
        }
    }
}

/// <summary>Lets the build know all its targets, not only those that run.</summary>
internal sealed class KnowsItsTargetsAttribute : BuildExtensionAttributeBase, IOnBuildInitialized
{
    /// <inheritdoc />
    public void OnBuildInitialized(
        IReadOnlyCollection<ExecutableTarget> executableTargets,
        IReadOnlyCollection<ExecutableTarget> executionPlan) =>
        ((global::Build)Build).AllTargets = executableTargets;
}
