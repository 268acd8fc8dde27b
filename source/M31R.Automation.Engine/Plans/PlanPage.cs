using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Nuke.Common.Execution;

/// <summary>
/// The plan as a page that needs nothing else: all targets, the plan of those asked for highlighted, and that of any other when it is
/// pointed at. Works offline and with the keyboard; allows no script but its own.
/// </summary>
internal static class PlanPage
{
    private const string Hint =
        "Point at one, or focus it, to see what runs when it is asked for; click or press Enter to keep it, Escape to let go.";

    internal static string Of(string build, PlanGraph graph, IReadOnlyList<string> order)
    {
        var script = Resource("plan.js");
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
        var loose = graph.Nodes.Where(node => node.IsLoose).Select(node => node.Name).ToHashSet(StringComparer.Ordinal);
        var shown = string.Join(", ", order.Select(name => loose.Contains(name) ? $"~ {name}" : name));
        var invoked = string.Join(", ", graph.Nodes.Where(node => node.IsInvoked).Select(node => node.Name));
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{hash}'">
            <title>Execution plan of {Text(build)}</title>
            <style>
            {Resource("plan.css")}</style>
            </head>
            <body>
            <main>
            <h1>Execution plan of {Text(build)}</h1>
            <p class="quiet">{graph.Nodes.Count} targets. {Hint}</p>
            <ul class="legend" aria-label="Legend">
            {Legend()}</ul>
            <p id="chosen" aria-live="polite">{(order.Count == 0 ? "No target is asked for." : $"{Text(invoked)} runs: {Text(shown)}")}</p>
            <div class="graph" tabindex="0" role="region" aria-label="Graph of targets">
            {Drawing(graph)}</div>
            </main>
            <script>{script}</script>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    private static string Legend()
    {
        var text = new StringBuilder();
        foreach (var (kind, words) in new[]
        {
            (EdgeKind.Execution, "is needed by"),
            (EdgeKind.Order, "comes before, if both run"),
            (EdgeKind.Trigger, "triggers"),
        })
        {
            text.Append("<li><svg width=\"44\" height=\"12\" aria-hidden=\"true\">")
                .Append($"<path class=\"edge {Class(kind)}\" d=\"M2 6H42\"/></svg>{words}</li>\n");
        }

        return text.Append("<li><svg width=\"26\" height=\"16\" aria-hidden=\"true\"><g class=\"target planned invoked\">")
            .Append("<rect x=\"2\" y=\"2\" width=\"22\" height=\"12\" rx=\"3\"/></g></svg>")
            .Append("asked for</li>\n")
            .Append("<li>~ could as well run before the one in front of it: nothing but the order of declaration decides</li>\n")
            .ToString();
    }

    private static string Drawing(PlanGraph graph)
    {
        var layout = PlanLayout.Of(graph);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<svg width=\"{layout.Width:0}\" height=\"{layout.Height:0}\"")
            .Append(" role=\"group\" aria-label=\"Targets\">\n<defs>\n");
        foreach (var kind in Enum.GetValues<EdgeKind>())
        {
            text.Append($"<marker id=\"{Class(kind)}\" viewBox=\"0 0 8 8\" refX=\"2\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" ")
                .Append("markerUnits=\"userSpaceOnUse\" orient=\"auto\">")
                .Append($"<path class=\"arrow {Class(kind)}\" d=\"M0 0L8 4L0 8Z\"/></marker>\n");
        }

        text.Append("</defs>\n");
        for (var i = 0; i < graph.Edges.Count; i++)
        {
            AppendEdge(text, graph, graph.Edges[i], layout.Lines[i]);
        }

        var neighbours = new Neighbours(graph);
        for (var i = 0; i < graph.Nodes.Count; i++)
        {
            AppendNode(text, graph.Nodes[i], layout.Boxes[i], neighbours.Attributes(i));
        }

        return text.Append("</svg>\n").ToString();
    }

    private static void AppendEdge(StringBuilder text, PlanGraph graph, PlanEdge edge, string path)
    {
        var planned = graph.Nodes[edge.From].IsPlanned && graph.Nodes[edge.To].IsPlanned ? " planned" : "";
        var kind = Class(edge.Kind);
        text.Append($"<path class=\"edge {kind}{planned}\" data-from=\"{edge.From}\" data-to=\"{edge.To}\" ")
            .Append($"marker-end=\"url(#{kind})\" d=\"{path}\"/>\n");
    }

    private static void AppendNode(StringBuilder text, PlanNode node, PlanBox box, string neighbours)
    {
        var state = $"{(node.IsPlanned ? " planned" : "")}{(node.IsInvoked ? " invoked" : "")}";
        var words = node.Description is null ? node.Name : $"{node.Name}: {node.Description}";
        var y = box.Y - (PlanLayout.BoxHeight / 2);
        text.Append($"<g class=\"target{state}\" tabindex=\"0\" role=\"button\" aria-pressed=\"false\" ")
            .Append($"aria-label=\"{Text(words)}\" data-name=\"{Text(node.Name)}\"{neighbours}>")
            .Append($"<title>{Text(words)}</title>")
            .Append(CultureInfo.InvariantCulture, $"<rect x=\"{box.X:0.#}\" y=\"{y:0.#}\" width=\"{box.Width:0.#}\" ")
            .Append($"height=\"{PlanLayout.BoxHeight}\" rx=\"6\"/>")
            .Append(CultureInfo.InvariantCulture, $"<text x=\"{box.X + (box.Width / 2):0.#}\" y=\"{box.Y:0.#}\">")
            .Append($"{Text(node.Name)}</text></g>\n");
    }

    private static string Class(EdgeKind kind) => kind switch
    {
        EdgeKind.Execution => "execution",
        EdgeKind.Trigger => "trigger",
        _ => "order",
    };

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Resource(string name)
    {
        using var stream = typeof(PlanPage).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>
    /// What the page's script reads of a target: the numbers of those it needs, those it triggers, and those that come before it.
    /// </summary>
    private sealed class Neighbours(PlanGraph graph)
    {
        private readonly ILookup<int, PlanEdge> incoming = graph.Relations.ToLookup(edge => edge.To);
        private readonly ILookup<int, PlanEdge> outgoing = graph.Relations.ToLookup(edge => edge.From);

        internal string Attributes(int node) =>
            Attribute("needs", incoming[node].Where(edge => edge.Kind == EdgeKind.Execution).Select(edge => edge.From))
            + Attribute("triggers", outgoing[node].Where(edge => edge.Kind == EdgeKind.Trigger).Select(edge => edge.To))
            + Attribute("before", incoming[node].Select(edge => edge.From).Distinct());

        private static string Attribute(string name, IEnumerable<int> numbers) =>
            numbers.Any() ? $" data-{name}=\"{string.Join(' ', numbers)}\"" : "";
    }
}
