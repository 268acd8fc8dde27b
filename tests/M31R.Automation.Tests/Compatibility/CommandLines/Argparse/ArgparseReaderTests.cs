using M31R.Automation.Compatibility;
using M31R.Automation.Compatibility.CommandLines.Argparse;
using M31R.Automation.Compatibility.CommandLines.Comparison;
using M31R.Automation.Compatibility.CommandLines.Contracts;
using M31R.Automation.Compatibility.Python;
using M31R.Automation.Machine;

namespace M31R.Automation.Tests.Compatibility.CommandLines.Argparse;

[Trait("Speed", "Slow")]
public sealed class AChangeOfAParserOfArgparse
{
    private const string Frame = """
        import argparse
        import enum
        FORMATS = ["json", "yaml"]
        def formats():
            return sorted(FORMATS)
        class Format(enum.Enum):
            JSON = "json"
            YAML = "yaml"
        def count(text):
            number = int(text)
            if not 1 <= number <= 9:
                raise argparse.ArgumentTypeError("from 1 to 9")
            return number
        def build():
            parser = argparse.ArgumentParser(prog="app")
            sub = parser.add_subparsers(dest="command")
            train = sub.add_parser("train")
            {0}
            return parser
        """;

    private const string FilesOrInput = "g = train.add_mutually_exclusive_group(required=True); "
        + "g.add_argument('files', nargs='*', default=()); g.add_argument('--in', action='store_true')";

    private const string Resolving = "e = sub.add_parser('e', conflict_handler='resolve'); ";

    [Theory]
    [InlineData("train.add_argument('--epochs', type=int)", "pass", "breaking app train --epochs")]
    [InlineData("train.add_argument('--a', action='store_true')", "train.add_argument('--a', action='store_false')", "behavioural app train --a")]
    [InlineData("train.add_argument('--a', action='store_true')", "train.add_argument('--a', action='store_false', dest='b')", "")]
    [InlineData("train.add_argument('--a', nargs='?', const=1)", "train.add_argument('--a', nargs='?', const=2)", "behavioural app train --a")]
    [InlineData(
        "train.add_argument('--a', action=argparse.BooleanOptionalAction, default=True)",
        "train.add_argument('--a', action=argparse.BooleanOptionalAction, default=False)",
        "behavioural app train --a")]
    [InlineData(
        "sub.add_parser('eval').add_argument('--verbose')",
        "sub.add_parser('eval', allow_abbrev=False).add_argument('--verbose')",
        "behavioural app eval")]
    [InlineData(
        "train.add_argument('--epochs', type=int)",
        "train.add_argument('--epochs-count', type=int)",
        "addition app train --epochs-count")]
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
    [InlineData("train.add_argument('files', nargs='*')", "train.add_argument('files', nargs='?')", "breaking app train <files>")]
    [InlineData("sub.add_parser('eval', aliases=['ev'])", "sub.add_parser('eval')", "breaking app ev")]
    [InlineData(
        "train.add_argument('--quiet', action='store_true')",
        "train.add_argument('--quiet', action='store_true', help='deprecated')",
        "")]
    [InlineData(
        "train.add_argument('--a', action='store_true'); train.add_argument('--b', action='store_true')",
        "g = train.add_mutually_exclusive_group(); g.add_argument('--a', action='store_true'); g.add_argument('--b', action='store_true')",
        "breaking app train --b")]
    [InlineData(
        "train.add_argument('files', nargs='+')",
        FilesOrInput,
        "addition app train --in, addition app train <files>")]
    [InlineData(
        "train.add_argument('files', nargs='*'); train.add_argument('--in', action='store_true')",
        FilesOrInput,
        "breaking app train --in, breaking app train <files>")]
    [InlineData(
        FilesOrInput,
        "train.add_argument('files', nargs='*')",
        "breaking app train --in, addition app train <files>")]
    [InlineData("train.add_argument('-v', action='count')", "train.add_argument('-v', action='store_true')", "behavioural app train -v")]
    [InlineData("train.add_argument('-v', action='append')", "train.add_argument('-v', action='store_true')", "breaking app train -v")]
    [InlineData("train.add_argument('--n', type=int)", "train.add_argument('--n', type=count)", "breaking app train --n")]
    [InlineData("train.add_argument('--n', type=count)", "train.add_argument('--n', type=int)", "addition app train --n")]
    [InlineData("train.add_argument('--n')", "train.add_argument('--n', type=somebody.elses)", "unproven app train --n")]
    [InlineData(
        "train.add_argument('--as', choices=['json', 'yaml'])",
        "train.add_argument('--as', choices=[each.value for each in Format])",
        "")]
    [InlineData(
        "train.add_argument('--a')",
        "for name, number in [('a', 1), ('b', 2)]: train.add_argument(f'--{name}')",
        "addition app train --b")]
    [InlineData("train.add_argument('--a')", "add = train.add_argument; add('--a')", "")]
    [InlineData("train.add_argument('--a', choices=['json', 'yaml'])", "train.add_argument('--a', choices=formats())", "")]
    [InlineData("sub.add_parser('e').add_argument('--a', type=int)",
        Resolving + "e.add_argument('--a'); e.add_argument('--a', type=int)", "")]
    [InlineData("sub.add_parser('e').add_argument('--a', type=int)",
        Resolving + "e.add_argument('-b', '--a', type=int); e.add_argument('--a', required=True, type=int)",
        "breaking app e --a, addition app e -b")]
    [InlineData("sub.add_parser('e')", Resolving + "e.add_argument('-h', '--host')", "addition app e --host, breaking app e -h")]
    [InlineData("sub.add_parser('e')",
        "p = argparse.ArgumentParser(); p.add_argument('--a'); sub.add_parser('e', add_help=False, parents=[p])", "addition app e --a")]
    [InlineData("sub.add_parser('e')",
        "p = argparse.ArgumentParser(); p.add_argument('--a'); sub.add_parser('e', conflict_handler='resolve', parents=[p])",
        "addition app e --a")]
    [InlineData("train.add_argument('--a')", "sub.choices['train'].add_argument('--a')", "")]
    [InlineData(
        "train.add_argument('--a', default=60 * 60)",
        "train.add_argument('--a'); parser.set_defaults(); train.set_defaults(a=3600)",
        "")]
    [InlineData("train.add_argument('--a')", "train.add_argument(*['--a'], **dict(required=True))", "breaking app train --a")]
    public void IsJudged(string old, string now, string expected) =>
        string.Join(", ", Changes(old, now).Select(change => $"{change.Kind.ToString().ToLowerInvariant()} {change.Item}"))
            .ShouldBe(expected);

