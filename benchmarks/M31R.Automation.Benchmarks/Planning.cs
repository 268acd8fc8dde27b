using BenchmarkDotNet.Attributes;
using Nuke.Common.Execution;

namespace M31R.Automation.Benchmarks;

/// <summary>Planning builds of many targets, each depending on some before it.</summary>
[InProcess]
[MemoryDiagnoser]
public class Planning
{
    private TargetNode[] targets = [];

    [Params(100, 10_000)]
    public int Targets { get; set; }

    [GlobalSetup]
    public void Declare() => targets =
    [
        .. Enumerable.Range(0, Targets).Select(number => new TargetNode(
            Name(number),
            [.. new[] { number - 1, number / 2, number / 3 }.Where(before => before >= 0 && before < number).Distinct().Select(Name)],
            [],
            [])),
    ];

    [Benchmark]
    public int Plan() => Planner.Make(targets, [Name(Targets - 1)]).Order.Count;

    private static string Name(int number) => $"Target{number}";
}
