using System.Security.Cryptography;
using System.Text;
using M31R.Automation.Engine.Tests.Execution;
using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common.Execution;

namespace M31R.Automation.Engine.Tests.Plans;

public sealed class PlanOnDemand
{
    [Fact]
    public void ShowsOrderAndReasons() => TestRun.Of<HelpfulBuild>("Compile", "Default", "--plan").Text.ShouldStartWith(
        "   1  Restore                        for Compile\n" +
        "   2  Compile                        asked for; for Default\n" +
        "   3~ CheckAllTheThingsThatThereAre  for Default\n" +
        "   4  Default                        asked for\n" +
        "\n" +
        "~ could as well run before the target above it: nothing but the order of declaration decides.\n" +
        "\n");

    [Fact]
    public void MarksThePageAsTheText()
    {
        using var root = new Root();
        root.Run<HelpfulBuild>("Compile", "Default", "--plan");
        var page = File.ReadAllText(root[".nuke/temp/execution-plan.html"]);
        page.ShouldContain(" runs: Restore, Compile, ~ CheckAllTheThingsThatThereAre, Default</p>");
        page.ShouldContain("<li>~ could as well run before the one in front of it: nothing but the order of declaration decides</li>");
    }

    [Fact]
    public void ShowsWhatIsSkipped() => TestRun.Of<HelpfulBuild>("Compile", "--plan", "--skip").Text.ShouldStartWith(
        "   1  Restore  for Compile   skipped: --skip\n" +
        "   2  Compile  asked for\n");

    [Fact]
    public void IsAPageToo()
    {
        using var root = new Root();

        root.Run<HelpfulBuild>("Compile", "--plan").Text.ShouldEndWith($"\nAs a graph: {root[".nuke/temp/execution-plan.html"]}\n");

        Snapshot.ShouldBe(PlanPageOf.Frame(File.ReadAllText(root[".nuke/temp/execution-plan.html"])), "helpful-build.html");
        Directory.GetFiles(root[".nuke/temp"]).ShouldHaveSingleItem("nothing half-written is left");
    }

    [Fact]
    public void IsTextAloneWhereNoPageCanBeWritten()
    {
        using var root = new Root().Write(".nuke/temp", "a file");

        var run = root.Run<HelpfulBuild>("Compile", "--plan");

        run.ExitCode.ShouldBe(0);
        run.Text.ShouldContain("warning: No graph in ");
    }

    [Fact]
    public void LeavesNoLog()
    {
        using var root = new Root();
        root.Run<HelpfulBuild>("Compile", "--plan");
        root.Run<HelpfulBuild>("--help");
        Directory.Exists(root["artifacts"]).ShouldBeFalse();
    }
}

public sealed class PlanPageOf
{
    [Fact]
    public void HostileNames_HasThemAsText()
    {
        const string name = "</text><script>alert('a')</script>\" onload=\"b";
        var page = PlanPage.Of(name, new PlanGraph([new(name, name, IsInvoked: true, IsPlanned: true)], []), [name]);

        page.ShouldNotContain("<script>alert");
        page.ShouldNotContain("\" onload");
        page.ShouldContain("&lt;/text&gt;");
    }

    [Fact]
    public void AnyBuild_NeedsNothingElse()
    {
        var page = PlanPage.Of("Build", new PlanGraph([], []), []);

        page.ShouldNotContain("://");
        page.ShouldNotContain("src=");
        page.ShouldNotContain("@import");
        page.ShouldContain("No target is asked for.");
    }

    [Fact]
    public void AnyBuild_AllowsNoScriptButItsOwn()
    {
        var page = PlanPage.Of("Build", new PlanGraph([], []), []);

        var script = page[(page.IndexOf("<script>", StringComparison.Ordinal) + "<script>".Length)..page.IndexOf("</script>",
            StringComparison.Ordinal)];
        page.ShouldContain($"script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'\"");
    }

    /// <summary>The page without what is the same in every one: plan.js with its hash, and plan.css.</summary>
    internal static string Frame(string page) =>
        Without(Without(Without(page, "'sha256-", "'"), "<style>", "</style>"), "<script>", "</script>");

    private static string Without(string page, string start, string end)
    {
        var from = page.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return page[..from] + "..." + page[page.IndexOf(end, from, StringComparison.Ordinal)..];
    }
}

public sealed class PlanLayoutOf
{
    [Fact]
    public void OneTarget_IsABox() => PlanLayout.Of(Graph(1, [])).Boxes.ShouldHaveSingleItem().X.ShouldBeGreaterThan(0);

    [Fact]
    public void ACircle_EndsAllTheSame() => PlanLayout.Of(Graph(3, [(0, 1), (1, 2), (2, 0)])).Lines.Count.ShouldBe(3);

    [Fact]
    public void AThousandTargets_GoesFromLeftToRightWithoutOverlaps()
    {
        var graph = Graph(
            1000, [.. Enumerable.Range(1, 900).SelectMany(to => new[] { (to * 7 / 11, to), (to / 2, to), (to * 9 / 10, to) }).Distinct()]);

        var layout = PlanLayout.Of(graph);

        graph.Edges.ShouldAllBe(edge => Right(layout.Boxes[edge.From]) < layout.Boxes[edge.To].X);
        var inOrder = layout.Boxes.OrderBy(box => box.X).ThenBy(box => box.Y).ToList();
        inOrder.Zip(inOrder.Skip(1))
            .ShouldAllBe(pair => Right(pair.First) < pair.Second.X || pair.Second.Y - pair.First.Y >= PlanLayout.BoxHeight
            || pair.First.X < pair.Second.X);
        layout.Boxes.ShouldAllBe(box => box.Y > 0 && box.Y < layout.Height && Right(box) < layout.Width);
    }

    [Fact]
    public void TheSameGraph_IsTheSame()
    {
        var graph = Graph(60, [.. Enumerable.Range(1, 59).SelectMany(to => new[] { (to / 2, to), (to / 3, to) }).Distinct()]);

        PlanLayout.Of(graph).Lines.ShouldBe(PlanLayout.Of(graph).Lines);
    }

    [Fact]
    public void TheStrongestRelation_IsTheOneDrawn()
    {
        var graph = new PlanGraph(
            Graph(2, []).Nodes, [new(0, 1, EdgeKind.Order), new(0, 1, EdgeKind.Trigger), new(0, 1, EdgeKind.Execution)]);

        graph.Edges.ShouldBe([new(0, 1, EdgeKind.Execution)]);
    }

    internal static PlanGraph Graph(int count, (int From, int To)[] edges) => new(
        [.. Enumerable.Range(0, count).Select(i => new PlanNode($"Target{i}", null, IsInvoked: false, IsPlanned: false))],
        [.. edges.Where(e => e.From != e.To).Select(e => new PlanEdge(e.From, e.To, EdgeKind.Execution))]);

    private static double Right(PlanBox box) => box.X + box.Width;
}
