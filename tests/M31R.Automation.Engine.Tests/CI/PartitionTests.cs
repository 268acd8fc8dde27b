using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.CI;

namespace M31R.Automation.Engine.Tests.CI;

public sealed class PartitionsOfABuild
{
    [Fact]
    public void AreWholeWithoutTheParameter() => Shown().ShouldBe("1/1 takes a b c d e, own 1/1, in 1 True in 2 True");

    [Fact]
    public void AreGivenOnTheCommandLine() => Shown("--partition", "2/3").ShouldBe("2/3 takes b e, own 2/3, in 1 False in 2 True");

    [Fact]
    public void MayHaveAParameterOfTheirOwn() =>
        Shown("--partition", "2/3", "--own", "1/2").ShouldBe("2/3 takes b e, own 1/2, in 1 False in 2 True");

    [Fact]
    public void TakeEachItemOnce() => Enumerable.Range(1, 4)
        .SelectMany(part => new Partition { Part = part, Total = 4 }.GetCurrent(Enumerable.Range(0, 10))).Order()
        .ShouldBe(Enumerable.Range(0, 10));

    [Theory]
    [InlineData("3")]
    [InlineData("0/3")]
    [InlineData("4/3")]
    [InlineData("-1/3")]
    [InlineData("1/3/5")]
    [InlineData("one/two")]
    [InlineData("1/99999999999")]
    public void AreRefusedWhenTheyAreNone(string text)
    {
        var run = TestRun.Of<Build>("--partition", text);
        (run.ExitCode, run.Text).ShouldBe(
            (2, $"error: Parameter \"partition\" cannot be \"{text}\" (--partition). Allowed: a part and the number of parts, like 2/3.\n"));
    }

    [Fact]
    public void AreRefusedWhenNobodyDividesTheWork() => TestRun.Of<Whole>("--partition", "5/2").ExitCode.ShouldBe(2);

    [Fact]
    public void AreWarnedOfWhenNobodyDividesTheWork()
    {
        const string warning =
            "warning: --partition 2/3 may change nothing: the build has no member with [Partition] and no target with Partition(…).\n";
        TestRun.Of<Whole>("--partition", "2/3").Text.ShouldContain(warning);
        TestRun.Of<Whole>("--partition", "1/1").Text.ShouldNotContain("--partition");
        TestRun.Of<Build>("--partition", "2/3").Text.ShouldNotContain("--partition");
    }

    [Fact]
    public void AreSaidOfATarget() => TestRun.Of<Build>().Plan.Single().PartitionSize.ShouldBe(3);

    [Fact]
    public void AreAtLeastOne() => TestRun.Of<Empty>().Text.ShouldBe("error: Target \"Default\" has 0 partitions; it takes at least 1.\n");

    private static string Shown(params string[] arguments)
    {
        var text = TestRun.Of<Build>(arguments).Text;
        return text.Split('\n').Single(l => l.Contains("takes", StringComparison.Ordinal));
    }

    private sealed class Build : NukeBuild
    {
        [Partition(3)]
        readonly Partition? Own = null;

        Target Default => _ => _.Partition(3).Executes(() => Serilog.Log.Information(
            "{Part:l} takes {Items:l}, own {Own:l}, in 1 {One} in 2 {Two}",
            Partition.ToString(), string.Join(' ', Partition.GetCurrent("abcde")), Own!.ToString(), Partition.IsIn(1), Partition.IsIn(2)));
    }

    private sealed class Whole : NukeBuild
    {
        Target Default => _ => _.Executes(() => { });
    }

    private sealed class Empty : NukeBuild
    {
        Target Default => _ => _.Partition(0);
    }
}
