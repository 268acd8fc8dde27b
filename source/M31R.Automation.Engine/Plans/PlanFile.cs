using Nuke.Common.IO;

namespace Nuke.Common.Execution;

/// <summary>Writes the plan as a page, for a browser.</summary>
internal static class PlanFile
{
    /// <summary>
    /// Writes <c>.nuke/temp/execution-plan.html</c> and prints where it is; where it cannot be written, the text above has to do.
    /// </summary>
    internal static void Write(BuildRun run)
    {
        var path = run.Places.Root / ".nuke" / "temp" / "execution-plan.html";
        run.Console.WriteLine();
        try
        {
            var graph = Graph(run);
            if (!PlanLayout.CanDraw(graph))
            {
                run.Console.WriteLine(
                    $"warning: No graph: the lines between {graph.Nodes.Count} targets are too many to draw.", Tone.Warning);
                return;
            }

            AtomicFile.WriteText(path, PlanPage.Of(run.Request.BuildType.Name, graph, [.. run.Plan.Select(target => target.Name)]));
            run.Console.WriteLine($"As a graph: {path}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            run.Console.WriteLine($"warning: No graph in \"{path}\": {exception.Message}", Tone.Warning);
        }
    }

    private static PlanGraph Graph(BuildRun run)
    {
        var graph = PlanGraph.Of(run.Targets, run.Plan);
        return new PlanGraph(
            [.. graph.Nodes.Select(node => node with { Description = node.Description is { } text ? run.Secrets.Apply(text) : null })],
            graph.Relations);
    }
}