    [Theory]
    [InlineData("'*'")]
    [InlineData("argparse.REMAINDER")]
    public void ThatTakesNoMoreAndNoFewerIsToldForBoth(string count) =>
        Changes(
            $"train.add_argument('src'); train.add_argument('rest', nargs={count})",
            "train.add_argument('src'); train.add_argument('dst')")
            .Select(change => $"{change.Witness!.Text}: {change.Statement} {change.Witness.Now}").ShouldBe([
                "app train value value value: \"app train <rest>\" no longer takes \"value value\"."
                    + " \"app train\" takes no argument \"value\"",
                "app train value: \"app train <rest>\" now wants a value. \"app train\" wants <dst>",
            ]);

    [Theory]
    [InlineData("'--x'", "app train --x value value value, app train --x")]
    [InlineData("'x'", "app train value value value, app train")]
    public void ThatTakesTwoValuesOnlyIsShownWithMoreAndWithNone(string name, string lines) => string.Join(", ", Changes(
        $"train.add_argument({name}, nargs='*')", $"train.add_argument({name}, nargs=2)").Select(change => change.Witness!.Text)).ShouldBe(lines);

    [Fact]
    public void ThatBreaksHasALineAsWitness()
    {
        var witness = Changes("train.add_argument('--epochs', type=int)", "pass").Single().Witness!;

        (witness.Text, witness.Now).ShouldBe(("app train --epochs 1", "\"app train\" has no option \"--epochs\""));
    }

    [Theory]
    [InlineData("train.add_argument('--a'); train.add_argument('-b', '--a')", "the option \"--a\" is declared twice, which argparse refuses")]
    [InlineData("train.add_argument('-h', '--host')", "the option \"-h\" is declared twice, which argparse refuses")]
    [InlineData(
        "p = argparse.ArgumentParser(); sub.add_parser('e', parents=[p])",
        "a parent has the option \"--help\" too, which argparse refuses")]
    [InlineData(
        "p = argparse.ArgumentParser(add_help=False); p.add_argument('--a'); sub.add_parser('e', parents=[p, p])",
        "a parent has the option \"--a\" too, which argparse refuses")]
    [InlineData(
        "train.add_mutually_exclusive_group().add_argument('file')",
        "\"file\" is required in a group of which only one may be given, which argparse refuses")]
    [InlineData(
        "train.add_mutually_exclusive_group().add_argument('--a', required=True)",
        "\"--a\" is required in a group of which only one may be given, which argparse refuses")]
    [InlineData(
        "train.add_mutually_exclusive_group().add_argument('files', nargs='*')",
        "\"files\" has no default in a group of which only one may be given, which argparse of many Pythons refuses")]
    [InlineData("for name in load(): train.add_argument(name)", "what this loop declares cannot be known without running it")]
    [InlineData("somebody.adds(train)", "what \"somebody.adds\" adds cannot be known without running it")]
    [InlineData("train.add_argument('--a', **load())", "the name of this argument cannot be known without running it")]
    [InlineData("train.add_argument('--a', required=load())", "whether \"--a\" is required cannot be known without running it")]
    [InlineData("train.add_argument('--a', choices=load())", "what \"--a\" takes cannot be known without running it")]
    [InlineData("add = load(train.add_argument)", "what \"load\" adds cannot be known without running it")]
    [InlineData("load().add_argument('--a')", "what \"the owner of add_argument\" adds cannot be known without running it")]
    public void IsNotJudgedWhereOnlyARunTells(string body, string why)
    {
        Read(body, out var problems);

        problems.ShouldHaveSingleItem().ShouldBe($"app.py:18: {why}");
    }

