using M31R.Automation.Compatibility;
using M31R.Automation.Compatibility.CommandLines;
using M31R.Automation.Compatibility.Python;
using M31R.Automation.Machine;

namespace M31R.Automation.Tests.Compatibility.CommandLines;

public sealed class AChangeOfAParserOfArgparse
{
    private const string Frame = """
        import argparse
        FORMATS = ["json", "yaml"]
        def build():
            parser = argparse.ArgumentParser(prog="app")
            sub = parser.add_subparsers(dest="command")
            train = sub.add_parser("train")
            {0}
            return parser
        """;

    [Theory]
    [InlineData("train.add_argument('--epochs', type=int)", "pass", "breaking app train --epochs")]
    [InlineData("train.add_argument('--epochs', type=int)", "train.add_argument('--epochs-count', type=int)", "addition app train --epochs-count")]
    [InlineData("train.add_argument('-e', '--epochs')", "train.add_argument('--epochs')", "breaking app train -e")]
    [InlineData("train.add_argument('--lr', type=float)", "train.add_argument('--lr', type=int)", "breaking app train --lr")]
    [InlineData("train.add_argument('--lr', type=int)", "train.add_argument('--lr', type=float)", "addition app train --lr")]
    [InlineData("train.add_argument('--lr')", "train.add_argument('--lr', required=True)", "breaking app train --lr")]
    [InlineData("pass", "train.add_argument('--lr', required=True)", "breaking app train --lr")]
    [InlineData("pass", "train.add_argument('--lr')", "addition app train --lr")]
    [InlineData("train.add_argument('--as', choices=FORMATS)", "train.add_argument('--as', choices=['yaml'])", "breaking app train --as")]
    [InlineData("train.add_argument('--as', choices=FORMATS)", "train.add_argument('--as', choices=['yaml', 'json'])", "")]
    [InlineData("train.add_argument('--lr', default=1)", "train.add_argument('--lr', default=2)", "behavioural app train --lr")]
    [InlineData("train.add_argument('file')", "train.add_argument('path')", "")]
    [InlineData("train.add_argument('file', nargs='?')", "train.add_argument('file')", "breaking app train <file>")]
    [InlineData("train.add_argument('file')", "train.add_argument('file', nargs='+')", "addition app train <file>")]
    [InlineData("train.add_argument('files', nargs='*')", "train.add_argument('files', nargs=2)", "breaking app train <files>")]
    [InlineData("sub.add_parser('eval', aliases=['ev'])", "sub.add_parser('eval')", "breaking app ev")]
    [InlineData("train.add_argument('--quiet', action='store_true')", "train.add_argument('--quiet', action='store_true', help='deprecated')", "")]
    [InlineData(
        "train.add_argument('--a', action='store_true'); train.add_argument('--b', action='store_true')",
        "g = train.add_mutually_exclusive_group(); g.add_argument('--a', action='store_true'); g.add_argument('--b', action='store_true')",
        "breaking app train --b")]
    public void IsJudged(string old, string now, string expected) =>
        string.Join(", ", Changes(old, now).Select(change => $"{change.Kind.ToString().ToLowerInvariant()} {change.Item}")).ShouldBe(expected);

    [Fact]
    public void ThatBreaksHasALineAsWitness()
    {
        var witness = Changes("train.add_argument('--epochs', type=int)", "pass").Single().Witness!;

        (witness.Text, witness.Now).ShouldBe(("app train --epochs 1", "\"app train\" has no option \"--epochs\""));
    }

    [Fact]
    public void IsNotJudgedWhereALoopDecidesWhatThereIs()
    {
        Read("for name in load(): train.add_argument(name)", out var unknown);

        unknown.ShouldHaveSingleItem().ShouldStartWith("app.py:7: what this loop declares");
    }

    private static IReadOnlyList<ContractChange> Changes(string old, string now) => CommandComparison.Of(Read(old, out _), Read(now, out _));

    private static CommandContract Read(string body, out IReadOnlyList<string> unknown)
    {
        var syntax = new PythonSyntax(new ProcessDoor(SecretMask.None, TimeProvider.System), Path.GetTempPath());
        var module = syntax.Parse("app.py", Frame.Replace("{0}", body, StringComparison.Ordinal), out _);
        return ArgparseReader.Read("app", "app.py", new PythonNode(module!.Value), out unknown)!;
    }
}
