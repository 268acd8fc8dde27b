using System.Globalization;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using Xunit.Abstractions;

namespace M31R.Automation.Tests.Inventory.Fuzzing;

[Trait("Speed", "Fuzz")]
public sealed class ReadersThatAreFuzzed(ITestOutputHelper output)
{
    private const int Inputs = 100_000;

    [Fact]
    public async Task ReadOrRefuse()
    {
        var runs = await FuzzCampaign.Run(FuzzedParsers.All, Inputs);
        foreach (var run in runs)
            output.WriteLine(Line(run.Name, run.Inputs, run.Refused, run.Read));

        output.WriteLine(Line("all", runs.Sum(run => run.Inputs), runs.Sum(run => run.Refused), runs.Sum(run => run.Read)));
        runs.SelectMany(run => run.Failures).ShouldBeEmpty();
        runs.Sum(run => run.Inputs).ShouldBeGreaterThanOrEqualTo(Inputs);
    }

    private static string Line(string name, int inputs, int refused, int read) =>
        string.Create(CultureInfo.InvariantCulture, $"fuzzed {name}: {inputs} inputs, {refused} refused, {read} read");
}

/// <summary>The fuzzing itself must see what it looks for.</summary>
public sealed class FuzzingItself
{
    private const string Seed = "{\n \"a\": [1],\n \"b\": 2\n}\n";

    [Fact]
    public void SeesAnotherException() =>
        Told((_, text) => text.Contains("\"a\"", StringComparison.Ordinal) ? 1 : throw new FormatException())
            .ShouldContain("FormatException left the reader");

    [Fact]
    public void SeesALineThatIsNot() => Told((path, text) => Refuse(text, new Place(path, 1000))).ShouldContain("is none of the");

    [Fact]
    public void SeesAnotherFile() => Told((_, text) => Refuse(text, new Place("other.json", 1))).ShouldContain("is none of the");

    [Fact]
    public void SeesARefusalWithoutLine() => Told((path, text) => Refuse(text, new Place(path))).ShouldContain("names no line");

    [Fact]
    public void SeesWhatIsLost() =>
        Told((_, text) => text.Split("\n ").Skip(1).Select(line => line.Trim())).ShouldContain("it means the same");

    [Fact]
    public void IsTheSameEveryTime() => Told(RefuseShort).ShouldBe(Told(RefuseShort));

    [Fact]
    public void LetsAReaderPassThatDoesWell() =>
        Run((path, text) => JsonManifest.Read(path, text, "").Properties().Select(member => member.Name)).Failures.ShouldBeEmpty();

    private static string Told(Func<string, string, object?> read) => string.Join('\n', Run(read).Failures);

    private static FuzzRun Run(Func<string, string, object?> read) =>
        new FuzzRun(new FuzzedParser("a.json", read, Rewriting.Json, Seed), 200).Run();

    private static int Refuse(string text, Place place) =>
        text == Seed ? 1 : throw new UnreadableManifestException(new ReadingProblem(ProblemKind.Broken, place, "No.", "Mend it."));

    private static object? RefuseShort(string path, string text) => text.Length < 20 ? throw new FormatException() : 1;
}
