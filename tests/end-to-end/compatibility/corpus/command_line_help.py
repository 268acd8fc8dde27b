"""Command lines of which only the help is known: argparse's own, and help in the shapes of click, System.CommandLine and clap."""

from __future__ import annotations

import command_line_shapes as shapes
from case import Case, Files, Truth, addition, behavioural, breaking, compatible, not_checked, text
from command_line_shapes import Argument, Command, Option, Style

MAINTENANCE = """
    compatibility:
      command-lines:
        - name: app
          help: [python3, -m, app, --help]
"""


def crawled(name: str, before: Files, after: Files, *truths: Truth) -> Case:
    def side(files: Files) -> Files:
        return {"maintenance.yml": text(MAINTENANCE), **files}

    return Case("help-" + name, "command-line", side(before), side(after), truths, ".txt")


def train(style: Style, *parts: Option | Argument, more: tuple[Command, ...] = ()) -> Files:
    """A program with a command `train` that has these options and arguments, and `more` commands."""
    options = tuple(part for part in parts if isinstance(part, Option))
    arguments = tuple(part for part in parts if isinstance(part, Argument))
    command = Command("train", "Trains a model.", options, arguments)
    return shapes.program(style, Command("app", "Trains and exports models.", commands=(command, *more)))


def argparse_program(body: str, formatter: str = "") -> Files:
    """A real argparse program: `commands` and `train` are there already."""
    start = f"""import argparse

parser = argparse.ArgumentParser(prog="app", description="Trains models.")
commands = parser.add_subparsers(dest="command", required=True)
train = commands.add_parser("train", help="train a model"{formatter})
"""
    return {"app/__init__.py": "", "app/__main__.py": start + text(body) + "print(sorted(vars(parser.parse_args()).items()))\n"}


def script(body: str) -> Files:
    return {"app/__init__.py": "", "app/__main__.py": text(body)}


CLICK, API, CLAP = shapes.click, shapes.command_line_api, shapes.clap
DEFAULTS = ", formatter_class=argparse.ArgumentDefaultsHelpFormatter"
EPOCHS = Option(("-e", "--epochs"), "Number of rounds.", "EPOCHS", number=True, default="3")
SEED = Option(("--seed",), "Seed of the random numbers.", "SEED", number=True)
VERBOSE = Option(("-v", "--verbose"), "Says more.")
FILE = Argument("file", "The data.")
EXPORT = Command("export", "Exports a model.")
MODES = ("fast", "slow")


def mode(*choices: str) -> Option:
    return Option(("--mode",), "How to train.", "MODE", choices=choices)


def within(least: int, most: int) -> Option:
    return Option(("--epochs",), "Number of rounds.", "EPOCHS", number=True, least=least, most=most)


