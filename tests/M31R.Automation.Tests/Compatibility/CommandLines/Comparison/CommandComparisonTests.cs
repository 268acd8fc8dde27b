using M31R.Automation.Compatibility.CommandLines.Comparison;
using M31R.Automation.Compatibility.CommandLines.Contracts;

namespace M31R.Automation.Tests.Compatibility.CommandLines.Comparison;

public sealed class AChangeOfACommandLine
{
    private static readonly OptionContract Epochs =
        new(["--epochs", "-e"]) { Value = ValueContract.One with { Kind = ValueKind.Integer }, Default = "3" };
    private static readonly OptionContract Seed = new(["--seed"]) { Value = ValueContract.One };
    private static readonly ArgumentContract File = new("file");
    private static readonly CommandContract Train = new("app train") { Options = [Epochs, Seed], Arguments = [File] };

    [Fact]
    public void IsNoneWhereNothingChanged() => Changes(Train, Train).ShouldBeEmpty();

    [Fact]
    public void AnswersForItselfAmongOthers() => Changes(Train, Train with
    {
        Options = [new OptionContract(["--one"]) { IsRequired = true }, new OptionContract(["--two"]) { IsRequired = true }],
        Arguments = [File, new ArgumentContract("output")],
    }).ShouldBe([
        "Breaking app train --epochs", "Breaking app train --one", "Breaking app train --seed",
            "Breaking app train --two", "Breaking app train <output>"]);

    [Fact]
    public void ShowsALineThatTheLastReleaseTakes()
    {
        var change = CommandComparison.Of(App(Train), App(Train with { Options = [Seed] }))[0];

        (change.Item, change.Witness!.Text, change.Witness.Now).ShouldBe(
            ("app train --epochs", "app train --epochs 1 value", "\"app train\" has no option \"--epochs\""));
    }

    [Theory]
    [InlineData(1, 10, 1, 5, "Breaking")]
    [InlineData(1, 5, 0, 10, "Addition")]
    [InlineData(1, 5, 1, 5, "")]
    [InlineData(null, 5, 1, 5, "Breaking")]
    [InlineData(1, 5, null, null, "Addition")]
    public void OfARangeIsTriedAtItsEnds(int? from, int? to, int? nowFrom, int? nowTo, string expected) =>
        string.Join(", ", Changes(Ranged(from, to), Ranged(nowFrom, nowTo)))
            .ShouldBe(expected.Length == 0 ? "" : $"{expected} app train --n");

    [Fact]
    public void OfADefaultIsBehavioural() =>
        Changes(Train, Train with { Options = [Epochs with { Default = "5" }, Seed] }).ShouldBe(["Behavioural app train --epochs"]);

    [Fact]
    public void OfAValueThatNobodyTellsIsNone()
    {
        var untold = Epochs with { Value = ValueContract.One with { Kind = ValueKind.Unknown }, Default = null };

        Changes(Train, Train with { Options = [untold, Seed] }).ShouldBeEmpty();
    }

    [Fact]
    public void ToChoicesOfWhichNobodyToldBeforeIsNotProven()
    {
        var untold = Seed with { Value = ValueContract.One with { Kind = ValueKind.Unknown } };

        Changes(
            Train with { Options = [untold] },
            Train with { Options = [untold with { Value = ValueContract.One with { Choices = ["a", "b"] } }] })
                .ShouldBe(["Unproven app train --seed"]);
    }

    [Fact]
    public void OfNamesOfACommandIsToldForEach() =>
        Changes(Train with { Aliases = ["t"] }, Train with { Words = "app learn", Aliases = ["train"] })
            .ShouldBe(["Addition app learn", "Breaking app t"]);

    [Fact]
    public void OfPlacesIsBehavioural() => Changes(
        Train with { Arguments = [File, new ArgumentContract("to")] },
        Train with { Arguments = [new ArgumentContract("to"), File] })
            .ShouldBe(["Behavioural app train <file>", "Behavioural app train <to>"]);

    [Fact]
    public void InFrontOfAnArgumentIsNamedByTheNewOne() =>
        Changes(Train, Train with { Arguments = [new ArgumentContract("config"), File] }).ShouldBe(["Breaking app train <config>"]);

    [Fact]
    public void ThatWantsACommandBreaksWhoGaveNone() =>
        CommandComparison.Of(App(Train), App(Train) with { NeedsCommand = true }).Select(change => change.Item).ShouldBe(["app"]);

    [Fact]
    public void ThatOneOfSomeMustBeGivenBreaksWhoGaveNone() => Changes(
        Train, Train with { Groups = [new OptionGroup(["--epochs", "--seed"], true)] })
            .ShouldBe(["Breaking app train --seed", "Breaking app train --epochs"], ignoreOrder: true);

    private static CommandContract App(CommandContract command) => new("app") { Commands = [command] };

    private static CommandContract Ranged(int? from, int? to)
    {
        var range = from is null && to is null ? null : new NumberRange(from, to);
        var value = ValueContract.One with { Kind = ValueKind.Integer, Range = range };
        return Train with { Options = [new OptionContract(["--n"]) { Value = value }] };
    }

    private static IReadOnlyList<string> Changes(CommandContract old, CommandContract now) =>
        [.. CommandComparison.Of(App(old), App(now)).Select(change => $"{change.Kind} {change.Item}")];
}
