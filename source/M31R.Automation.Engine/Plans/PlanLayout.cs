using System.Globalization;

namespace Nuke.Common.Execution;

/// <summary>A target's box.</summary>
internal sealed record PlanBox(double X, double Y, double Width);

/// <summary>Where everything of a drawn plan is, in pixels. The same for the same graph.</summary>
/// <param name="Width">Of the drawing.</param>
/// <param name="Height">Of the drawing.</param>
/// <param name="Boxes">One a node; Y is the middle.</param>
/// <param name="Lines">One an edge, as the path data of SVG.</param>
internal sealed record PlanLayout(double Width, double Height, IReadOnlyList<PlanBox> Boxes, IReadOnlyList<string> Lines)
{
    internal const double BoxHeight = 28;

    private const double Row = 42;
    private const double Lane = 14;
    private const double Gap = 72;
    private const double Margin = 16;
    private const double LeastWidth = 1100;

    /// <summary>More places that lines pass would take minutes and gigabytes, and no browser shows them.</summary>
    private const long MostPassed = 100_000;

    /// <summary>Whether a graph is small enough to be drawn; what counts is how far its lines reach.</summary>
    internal static bool CanDraw(PlanGraph graph)
    {
        var layers = PlanLayers.Of(graph);
        return graph.Edges.Sum(edge => Math.Max(0L, layers[edge.To] - layers[edge.From] - 1)) <= MostPassed;
    }

    internal static PlanLayout Of(PlanGraph graph)
    {
        var layers = PlanLayers.Of(graph);
        var joined = graph.Edges.SelectMany(edge => new[] { edge.From, edge.To }).ToHashSet();
        var slots = layers.Select(layer => new PlanSlot(layer, Row)).ToArray();
        var columns = Enumerable.Range(0, layers.Length == 0 ? 0 : layers.Max() + 1).Select(_ => new List<PlanSlot>()).ToList();
        foreach (var node in joined.Order())
        {
            columns[layers[node]].Add(slots[node]);
        }

        var routes = Routes(graph, slots, columns);
        PlanRows.Arrange(columns);
        return Place(graph, slots, routes, joined);
    }

    /// <summary>The width of a target's box: letters of a monospaced font, those of East Asia twice as wide.</summary>
    internal static double WidthOf(string name) => 24 + (7.9 * name.Sum(letter => letter >= '\u1100' ? 2 : 1));

    /// <summary>The places that each edge passes. Edges of one kind from one target share them.</summary>
    private static List<List<PlanSlot>> Routes(PlanGraph graph, PlanSlot[] slots, List<List<PlanSlot>> columns)
    {
        var lanes = new Dictionary<(int From, EdgeKind Kind, int Layer), PlanSlot>();
        var routes = new List<List<PlanSlot>>();
        foreach (var edge in graph.Edges)
        {
            var route = new List<PlanSlot> { slots[edge.From] };
            for (var layer = slots[edge.From].Layer + 1; layer < slots[edge.To].Layer; layer++)
            {
                if (!lanes.TryGetValue((edge.From, edge.Kind, layer), out var lane))
                {
                    lanes[(edge.From, edge.Kind, layer)] = lane = new PlanSlot(layer, Lane);
                    columns[layer].Add(lane);
                    Join(route[^1], lane);
                }

                route.Add(lane);
            }

            Join(route[^1], slots[edge.To]);
            route.Add(slots[edge.To]);
            routes.Add(route);
        }

        return routes;
    }

    private static void Join(PlanSlot one, PlanSlot other)
    {
        if (one.Layer < other.Layer)
        {
            one.After.Add(other);
            other.Before.Add(one);
        }
    }

    private static PlanLayout Place(PlanGraph graph, PlanSlot[] slots, List<List<PlanSlot>> routes, HashSet<int> joined)
    {
        var lefts = Lefts(graph, slots, joined, out var widths);
        var used = routes.SelectMany(route => route).ToList();
        var top = used.Count == 0 ? 0 : used.Min(slot => slot.Y - (slot.Height / 2));
        var bottom = used.Count == 0 ? 0 : used.Max(slot => slot.Y + (slot.Height / 2));
        used.Distinct().ToList().ForEach(slot => slot.Y += Margin - top);
        var boxes = new PlanBox[slots.Length];
        foreach (var node in joined)
        {
            boxes[node] = new PlanBox(lefts[slots[node].Layer], slots[node].Y, WidthOf(graph.Nodes[node].Name));
        }

        var right = joined.Count == 0 ? 0 : boxes.Where(box => box is not null).Max(box => box.X + box.Width);
        var size = Grid(graph, boxes, Math.Max(right, LeastWidth), bottom - top + Margin);
        var lines = routes.Select((route, edge) => Path(route, boxes[graph.Edges[edge].From], boxes[graph.Edges[edge].To], lefts, widths));
        return new PlanLayout(Math.Max(right, size.Width) + Margin, size.Height + Margin, boxes, [.. lines]);
    }

    private static double[] Lefts(PlanGraph graph, PlanSlot[] slots, HashSet<int> joined, out double[] widths)
    {
        var columns = slots.Length == 0 ? 0 : slots.Max(slot => slot.Layer) + 1;
        var found = new double[columns];
        foreach (var node in joined)
        {
            found[slots[node].Layer] = Math.Max(found[slots[node].Layer], WidthOf(graph.Nodes[node].Name));
        }

        widths = found;
        var lefts = new double[columns];
        for (var i = 0; i < columns; i++)
        {
            lefts[i] = i == 0 ? Margin : lefts[i - 1] + found[i - 1] + Gap;
        }

        return lefts;
    }

    /// <summary>Targets that are joined with none stand below, side by side.</summary>
    private static (double Width, double Height) Grid(PlanGraph graph, PlanBox[] boxes, double width, double top)
    {
        var alone = Enumerable.Range(0, boxes.Length).Where(node => boxes[node] is null).ToList();
        var (x, y, right) = (Margin, top + (Row / 2), 0.0);
        foreach (var node in alone)
        {
            var box = WidthOf(graph.Nodes[node].Name);
            if (x > Margin && x + box > width)
            {
                (x, y) = (Margin, y + Row);
            }

            boxes[node] = new PlanBox(x, y, box);
            x += box + Margin;
            right = Math.Max(right, x - Margin);
        }

        return (right, alone.Count == 0 ? top : y + (Row / 2));
    }

    private static string Path(List<PlanSlot> route, PlanBox from, PlanBox to, double[] lefts, double[] widths)
    {
        var (x, y) = (from.X + from.Width, from.Y);
        var path = string.Create(CultureInfo.InvariantCulture, $"M{x:0.#} {y:0.#}");
        foreach (var lane in route.Skip(1).SkipLast(1))
        {
            var right = lefts[lane.Layer] + widths[lane.Layer];
            path += Curve(x, y, lefts[lane.Layer], lane.Y) + string.Create(CultureInfo.InvariantCulture, $"H{right:0.#}");
            (x, y) = (right, lane.Y);
        }

        return path + Curve(x, y, to.X - 6, to.Y);
    }

    private static string Curve(double x, double y, double toX, double toY)
    {
        var bend = Math.Max(Math.Abs(toX - x) / 2, 24);
        return string.Create(CultureInfo.InvariantCulture, $"C{x + bend:0.#} {y:0.#} {toX - bend:0.#} {toY:0.#} {toX:0.#} {toY:0.#}");
    }
}