CASES = [
    crawled(
        "argparse-inner-command-removed",
        argparse_program(
            'model = commands.add_parser("model", help="models").add_subparsers(dest="action")\n'
            'model.add_parser("show", help="show one")\nmodel.add_parser("export", help="export one")'
        ),
        argparse_program(
            'model = commands.add_parser("model", help="models").add_subparsers(dest="action")\nmodel.add_parser("show", help="show one")'
        ),
        breaking("app model export", "invalid choice, one level down", "tricky", "model export"),
    ),
    crawled(
        "argparse-default-changed",
        argparse_program('train.add_argument("--epochs", type=int, default=3, help="rounds")', DEFAULTS),
        argparse_program('train.add_argument("--epochs", type=int, default=5, help="rounds")', DEFAULTS),
        behavioural("app train --epochs", "left out it was 3 and is 5", witness="train"),
    ),
    crawled(
        "argparse-choice-removed",
        argparse_program('train.add_argument("--mode", choices=["fast", "slow"], help="how to train")'),
        argparse_program('train.add_argument("--mode", choices=["fast"], help="how to train")'),
        breaking("app train --mode", "invalid choice: slow", witness="train --mode slow"),
    ),
    crawled(
        "argparse-option-hidden",
        argparse_program('train.add_argument("--epochs", type=int, help="rounds")'),
        argparse_program('train.add_argument("--epochs", type=int, help=argparse.SUPPRESS)'),
        compatible("help is silent about it, and it is accepted as before", "tricky", "train --epochs 3"),
    ),
    crawled(
        "argparse-options-under-a-heading",
        argparse_program('train.add_argument("--epochs", type=int, help="rounds")'),
        argparse_program('train.add_argument_group("training options").add_argument("--epochs", type=int, help="rounds")'),
        compatible("headings are for readers", "tricky", "train --epochs 3"),
    ),
    crawled(
        "argparse-positional-called-otherwise",
        argparse_program('train.add_argument("file", help="the data")'),
        argparse_program('train.add_argument("data", metavar="path", help="the data")'),
        compatible("nobody types the name of a place", "tricky", "train a"),
    ),
    crawled(
        "click-option-removed",
        train(CLICK, EPOCHS, SEED),
        train(CLICK, EPOCHS),
        breaking("app train --seed", "no such option", witness="train --seed 3"),
    ),
    crawled(
        "click-option-added",
        train(CLICK, EPOCHS),
        train(CLICK, EPOCHS, SEED),
        addition("app train --seed", "nobody must give it", witness="train --epochs 3"),
    ),
    crawled(
        "click-negated-flag-removed",
        train(CLICK, Option(("--shuffle",), "Shuffles the data.", no=True)),
        train(CLICK, Option(("--shuffle",), "Shuffles the data.")),
        breaking("app train --no-shuffle", "no such option; the other half of the pair stays", "tricky", "train --no-shuffle"),
    ),
    crawled(
        "click-option-made-required",
        train(CLICK, SEED),
        train(CLICK, Option(("--seed",), "Seed of the random numbers.", "SEED", number=True, required=True)),
        breaking("app train --seed", "missing option", witness="train"),
    ),
    crawled(
        "click-range-narrowed",
        train(CLICK, within(1, 10)),
        train(CLICK, within(1, 5)),
        breaking("app train --epochs", "10 is out of range", "tricky", "train --epochs 10"),
    ),
    crawled(
        "click-range-widened",
        train(CLICK, within(1, 5)),
        train(CLICK, within(0, 10)),
        addition("app train --epochs", "more numbers are accepted", witness="train --epochs 5"),
    ),
    crawled(
        "click-text-to-integer",
        train(CLICK, Option(("--seed",), "Seed of the random numbers.", "SEED")),
        train(CLICK, SEED),
        breaking("app train --seed", "a word is no integer", witness="train --seed any"),
    ),
    crawled(
        "click-default-changed",
        train(CLICK, EPOCHS),
        train(CLICK, Option(("-e", "--epochs"), "Number of rounds.", "EPOCHS", number=True, default="5")),
        behavioural("app train --epochs", "left out it was 3 and is 5", witness="train"),
    ),
    crawled(
        "click-argument-no-longer-optional",
        train(CLICK, Argument("file", required=False)),
        train(CLICK, Argument("file")),
        breaking("app train <file>", "missing argument", "tricky", "train"),
    ),
    crawled(
        "click-deprecated-option-removed",
        train(CLICK, EPOCHS, Option(("--rounds",), "Number of rounds.", "ROUNDS", number=True, deprecated=True)),
        train(CLICK, EPOCHS),
        breaking("app train --rounds", "it was announced, and it is gone", "plain deprecated", "train --rounds 3"),
    ),
    crawled(
        "click-column-moved-by-longer-option",
        train(CLICK, EPOCHS, VERBOSE),
        train(CLICK, Option(("--gradient-accumulation-of-the-last-steps",), "Adds up.", "N", number=True), EPOCHS, VERBOSE),
        addition(
            "app train --gradient-accumulation-of-the-last-steps",
            "a long option whose text stands below it",
            "tricky",
            "train -v -e 3",
        ),
    ),
    crawled(
        "api-alias-removed",
        train(API, EPOCHS, VERBOSE),
        train(API, Option(("--epochs",), "Number of rounds.", "EPOCHS", number=True, default="3"), VERBOSE),
        breaking("app train -e", "no such option", "tricky", "train -e 3"),
    ),
    crawled(
        "api-option-made-required",
        train(API, SEED),
        train(API, Option(("--seed",), "Seed of the random numbers.", "SEED", number=True, required=True)),
        breaking("app train --seed", "option is required", witness="train"),
    ),
    crawled(
        "api-choice-removed",
        train(API, mode("Fast", "Slow", "Careful")),
        train(API, mode("Fast", "Slow")),
        breaking("app train --mode", "Careful is no mode", witness="train --mode Careful"),
    ),
    crawled(
        "api-argument-added",
        train(API, FILE),
        train(API, FILE, Argument("output", "Where to write.")),
        breaking("app train <output>", "required argument missing", witness="train a"),
    ),
    crawled(
        "api-command-added",
        train(API, FILE),
        train(API, FILE, more=(EXPORT,)),
        addition("app export", "nobody must run it", witness="train a"),
    ),
    crawled(
        "api-default-changed",
        train(API, EPOCHS),
        train(API, Option(("-e", "--epochs"), "Number of rounds.", "EPOCHS", number=True, default="30")),
        behavioural("app train --epochs", "left out it was 3 and is 30", witness="train"),
    ),
    crawled(
        "api-aliases-in-other-order",
        train(API, Option(("-e", "--epochs"), "Number of rounds.", "EPOCHS", number=True)),
        train(API, Option(("--epochs", "-e"), "How many rounds.", "epochs", number=True)),
        compatible("the same names, another order and other words", "tricky", "train -e 3"),
    ),
    crawled(
        "clap-value-removed",
        train(CLAP, mode("fast", "slow", "careful")),
        train(CLAP, mode("fast", "slow")),
        breaking("app train --mode", "careful is no possible value", witness="train --mode careful"),
    ),
    crawled(
        "clap-command-removed",
        train(CLAP, FILE, more=(EXPORT,)),
        train(CLAP, FILE),
        breaking("app export", "unrecognized subcommand", witness="export"),
    ),
    crawled(
        "clap-argument-takes-one-only",
        train(CLAP, Argument("FILE", "The data.", many=True)),
        train(CLAP, Argument("FILE", "The data.")),
        breaking("app train <file>", "the second file is unexpected", "tricky", "train a b"),
    ),
    crawled(
        "clap-argument-takes-many",
        train(CLAP, Argument("FILE", "The data.")),
        train(CLAP, Argument("FILE", "The data.", many=True)),
        addition("app train <file>", "more than one may be given", "tricky", "train a"),
    ),
    crawled(
        "clap-flag-takes-a-value",
        train(CLAP, VERBOSE),
        train(CLAP, Option(("-v", "--verbose"), "Says more.", "LEVEL")),
        breaking("app train --verbose", "a value is required", witness="train --verbose"),
    ),
    crawled(
        "clap-option-renamed-with-alias",
        train(CLAP, Option(("--epochs",), "Number of rounds.", "EPOCHS", number=True)),
        train(CLAP, Option(("--rounds",), "Number of rounds.", "ROUNDS", number=True, alias="--epochs")),
        addition("app train --rounds", "the old name is an alias that help tells of", "tricky", "train --epochs 3"),
    ),
    crawled(
        "clap-value-called-otherwise",
        train(CLAP, Option(("--epochs",), "Number of rounds.", "NUM", number=True)),
        train(CLAP, Option(("--epochs",), "Number of rounds.", "COUNT", number=True)),
        compatible("nobody types the name of a value", "tricky", "train --epochs 3"),
    ),
    crawled(
        "clap-long-help",
        train(CLAP, FILE, EPOCHS, mode(*MODES)),
        train(shapes.clap_long, FILE, EPOCHS, mode(*MODES)),
        compatible("the same options, each in a paragraph", "tricky", "train a -e 3 --mode slow"),
    ),
    crawled(
        "from-click-to-argparse",
        train(CLICK, FILE, Option(("-e", "--epochs"), "Number of rounds.", "EPOCHS", number=True), mode(*MODES)),
        argparse_program(
            'train.add_argument("file", help="the data")\ntrain.add_argument("-e", "--epochs", type=int, help="number of rounds")\n'
            'train.add_argument("--mode", choices=["fast", "slow"], help="how to train")'
        ),
        compatible("the same command line by another library", "tricky", "train a -e 3 --mode slow"),
    ),
    crawled(
        "option-and-default-at-once",
        train(CLICK, EPOCHS, SEED),
        train(CLICK, Option(("-e", "--epochs"), "Number of rounds.", "EPOCHS", number=True, default="5")),
        behavioural("app train --epochs", "left out it was 3 and is 5", "double", "train"),
        breaking("app train --seed", "no such option", "double", "train --seed 3"),
    ),
    crawled(
        "prints-nothing",
        train(CLICK, EPOCHS),
        script("import sys\n\nsys.exit(0)"),
        not_checked("help is empty", "tricky"),
    ),
    crawled(
        "fails",
        train(CLICK, EPOCHS),
        script("import a_package_that_nobody_has"),
        not_checked("help ends with an exception", "tricky"),
    ),
    crawled(
        "hangs",
        train(CLICK, EPOCHS),
        script("import time\n\ntime.sleep(3600)"),
        not_checked("help does not end", "tricky"),
    ),
]
