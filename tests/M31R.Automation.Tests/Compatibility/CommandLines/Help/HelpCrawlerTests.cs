using M31R.Automation.Compatibility.CommandLines.Comparison;
using M31R.Automation.Compatibility.CommandLines.Contracts;
using M31R.Automation.Compatibility.CommandLines.Help;
using M31R.Automation.Machine;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Compatibility.CommandLines.Help;

public sealed class AProgramThatTellsItsHelp
{
    [Fact]
    public void IsReadAsArgparsePrintsIt() => Read(new()
    {
        [""] = """
            usage: app [-h] [--config FILE] {train,list,ls} ...

            Trains models.

            positional arguments:
              {train,list,ls}
                train              train a model
                list (ls)          deprecated: list the models

            options:
              -h, --help           show this help message and exit
              --config FILE, -c FILE
                                   what to read, --mode too
            """,
        ["train"] = """
            usage: app train [-h] --seed SEED [--epochs N] [--tag TAG [TAG ...]]
                             [--color [WHEN]] [--json | --yaml] [--shuffle | --no-shuffle]
                             {fast,slow} file [more ...]

            positional arguments:
              {fast,slow}
              file                 the data
              more

            options:
              -h, --help           show this help message and exit
              --seed SEED
              --epochs N           rounds (default: 3)
              --tag TAG [TAG ...]
              --color [WHEN]
              --json
              --yaml
              --shuffle, --no-shuffle
            """,
        ["list"] = "usage: app list [-h] command ...\n\noptions:\n  -h, --help  show this help message and exit\n",
    }).ShouldBe([
        "app",
        "app --config, -c",
        "app list <...> 0..",
        "app list <command>",
        "app list deprecated",
        "app ls deprecated",
        "app train",
        "app train --color 0..1",
        "app train --epochs default \"3\"",
        "app train --json",
        "app train --seed required",
        "app train --shuffle, --no-shuffle",
        "app train --tag 1..",
        "app train --yaml",
        "app train <choice> fast|slow",
        "app train <file>",
        "app train <more> 0..",
        "app train takes at most one of --json, --yaml",
    ]);

    [Fact]
    public void IsReadAsClickPrintsIt() => Read(new()
    {
        [""] = """
            Usage: python -m app [OPTIONS] COMMAND [ARGS]...

              Trains models.

            Options:
              --version  Show the version and exit.
              --help     Show this message and exit.

            Commands:
              train  Trains a model.
            """,
        ["train"] = """
            Usage: python -m app train [OPTIONS] FILE [MORE]...

            Options:
              -e, --epochs INTEGER RANGE      Rounds.  [default: 3; 1<=x<10]
              --rate FLOAT RANGE              [x>0; required]
              --mode [fast|slow]              How to train.
              --shuffle / --no-shuffle
              --a-name-that-is-longer-than-the-column TEXT
                                              Stands below. (DEPRECATED)
              --help                          Show this message and exit.

              An epilog with --words that are no options.
            """,
    }).ShouldBe([
        "app",
        "app --version",
        "app train",
        "app train --a-name-that-is-longer-than-the-column text deprecated",
        "app train --epochs, -e integer 1<=x<10 default \"3\"",
        "app train --mode fast|slow",
        "app train --rate number 0<x required",
        "app train --shuffle, --no-shuffle",
        "app train <file>",
        "app train <more> 0..",
    ]);

    [Fact]
    public void IsReadWithAllThatClickWritesForValues() => Read(new()
    {
        [""] = """
            Usage: app [OPTIONS]

            Options:
              --only [a]
              --xy INTEGER...
              --pair <INTEGER TEXT>...
              --help  Show this message and exit.
            """,
    }).ShouldBe(["app", "app --only a", "app --pair 2", "app --xy 2"]);

