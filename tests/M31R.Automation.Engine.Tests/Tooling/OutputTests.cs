using Nuke.Common.Tooling;

namespace M31R.Automation.Engine.Tests.Tooling;

public sealed class KeptLines
{
    [Fact]
    public void AreAllWithinTheLimit() => Texts(Kept(100, 100, "a", "b")).ShouldBe(["a", "b"]);

    [Fact]
    public void AreTheFirstAndTheLastBeyondIt() =>
        Texts(Kept(2 * 33, 33, "a", "b", "c", "d", "e")).ShouldBe(["a", "b", "[2 lines are left out here]", "e"]);

    [Fact]
    public void CountWhatIsLeftOut() => Kept(33, 33, "a", "b", "c").Count.ShouldBe(3);

    [Fact]
    public async Task StayBoundedHoweverMuchFollows()
    {
        // Each line counts as half of the limit, so that 100 of them pass 2^31 letters.
        var half = new string('x', OutputKeeper.MaximumKept / 2);
        var keeper = new OutputKeeper(new ProcessStart("tool", "", "/") { Filter = _ => half });
        await keeper.Read(new StringReader(new string('\n', 100)), OutputType.Std);
        keeper.Lines.Count.ShouldBe(2);
        keeper.Count.ShouldBe(100);
    }

    private static KeptOutput Kept(int first, int last, params string[] lines)
    {
        var kept = new KeptOutput(first, last);
        Array.ForEach(lines, line => kept.Add(new Output { Text = line }));
        return kept;
    }

    private static IEnumerable<string> Texts(KeptOutput kept) => kept.Lines.Select(line => line.Text);
}

public sealed class LoggedLines
{
    [Fact]
    public void EndAtTheLimitAndWithTheLastOnes()
    {
        var log = new List<string>();
        var logged = new LoggedOutput((_, line) => log.Add(line), most: 2 * 65);
        for (var i = 0; i < 100; i++)
        {
            logged.Add(new Output { Text = $"{i}" });
        }

        log.ShouldBe(["0", "1"]);
        logged.End();
        log.Skip(2)
            .ShouldBe(["[78 more lines of this tool are not logged]", .. Enumerable.Range(80, LoggedOutput.LastLines).Select(i => $"{i}")]);
    }
}

public sealed class SplitLines
{
    [Theory]
    [InlineData("a\nb", "a|b")]
    [InlineData("a\n\nb\n", "a||b")]
    [InlineData("a\r\nb\r\n", "a|b")]
    [InlineData("", "")]
    [InlineData("\n", "")]
    public async Task EndWhereTheProcessEndsThem(string text, string lines) => string.Join('|', await Lines(text)).ShouldBe(lines);

    [Fact]
    public async Task AreCutAtTheLimitAndNowhereElse()
    {
        var cut = await Lines(new string('x', OutputKeeper.MaximumLine) + "\n" + new string('y', OutputKeeper.MaximumLine + 1) + "\nz");
        cut.Select(line => line.Length).ShouldBe([OutputKeeper.MaximumLine, OutputKeeper.MaximumLine, 1, 1]);
    }

    private static async Task<IEnumerable<string>> Lines(string text)
    {
        var keeper = new OutputKeeper(new ProcessStart("tool", "", "/"));
        await keeper.Read(new StringReader(text), OutputType.Std);
        return keeper.Lines.Select(line => line.Text);
    }
}

public sealed class OutputOfATool
{
    [Fact]
    public void IsReadAsJson() => Lines("{", "\"a\": [1, 2]}").StdToJson()["a"]![1]!.ToString().ShouldBe("2");

    [Fact]
    public void IsReadAsAnObject() => Lines("[1, 2]").StdToJson<int[]>().ShouldBe([1, 2]);

    [Fact]
    public void ThatIsNoJsonIsToldSo() =>
        Should.Throw<Exception>(() => Lines("no").StdToJson()).Message.ShouldStartWith("What the process printed is no JSON for JObject: ");

    [Fact]
    public void MayBeDemandedToHoldNoErrors() =>
        Should.Throw<Exception>(() => new[] { new Output { Type = OutputType.Err, Text = "bad" } }.EnsureOnlyStd())
            .Message.ShouldBe("The process printed to standard error: bad");

    private static IEnumerable<Output> Lines(params string[] lines) => lines.Select(line => new Output { Text = line });
}