    [Theory]
    [InlineData("if load(): train.add_argument('--a')\n    else: train.add_argument('--a')")]
    [InlineData("for name in ['--a', '--a']:\n        if load(): continue\n        train.add_argument(name)")]
    [InlineData("def a(name):\n        if load(): return\n        train.add_argument(name)\n    a('--a'); a('--a')")]
    [InlineData("try: train.add_argument('--a')\n    except argparse.ArgumentError: pass\n    train.add_argument('--a')")]
    [InlineData("e = sub.add_parser('e', conflict_handler='resolve'); e.add_argument('--a'); e.add_argument('--a')")]
    [InlineData("sub.add_parser('e', add_help=False).add_argument('-h')")]
    [InlineData("train.add_mutually_exclusive_group().add_argument('files', nargs='*', default=None)")]
    [InlineData("train.add_mutually_exclusive_group().add_argument('file', nargs='?')")]
    public void IsJudgedWhereArgparseMayBuildIt(string body)
    {
        Read(body, out var problems);

        problems.ShouldBeEmpty();
    }

    [Fact]
    public void IsTheSameWhereTheParserIsBuiltInAnotherModule()
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["src/app/cli.py"] = """
                from .commands import train
                import argparse
                class Main:
                    def __init__(self):
                        self.parser = argparse.ArgumentParser()
                        self.commands = self.parser.add_subparsers()
                        train.register(self.commands)
                    def run(self):
                        self.parser.parse_args()
                if __name__ == "__main__":
                    Main().run()
                """,
            ["src/app/commands/__init__.py"] = "",
            ["src/app/commands/train.py"] = """
                import typing as t
                from app.commands import train as itself
                def register(commands: "t.Any") -> None:
                    commands.add_parser("train").add_argument("--epochs")
                """,
        };

        var contract = ArgparseReader.Read("app", "src/app/cli.py", Modules(files, "src/app/cli.py"), out var problems);

        problems.ShouldBeEmpty();
        CommandSnapshot.Of(contract!).ShouldBe(["app", "app --help, -h", "app train", "app train --epochs text", "app train --help, -h"]);
    }

    [Theory]
    [InlineData("x = 'a'\nx = x + x\nx += x\nfor y in x: pass\nx = [x, x]")]
    [InlineData("def f(p):\n    f(p)\n    f(p)\nimport argparse\nf(argparse.ArgumentParser())")]
    [InlineData("from app import x\nfrom . import app\nx()")]
    [InlineData("x = lambda: x()\nx()")]
    public void IsReadThoughASourceIsOdd(string source)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal) { ["app.py"] = source };

        Should.NotThrow(() => ArgparseReader.Read("app", "app.py", Modules(files, "app.py"), out _));
    }

    [Fact]
    public void HasTheOppositeOfAnOptionAsAnother() => Changes(
            "train.add_argument('--loud', '-l', action='store_true')",
            "train.add_argument('--loud', '-l', action=argparse.BooleanOptionalAction, default=False)")
        .Select(change => $"{change.Kind} {change.Item}: {change.Statement}")
        .ShouldBe(["Addition app train --no-loud: \"app train --loud\" has an opposite now, \"--no-loud\"."]);

    [Fact]
    public void WantsACommandNoMore() => Changes(
            "train.add_subparsers(required=True).add_parser('now')", "train.add_subparsers().add_parser('now')")
        .Select(change => $"{change.Kind} {change.Item}: {change.Statement}")
        .ShouldBe(["Addition app train: \"app train\" no longer wants a command."]);

    private static IReadOnlyList<ContractChange> Changes(string old, string now)
    {
        var (before, after) = (Read(old, out var problems), Read(now, out var others));
        problems.Concat(others).ShouldBeEmpty();
        return CommandComparison.Of(before, after);
    }

    private static CommandContract Read(string body, out IReadOnlyList<string> problems)
    {
        var source = Frame.Replace("{0}", body, StringComparison.Ordinal);
        var files = new Dictionary<string, string>(StringComparer.Ordinal) { ["app.py"] = source };
        return ArgparseReader.Read("app", "app.py", Modules(files, "app.py"), out problems)!;
    }

    private static PythonModules Modules(Dictionary<string, string> files, string path)
    {
        var syntax = new PythonSyntax(new ProcessDoor(SecretMask.None, TimeProvider.System), Path.GetTempPath());
        return new PythonModules(
            files.ContainsKey,
            file => syntax.Parse(file, files[file], out _) is { } tree ? new PythonNode(tree) : null,
            path);
    }
}