    [Fact]
    public void IsReadAsTyperDrawsItInBoxes() => Read(new()
    {
        [""] = """

             Usage: app [OPTIONS] COMMAND [ARGS]...

             Trains models.

            ╭─ Options ────────────────────────────────────────────────────────────╮
            │ --install-completion          Install completion for the shell.      │
            │ --help                        Show this message and exit.            │
            ╰──────────────────────────────────────────────────────────────────────╯
            ╭─ Commands ───────────────────────────────────────────────────────────╮
            │ list    Lists  (deprecated)                                          │
            │ train   Trains a model, and says so in words that go on below it     │
            │         for another line.                                            │
            ╰──────────────────────────────────────────────────────────────────────╯
            ╭─ More ───────────────────────────────────────────────────────────────╮
            │ tidy   Tidies                                                        │
            ╰──────────────────────────────────────────────────────────────────────╯

            """,
        ["list"] = " Usage: app list [OPTIONS]\n\n╭─ Options ──╮\n│ --help     Show this message and exit. │\n╰────────────╯\n",
        ["tidy"] = " Usage: app tidy [OPTIONS]\n\n╭─ Options ──╮\n│ --help     Show this message and exit. │\n╰────────────╯\n",
        ["train"] = """

             Usage: app train [OPTIONS] FILE [MORE]

            ╭─ Arguments ──────────────────────────────────────────────────────────╮
            │ *  file  TEXT    What to read. [default: None] [required]            │
            │    more  [MORE]  [default: 3]                                        │
            ╰──────────────────────────────────────────────────────────────────────╯
            ╭─ Options ────────────────────────────────────────────────────────────╮
            │ *  --seed                       INTEGER        A number that         │
            │                                                --mode needs          │
            │    --count    -c                INTEGER RANGE  Rounds. [default: 1]  │
            │                                 [0<=x<10]                            │
            │    --mode                       [fast|slow|ca  How.                  │
            │                                 reful]         [default: fast]       │
            │               -q                               Says nothing          │
            │    --shuffle      --no-shuffle                 [default: shuffle]    │
            │    --help                                      Show this message     │
            │                                                and exit.             │
            ╰──────────────────────────────────────────────────────────────────────╯
            """,
    }).ShouldBe([
        "app",
        "app --install-completion",
        "app list deprecated",
        "app tidy",
        "app train",
        "app train --count, -c integer 0<=x<10 default \"1\"",
        "app train --mode fast|slow|careful default \"fast\"",
        "app train --seed integer required",
        "app train --shuffle, --no-shuffle default \"shuffle\"",
        "app train -q",
        "app train <file> text",
        "app train <more> 0..1 default \"3\"",
    ]);

    [Fact]
    public void IsNotKnownWhereNothingInItIsRecognised() =>
        new HelpCrawler(_ => new HelpAnswer("app trains models. Read the manual.\n", null, "")).Crawl("app")
            .ShouldSatisfyAllConditions(
                reading => reading.Contract.ShouldBeNull(),
                reading => reading.Problem!.Value.Reason.ShouldBe("its help lists no option, argument or command that could be recognised."));

    [Fact]
    public void MayHaveNothingButItsHelp() =>
        Read(new() { [""] = "Usage: app [OPTIONS]\n\nOptions:\n  --help  Show this message and exit.\n" }).ShouldBe(["app"]);

    [Fact]
    public void IsReadOnceWhereAnOptionIsListedTwice() => Read(new()
    {
        [""] = "Usage: app [OPTIONS]\n\nOptions:\n    -C, --codegen OPT\n                        Set it\n    -C help             Print them\n",
    }).ShouldBe(["app", "app --codegen, -C"]);

    [Fact]
    public void IsReadWithoutItsExamplesAndWithCommandsThatItDoesNotList() => Read(new()
    {
        [""] = """
            usage: app [-h] COMMAND ...

            options:
              -h, --help  show this help message and exit

            examples:
              --quick  is said to be fast
            """,
    }).ShouldBe(["app"]);

    [Fact]
    public void IsReadAsSystemCommandLinePrintsIt() => Read(new()
    {
        [""] = """
            Description:
              Trains models.

            Usage:
              app [command] [options]

            Options:
              -?, -h, --help  Show help and usage information

            Commands:
              train, t <file> <more>  Trains a model.
            """,
        ["train"] = """
            Usage:
              app train <file> [<more>...] [options]

            Arguments:
              <file>  The data.
              <more>  More of it. [default: none]

            Options:
              --seed <seed> (REQUIRED)  Seed.
              -m, --mode <Fast|Slow>    How to train. [default: Fast]
              -?, -h, --help            Show help and usage information
            """,
    }).ShouldBe([
        "app",
        "app t",
        "app train",
        "app train --mode, -m Fast|Slow default \"Fast\"",
        "app train --seed required",
        "app train <file>",
        "app train <more> 0.. default \"none\"",
    ]);

    [Fact]
    public void IsReadAsClapPrintsIt() => Read(new()
    {
        [""] = """
            Trains models.

            Usage: app [OPTIONS] <COMMAND>

            Commands:
              train  Trains a model. [aliases: t]
              help   Print this message or the help of the given subcommand(s)

            Options:
              -h, --help     Print help
            """,
        ["train"] = """
            Usage: app train [OPTIONS] --seed <SEED> <FILE>...

            Arguments:
              <FILE>...
                      The data.

            Options:
                  --seed <SEED>
                      Seed. [aliases: --start]

                  --mode <MODE>
                      How to train.

                      Possible values:
                      - fast: soon done
                      - slow: late

                      [default: fast]

              -v, --verbose...
                      Says more.

              -h, --help
                      Print help (see a summary with '-h')
            """,
    }).ShouldBe([
        "app (a command must follow)",
        "app t",
        "app train",
        "app train --mode fast|slow default \"fast\"",
        "app train --seed, --start required",
        "app train --verbose, -v",
        "app train <file> 1..",
    ]);

