using Nuke.Common.Tooling;

namespace M31R.Automation.Engine.Tests.Tooling;

public sealed class ALineThatIsCut
{
    private const string Secret = "hunter2-and-more";

    public static TheoryData<int> Places => [.. Enumerable.Range(0, Secret.Length + 1).Select(i => OutputKeeper.MaximumLine - i)];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task IsNotCutWithinASecret(int place)
    {
        var lines = await Lines(new string('x', place) + Secret + new string('y', 20_000) + "\nend");
        string.Concat(lines).ShouldBe($"{new string('x', place)}*****{new string('y', 20_000)}end");
        lines.ShouldAllBe(line => line.Length <= OutputKeeper.MaximumLine);
    }

    [Fact]
    public async Task IsCutSomewhereWhenItIsNothingButSecrets()
    {
        var lines = await Lines(string.Concat(Enumerable.Repeat(Secret, 20_000)));
        string.Concat(lines).Replace("*", "", StringComparison.Ordinal).ShouldBe("");
    }

    [Fact]
    public async Task IsCutAtTheLimitWhenTheFilterDoesMoreThanHide()
    {
        var keeper = new OutputKeeper(new ProcessStart("tool", "", "/") { Filter = line => $"> {line}" });
        await keeper.Read(new StringReader(new string('x', 2 * OutputKeeper.MaximumLine)), OutputType.Std);
        keeper.Lines.Select(line => line.Text.Length).ShouldBe([OutputKeeper.MaximumLine + 2, OutputKeeper.MaximumLine + 2]);
    }

    private static async Task<List<string>> Lines(string text)
    {
        var start = new ProcessStart("tool", "", "/") { Filter = line => line.Replace(Secret, "*****", StringComparison.Ordinal) };
        var keeper = new OutputKeeper(start);
        await keeper.Read(new StringReader(text), OutputType.Std);
        return [.. keeper.Lines.Select(line => line.Text)];
    }
}
