using M31R.Automation.Compatibility.CommandLines.Comparison;
using M31R.Automation.Compatibility.CommandLines.Contracts;
using M31R.Automation.Compatibility.CommandLines.Help;

namespace M31R.Automation.Tests.Compatibility.CommandLines.Help;

public sealed class WhatAHelpNoLongerTells
{
    private static readonly CommandContract Old = new("app")
    {
        Options = [new OptionContract(["--epochs"]) { Value = ValueContract.One }, new OptionContract(["--fast"])],
        Commands = [new CommandContract("app export")],
    };

    [Fact]
    public void IsKeptWhereTheProgramTakesItBeforeItsHelp() =>
        Changes(words => words is ["--epochs", "value"] or ["--fast"] or ["export"]
            ? Help(words) : words.Count == 0 ? Help(words) : Refusal(words))
            .ShouldBeEmpty();

    [Fact]
    public void IsKeptWhereTheProgramMissesItsValue() =>
        Changes(words => words is ["--epochs"] or ["--fast=x"] ? Refusal(words) : words is ["export"] ? Help(words) : Help([]))
            .ShouldBeEmpty();

    [Fact]
    public void IsGoneWhereTheProgramRefusesIt() =>
        Changes(words => words.Count == 0 ? Help(words) : Refusal(words))
            .ShouldBe(["Breaking app --epochs", "Breaking app --fast", "Breaking app export"]);

    [Fact]
    public void IsGoneWhereTheProgramAnswersAllTheSame() =>
        Changes(_ => Help([])).ShouldBe(["Breaking app --epochs", "Breaking app --fast", "Breaking app export"]);

    [Fact]
    public void IsNotProvenGoneWhereAPersonWroteTheHelp() =>
        CommandComparison.Of(Old, new CommandContract("app") { IsFreelyTold = true })
            .Select(change => change.Kind.ToString()).Distinct().ShouldBe(["Unproven"]);

    [Fact]
    public void IsNotProvenGoneWhereTheProgramDoesNotEnd() =>
        Changes(words => words.Count == 0 ? Help(words) : new HelpAnswer(null, "it did not end", ""))
            .ShouldBe(["Unproven app --epochs", "Unproven app --fast", "Unproven app export"]);

    [Fact]
    public void IsNotProvenGoneWhereTooMuchWasAskedAlready()
    {
        var many = new CommandContract("app") { Options = [.. Enumerable.Range(0, 200).Select(each => new OptionContract([$"--a{each}"]))] };
        var asked = 0;
        var now = new HiddenParts(words => ++asked > 0 ? Refusal(words) : Help(words)).Added(many, new CommandContract("app"));

        CommandComparison.Of(many, now).Select(change => change.Kind.ToString()).Distinct().ShouldBe(["Unproven"]);
        asked.ShouldBeLessThan(200);
    }

    [Fact]
    public void IsTakenWhereTheProgramTakesItForALongerName()
    {
        var old = Old with { Options = [Old.Options[0] with { Names = ["--epoch"] }], Commands = [] };
        var now = new CommandContract("app") { Options = [Old.Options[0]] };
        HelpAnswer Ask(IReadOnlyList<string> words) => words is ["--epoch"]
            ? new HelpAnswer(null, "no", "usage: app [--epochs N]\napp: error: argument --epochs: expected one argument\n") { WasRefused = true }
            : Help([]);

        CommandComparison.Of(old, new HiddenParts(Ask).Added(old, now)).Select(change => $"{change.Kind} {change.Item}")
            .ShouldBe(["Addition app --epochs"]);
    }

    private static IReadOnlyList<string> Changes(Func<IReadOnlyList<string>, HelpAnswer> ask)
    {
        var now = new HiddenParts(ask).Added(Old, new CommandContract("app"));
        return [.. CommandComparison.Of(Old, now).Select(change => $"{change.Kind} {change.Item}")];
    }

    private static HelpAnswer Help(IReadOnlyList<string> words) => new($"usage: app {string.Join(' ', words)}\n", null, "");

    private static HelpAnswer Refusal(IReadOnlyList<string> words) =>
        new(null, "no", $"argument {string.Join(' ', words)}: no") { WasRefused = true };
}
