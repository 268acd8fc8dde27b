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

    [Fact]
    public void IsShownByALineThatTheNewSideWouldTakeWithoutIt()
    {
        var mode = new OptionContract(["--mode"]) { Value = Chosen("fast", "slow"), IsRequired = true };
        var before = Train with { Options = [Epochs, Seed, mode], Arguments = [File with { Value = new ValueContract(0, 1) }] };
        var now = Train with { Options = [Seed with { IsRequired = true }, mode with { Value = Chosen("slow") }], Arguments = [File] };

        Witnesses(before, now).ShouldBe([
            "app train --mode slow --seed value --epochs 1 value: \"app train\" has no option \"--epochs\"",
            "app train --seed value --mode fast value: --mode does not take \"fast\"",
            "app train --mode slow value: \"app train\" wants \"--seed\"",
            "app train --mode slow --seed value: \"app train\" wants <file>",
        ]);
    }

    [Fact]
    public void IsShownWithWhatElseIsWantedWhereTheLastReleaseDoesNotKnowThat()
    {
        var now = Train with { Options = [Seed, new OptionContract(["--key"]) { Value = ValueContract.One, IsRequired = true }] };

        Witnesses(Train, now).ShouldBe([
            "app train --epochs 1 value: \"app train\" has no option \"--epochs\","
                + " also when all else that is wanted now is given: app train --key value --epochs 1 value",
            "app train value: \"app train\" wants \"--key\"",
        ]);
    }

    [Fact]
    public void IsToldBesideAnotherOfTheSamePart()
    {
        var mode = new OptionContract(["--mode", "-m"]) { Value = Chosen("fast", "slow", "late"), Default = "fast" };
        var two = Chosen("fast", "soon") with { Least = 2, Most = 2 };
        var next = new OptionContract(["--mode", "-M"]) { Value = two, Default = "soon", IsRequired = true };

        Told(Train with { Options = [mode] }, Train with { Options = [next] }).ShouldBe([
            "Addition \"app train --mode\" has the new name \"-M\".",
            "Addition \"app train --mode\" also takes \"soon\".",
            "Behavioural The default of \"app train --mode\" was \"fast\" and is \"soon\".",
            "Breaking \"app train --mode\" is now required.",
            "Breaking \"app train --mode\" no longer takes \"fast\".",
            "Breaking \"app train --mode\" no longer takes \"slow\" and \"late\".",
            "Breaking The option \"app train -m\" is gone.",
        ], ignoreOrder: true);
    }

    [Fact]
    public void OfTheOwnerOfANameIsBehavioural() => Told(
        Train with { Options = [Seed with { Names = ["--seed", "-s"] }] },
        Train with { Options = [Seed with { Names = ["--size", "-s"] }, Seed] }).ShouldBe([
            "Addition The option \"app train --size\" is new.",
            "Behavioural \"app train -s\" was \"--seed\" and is \"--size\".",
        ]);

    [Fact]
    public void ThatLeavesANameToAnAbbreviationOfAnotherIsBehavioural()
    {
        var log = new OptionContract(["--log"]) { Value = ValueContract.One };
        var level = log with { Names = ["--log-level"] };

        Told(Train with { Options = [log, level], AllowsPrefixes = true }, Train with { Options = [level], AllowsPrefixes = true })
            .ShouldBe(["Behavioural \"app train --log\" was \"--log\" and is \"--log-level\"."]);
    }

    [Fact]
    public void ThatEndsAbbreviationsIsBehavioural() => Told(Train with { AllowsPrefixes = true }, Train)
        .ShouldBe(["Behavioural Options of \"app train\" may not be shortened any more: \"--epoch\" was taken for \"--epochs\"."]);

    [Fact]
    public void OfWhatAnAbbreviationMeansIsNone() => Changes(
        Train with { Options = [Seed], AllowsPrefixes = true },
        Train with { Options = [Seed, new OptionContract(["--see"])], AllowsPrefixes = true }).ShouldBe(["Addition app train --see"]);

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

    [Fact]
    public void ThatLetsOptionsGoTogetherIsAnAddition() => Told(
        Train with { Groups = [new OptionGroup(["--epochs", "--seed"], true)] }, Train).ShouldBe([
            "Addition \"app train\" no longer wants one of --epochs, --seed.",
            "Addition \"app train --seed\" now goes with \"--epochs\".",
        ]);

    [Fact]
    public void OfWhatGoesTogetherIsNotReadFromAUsageThatSomebodyWrote() => Changes(
        Train with { TakesAnyArguments = true },
        Train with { Groups = [new OptionGroup(["--epochs", "--seed"], false)], Options = [Epochs, Seed with { IsRequired = true }] })
            .ShouldBe(["Unproven app train --seed"]);

    [Fact]
    public void ToAValueThatMustBeThereIsShownBehindTheArguments()
    {
        var color = new OptionContract(["--color"]) { Value = new ValueContract(0, 1) { Choices = ["auto"] } };

        Witnesses(Train with { Options = [color] }, Train with { Options = [color with { Value = Chosen("auto") }] })
            .ShouldBe(["app train value --color: \"--color\" wants 1 value"]);
    }

    private static CommandContract App(CommandContract command) => new("app") { Commands = [command] };

    private static CommandContract Ranged(int? from, int? to)
    {
        var range = from is null && to is null ? null : new NumberRange(from, to);
        var value = ValueContract.One with { Kind = ValueKind.Integer, Range = range };
        return Train with { Options = [new OptionContract(["--n"]) { Value = value }] };
    }

    private static ValueContract Chosen(params string[] choices) => ValueContract.One with { Choices = choices };

    private static IReadOnlyList<string> Witnesses(CommandContract old, CommandContract now) =>
        [.. CommandComparison.Of(App(old), App(now)).Where(change => change.Witness is not null)
            .Select(change => $"{change.Witness!.Text}: {change.Witness.Now}")];

    private static IReadOnlyList<string> Told(CommandContract old, CommandContract now) =>
        [.. CommandComparison.Of(App(old), App(now)).Select(change => $"{change.Kind} {change.Statement}")];

    private static IReadOnlyList<string> Changes(CommandContract old, CommandContract now) =>
        [.. CommandComparison.Of(App(old), App(now)).Select(change => $"{change.Kind} {change.Item}")];
}