    [Fact]
    public void IsReadAsCobraPrintsIt() => Read(new()
    {
        [""] = """
            Trains models.

            Usage:
              app [flags]
              app [command]

            Available Commands:
              help        Help about any command
              train       Trains a model

            Flags:
              -h, --help            help for app
                  --level int       how loud (default 1)
                  --name string     what to call it (default "a.log")

            Use "app [command] --help" for more information about a command.
            """,
        ["train"] = """
            Usage:
              app train FILE [flags]

            Flags:
              -h, --help   help for train

            Global Flags:
                  --level int   how loud (default 1)
            """,
    }).ShouldBe(["app", "app --level integer default \"1\"", "app --name text default \"a.log\"", "app train", "app train --level integer default \"1\""]);

    [Fact]
    public void IsReadInColourAndByNobodysLayout() => Read(new()
    {
        [""] = "\u001b[1mapp\u001b[0m - trains models\n\nCOMMANDS\n  train    trains\n\n"
            + "OPTIONS\n  -x, --extra=VALUE  more\n  --[no-]fast        soon\n",
        ["train"] = "app train FILE\n",
    }).ShouldBe(["app", "app --extra, -x", "app --fast, --no-fast", "app train"]);

    [Fact]
    public void IsKnownInPartWhereOneOfItsCommandsFails()
    {
        var reading = new HelpCrawler(words => words.Count == 0
            ? new HelpAnswer("Options:\n  --help  Show this message and exit.\n\nCommands:\n  train  Trains.\n", null, "")
            : new HelpAnswer(null, "it broke", "")).Crawl("app");

        (reading.Contract!.Commands.Single().IsUnread, reading.Problem!.Value.Reason).ShouldBe((true, "it broke."));
    }

    [Theory]
    [InlineData(CommandEnd.NotFound, "", "Install \"app\" where this runs, or declare what else prints the help.")]
    [InlineData(
        CommandEnd.Exited, "ModuleNotFoundError: No module named 'typer'\n",
        "Install the Python module \"typer\" where this runs, or declare what else prints the help.")]
    [InlineData(
        CommandEnd.Exited, "it broke\n",
        "Let what is declared print the help of the program, and that of a command when its words stand before the last argument.")]
    public void IsHelpedByWhatIsMissing(CommandEnd end, string output, string expected)
    {
        var processes = new ScriptedProcesses(_ => new CommandResult(end, end == CommandEnd.Exited ? 1 : null, "", output, TimeSpan.Zero));
        var program = new HelpProgram(new Doors(processes, new FileDoor(), TimeProvider.System), "/s", ["app", "--help"]);

        new HelpCrawler(program.Ask).Crawl("app").Problem!.Value.Remedy.ShouldBe(expected);
    }

    [Fact]
    public void MayAnswerEveryCommandWithTheSameHelp()
    {
        var asked = 0;
        var reading = new HelpCrawler(_ => new HelpAnswer($"{++asked > 0}\nCommands:\n  train  Trains.\n", null, "")).Crawl("app");

        (asked, reading.Contract!.Commands.Single().IsUnread).ShouldBe((2, true));
    }

    [Fact]
    public void MayListCommandsForEver()
    {
        var asked = 0;
        new HelpCrawler(_ => new HelpAnswer($"{++asked}\nCommands:\n  one  1\n  two  2\n  three  3\n  four  4\n", null, ""))
            .Crawl("app").Problem!.Value.Reason
            .ShouldBe("it has more than 500 commands.");
        asked.ShouldBe(501);
    }

    [Theory]
    [InlineData("<High|Low>", "<High>", "Breaking \"app --level\" no longer takes \"Low\".")]
    [InlineData("<High>", "<High|Low>", "Addition \"app --level\" also takes \"Low\".")]
    public void MayHaveOneChoiceLeft(string before, string now, string expected)
    {
        var (one, other) = (OfLevel(before), OfLevel(now));

        CommandComparison.Of(LoneChoices.Known(one, other), LoneChoices.Known(other, one))
            .Select(change => $"{change.Kind} {change.Statement}").ShouldBe([expected]);
    }

    private static CommandContract OfLevel(string value) => new HelpCrawler(_ => new HelpAnswer(
        $"Usage:\n  app [options]\n\nOptions:\n  --level {value}  Level\n  -?, -h, --help  Show help and usage information\n", null, ""))
        .Crawl("app").Contract!;

    private static IReadOnlyList<string> Read(Dictionary<string, string> helps) =>
        CommandSnapshot.Of(new HelpCrawler(words => new HelpAnswer(helps[string.Join(' ', words)], null, "")).Crawl("app").Contract!);
}
