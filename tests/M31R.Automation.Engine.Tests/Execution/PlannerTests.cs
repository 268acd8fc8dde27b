using Nuke.Common.Execution;

namespace M31R.Automation.Engine.Tests.Execution;

public sealed class Planning
{
    [Fact]
    public void PutsDependenciesFirst() => Order("C", "C: B", "B: A", "A").ShouldBe("A B C");

    [Fact]
    public void BreaksTiesByDeclaration() => Order("End", "Z", "A", "M", "End: A M Z").ShouldBe("Z A M End");

    [Fact]
    public void LeavesOutWhatNobodyNeeds() => Order("B", "A", "B", "C: B").ShouldBe("B");

    [Fact]
    public void KeepsAnOrderAmongTheScheduled() => Order("A B", "A < B", "B").ShouldBe("B A");

    [Fact]
    public void SchedulesNothingForAnOrder() => Order("A", "A < B", "B").ShouldBe("A");

    [Fact]
    public void PutsTriggeredTargetsAndTheirDependenciesBehind() => Order("A", "B: D", "A > B", "D").ShouldBe("A D B");

    [Fact]
    public void RunsATargetOnceThoughTwoNeedIt() => Order("B C", "A", "B: A", "C: A").ShouldBe("A B C");

    [Fact]
    public void NamesTheWholeCircle() =>
        Error("D", "C: A", "A: B", "B: C", "D: A")
            .ShouldBe("Targets wait for each other in a circle: C -> A -> B -> C. Remove one of these dependencies.");

    [Fact]
    public void NamesATargetThatWaitsForItself() => Error("A", "A: A").ShouldContain("A -> A.");

    [Fact]
    public void SeesCirclesOfDifferentKinds() => Error("A", "A > B", "B", "A < B").ShouldContain("A -> B -> A.");

    [Fact]
    public void IgnoresCirclesThatAreNotScheduled() => Order("D", "A: B", "B: A", "D").ShouldBe("D");

    [Fact]
    public void NamesTheNearestOfAnUnknownTarget() =>
        Error("Tset", "Test", "Build").ShouldBe("Unknown target \"Tset\". Did you mean \"Test\"?");

    [Fact]
    public void GuessesNothingFarAway() => Error("Zebra", "Test", "Build").ShouldBe("Unknown target \"Zebra\".");

    [Fact]
    public void AnswersTheSameForTheSame()
    {
        string[] nodes = ["E: C D", "D: A", "C: A B", "B", "A"];
        Enumerable.Range(0, 20).Select(_ => Order("E", nodes)).Distinct().ShouldBe(["B A D C E"]);
    }

    private static string Order(string invoked, params string[] nodes)
    {
        var plan = Planner.Make(Nodes(nodes), invoked.Split(' '));
        plan.Error.ShouldBeNull();
        return string.Join(' ', plan.Order);
    }

    private static string Error(string invoked, params string[] nodes) =>
        Planner.Make(Nodes(nodes), invoked.Split(' ')).Error.ShouldNotBeNull();

    /// <summary><c>A: B C</c> depends, <c>A &lt; B</c> comes after, <c>A > B</c> triggers; lines of one name are one target.</summary>
    private static TargetNode[] Nodes(string[] lines) => [.. lines
        .Select(line => line.Split([": ", " < ", " > "], StringSplitOptions.None) is [var name, var others]
            ? (Name: name, Kind: line[name.Length..].Trim()[0], Others: others.Split(' '))
            : (Name: line, Kind: ':', Others: []))
        .GroupBy(l => l.Name, (name, all) => new TargetNode(name, Of(all, ':'), Of(all, '<'), Of(all, '>')))];

    private static string[] Of(IEnumerable<(string Name, char Kind, string[] Others)> lines, char kind) =>
        [.. lines.Where(l => l.Kind == kind).SelectMany(l => l.Others)];
}

/// <summary>That it is done, without overflowing a stack; how long it takes is held by the benchmark of planning.</summary>
public sealed class PlanningTenThousandTargets
{
    private const int Count = 10_000;

    [Fact]
    public void TakesAChain() => ShouldBeInOrder(i => i == 0 ? [] : [i - 1]);

    [Fact]
    public void TakesAFan() => ShouldBeInOrder(i => i < Count - 1 ? [] : [.. Enumerable.Range(0, Count - 1)]);

    [Fact]
    public void TakesManyDependenciesEach() => ShouldBeInOrder(i => [.. Enumerable.Range(1, 10).Select(d => i - d).Where(d => d >= 0)]);

    [Fact]
    public void FindsACircleOfAll()
    {
        var nodes = Enumerable.Range(0, Count).Select(i => Node(i, [(i + 1) % Count])).ToArray();
        Planner.Make(nodes, ["T0"]).Error.ShouldNotBeNull().ShouldStartWith("Targets wait for each other in a circle: T0 -> T1 -> T2");
    }

    /// <summary>Declared last first, so that only the dependencies put them in order.</summary>
    private static void ShouldBeInOrder(Func<int, int[]> dependencies)
    {
        var nodes = Enumerable.Range(0, Count).Reverse().Select(i => Node(i, dependencies(i))).ToArray();
        var order = Planner.Make(nodes, [nodes[0].Name]).Order;
        var place = order.Index().ToDictionary(t => t.Item, t => t.Index, StringComparer.Ordinal);
        order.Count.ShouldBe(Count);
        nodes.Where(node => node.DependsOn.Any(d => place[d] > place[node.Name])).ShouldBeEmpty();
    }

    private static TargetNode Node(int number, int[] dependencies) =>
        new($"T{number}", Array.ConvertAll(dependencies, d => $"T{d}"), [], []);
}
