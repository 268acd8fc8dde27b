"""Command lines that an argparse source declares. The source can be run too: a witness is a line of arguments for `app`."""

from __future__ import annotations

from textwrap import indent

from case import Case, Files, Truth, addition, behavioural, breaking, compatible, text

MAINTENANCE = """
    compatibility:
      command-lines:
        - name: app
          source: app/cli.py
"""
START = '''import argparse
import pathlib


def build_parser():
    parser = argparse.ArgumentParser(prog="app", description="Trains models.")
    commands = parser.add_subparsers(dest="command")
    train = commands.add_parser("train", help="train a model")
'''
END = '''    return parser


def main():
    print(sorted(vars(build_parser().parse_args()).items()))


if __name__ == "__main__":
    main()
'''


def declared(name: str, before: str | Files, after: str | Files, *truths: Truth, exits: tuple[str, str] = ("", "")) -> Case:
    """A text is what follows in `build_parser`, where `parser`, `commands` and `train` are there already."""
    return Case("argparse-" + name, "command-line", app(before, exits[0]), app(after, exits[1]), truths, ".txt")


def app(source: str | Files, exits: str) -> Files:
    maintenance = text(MAINTENANCE) + (f"      exit-codes: {exits}\n" if exits else "")
    files = {"app/cli.py": cli(source)} if isinstance(source, str) else source
    return {"maintenance.yml": maintenance, "app/__init__.py": "", **files}


def cli(body: str, start: str = "") -> str:
    return start + START + indent(text(body), "    ") + END


FILE = 'train.add_argument("file")\n'
COMMON = '''"""Options that several commands have."""

import argparse

common = argparse.ArgumentParser(add_help=False)
common.add_argument("--epochs", type=int, default=3)
common.add_argument("--mode", choices=["fast", "slow"], default="fast")
'''
WITH_PARENT = (
    cli('train.add_argument("file")\n', "from app.common import common\n\n")
    .replace("from app.common import common\n\nimport argparse\nimport pathlib\n", "import argparse\n\nfrom app.common import common\n")
    .replace('help="train a model")', 'help="train a model", parents=[common])')
)
POSITIVE = '''def positive(value):
    number = int(value)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


'''
WITH_POSITIVE = cli('train.add_argument("--epochs", type=positive, default=3)').replace("def build_parser", POSITIVE + "def build_parser")
WITH_CONSTANTS = cli(
    'train.add_argument("--mode", choices=MODES, default=MODES[0])\ntrain.add_argument("--epochs", type=int, default=EPOCHS)'
).replace(
    "\n\n\ndef build_parser", '\n\nEPOCHS = 3\nMODES = ("fast", "slow")\n\n\ndef build_parser'
)

CASES = [
    declared(
        "option-removed",
        'train.add_argument("--epochs", type=int)\ntrain.add_argument("--seed", type=int)',
        'train.add_argument("--seed", type=int)',
        breaking("app train --epochs", "unrecognized arguments", witness="train --epochs 3"),
    ),
    declared(
        "option-added",
        'train.add_argument("--epochs", type=int)',
        'train.add_argument("--epochs", type=int)\ntrain.add_argument("--seed", type=int)',
        addition("app train --seed", "nobody must give it", witness="train --epochs 3"),
    ),
    declared(
        "option-renamed",
        'train.add_argument("--epochs", type=int)',
        'train.add_argument("--rounds", type=int)',
        breaking("app train --epochs", "unrecognized arguments", "double", "train --epochs 3"),
        addition("app train --rounds", "its new name", "double"),
    ),
    declared(
        "option-renamed-and-kept",
        'train.add_argument("--epochs", type=int)',
        'train.add_argument("--rounds", "--epochs", dest="rounds", type=int)',
        addition("app train --rounds", "the old name is an alias", "tricky", "train --epochs 3"),
    ),
    declared(
        "short-name-removed",
        'train.add_argument("-e", "--epochs", type=int)',
        'train.add_argument("--epochs", type=int)',
        breaking("app train -e", "unrecognized arguments", "tricky", "train -e 3"),
    ),
    declared(
        "command-removed",
        'commands.add_parser("export")',
        "",
        breaking("app export", "invalid choice", witness="export"),
    ),
    declared(
        "command-added",
        "",
        'commands.add_parser("export")',
        addition("app export", "nobody must run it", witness="train"),
    ),
    declared(
        "command-alias-removed",
        'commands.add_parser("list", aliases=["ls"])',
        'commands.add_parser("list")',
        breaking("app ls", "invalid choice", "tricky", "ls"),
    ),
    declared(
        "command-renamed-and-kept",
        'commands.add_parser("list")',
        'commands.add_parser("show", aliases=["list"])',
        addition("app show", "the old name is an alias", "tricky", "list"),
    ),
    declared(
        "positional-added",
        FILE,
        FILE + 'train.add_argument("output")',
        breaking("app train <output>", "one argument is too few", witness="train a"),
    ),
    declared(
        "optional-positional-added",
        FILE,
        FILE + 'train.add_argument("output", nargs="?", default="out")',
        addition("app train <output>", "it may be left out", "tricky", "train a"),
    ),
    declared(
        "positional-made-optional",
        FILE,
        'train.add_argument("file", nargs="?")',
        addition("app train <file>", "it may be left out", "tricky", "train a"),
    ),
    declared(
        "positional-removed",
        FILE,
        "",
        breaking("app train <file>", "one argument is too many", witness="train a"),
    ),
    declared(
        "positional-made-option",
        FILE,
        'train.add_argument("--file")',
        breaking("app train <file>", "one argument is too many", "double", "train a"),
        addition("app train --file", "the option", "double"),
    ),
    declared(
        "positionals-swapped",
        'train.add_argument("source")\ntrain.add_argument("target")',
        'train.add_argument("target")\ntrain.add_argument("source")',
        behavioural("app train <source>", "the first word was the source", "tricky", "train a b"),
        behavioural("app train <target>", "the second word was the target", "tricky", "train a b"),
    ),
    declared(
        "option-made-required",
        'train.add_argument("--epochs", type=int)',
        'train.add_argument("--epochs", type=int, required=True)',
        breaking("app train --epochs", "it was left out", witness="train"),
    ),
    declared(
        "option-no-longer-required",
        'train.add_argument("--epochs", type=int, required=True)',
        'train.add_argument("--epochs", type=int)',
        addition("app train --epochs", "it may be left out", witness="train --epochs 3"),
    ),
    declared(
        "required-option-with-default-added",
        'train.add_argument("--epochs", type=int)',
        'train.add_argument("--epochs", type=int)\ntrain.add_argument("--seed", type=int, default=1, required=True)',
        breaking("app train --seed", "a default does not help: it must be given", "tricky", "train --epochs 3"),
    ),
    declared(
        "type-narrowed",
        'train.add_argument("--rate", type=float)',
        'train.add_argument("--rate", type=int)',
        breaking("app train --rate", "0.5 is no int", witness="train --rate 0.5"),
    ),
    declared(
        "type-widened",
        'train.add_argument("--rate", type=int)',
        'train.add_argument("--rate", type=float)',
        addition("app train --rate", "every int is a float", "tricky", "train --rate 3"),
    ),
    declared(
        "type-to-path",
        'train.add_argument("--output", type=str)',
        'train.add_argument("--output", type=pathlib.Path)',
        compatible("any word is a path", "tricky", "train --output a:b"),
    ),
    declared(
        "type-to-own-function",
        'train.add_argument("--epochs", type=int, default=3)',
        {"app/cli.py": WITH_POSITIVE},
        breaking("app train --epochs", "0 was accepted; the function refuses it", "tricky", "train --epochs 0"),
    ),
    declared(
        "choices-narrowed",
        'train.add_argument("--mode", choices=["fast", "slow", "careful"])',
        'train.add_argument("--mode", choices=["fast", "slow"])',
        breaking("app train --mode", "invalid choice: careful", witness="train --mode careful"),
    ),
    declared(
        "choices-widened",
        'train.add_argument("--mode", choices=["fast", "slow"])',
        'train.add_argument("--mode", choices=["careful", "fast", "slow"])',
        addition("app train --mode", "one choice more", witness="train --mode slow"),
    ),
    declared(
        "choices-introduced",
        'train.add_argument("--mode")',
        'train.add_argument("--mode", choices=["fast", "slow"])',
        breaking("app train --mode", "any word was accepted", "tricky", "train --mode any"),
    ),
    declared(
        "choices-and-default-by-name",
        'train.add_argument("--mode", choices=["fast", "slow"], default="fast")\ntrain.add_argument("--epochs", type=int, default=3)',
        {"app/cli.py": WITH_CONSTANTS},
        compatible("the same values under names", "tricky", "train --mode slow"),
    ),
    declared(
        "default-changed",
        'train.add_argument("--epochs", type=int, default=3)',
        'train.add_argument("--epochs", type=int, default=5)',
        behavioural("app train --epochs", "left out it was 3 and is 5", witness="train"),
    ),
    declared(
        "list-became-one",
        'train.add_argument("--data", nargs="+")',
        'train.add_argument("--data")',
        breaking("app train --data", "the second value is unrecognized", witness="train --data a b"),
    ),
    declared(
        "one-became-a-greedy-list",
        FILE + 'train.add_argument("--data")',
        FILE + 'train.add_argument("--data", nargs="+")',
        breaking("app train --data", "it takes the file too, which is then missing", "tricky", "train --data a b"),
    ),
    declared(
        "flag-takes-a-value",
        'train.add_argument("--verbose", action="store_true")',
        'train.add_argument("--verbose", type=int)',
        breaking("app train --verbose", "expected one argument", witness="train --verbose"),
    ),
    declared(
        "flag-can-be-negated",
        'train.add_argument("--shuffle", action="store_true")',
        'train.add_argument("--shuffle", action=argparse.BooleanOptionalAction, default=False)',
        addition("app train --no-shuffle", "a flag more; the old one means the same", "tricky", "train --shuffle"),
    ),
    declared(
        "value-no-longer-optional",
        'train.add_argument("--color", nargs="?", const="auto")',
        'train.add_argument("--color")',
        breaking("app train --color", "expected one argument", "tricky", "train --color"),
    ),
    declared(
        "repeated-option-no-longer-collects",
        'train.add_argument("--tag", action="append")',
        'train.add_argument("--tag")',
        behavioural("app train --tag", "two tags were two, and the last one wins now", "tricky", "train --tag a --tag b"),
    ),
    declared(
        "options-made-exclusive",
        'group = train.add_mutually_exclusive_group()\ngroup.add_argument("--json", action="store_true")\n'
        'group.add_argument("--yaml", action="store_true")\ntrain.add_argument("--csv", action="store_true")',
        'group = train.add_mutually_exclusive_group()\ngroup.add_argument("--json", action="store_true")\n'
        'group.add_argument("--yaml", action="store_true")\ngroup.add_argument("--csv", action="store_true")',
        breaking("app train --csv", "not allowed with --json", "tricky", "train --csv --json"),
    ),
    declared(
        "options-in-a-named-group",
        'train.add_argument("--epochs", type=int)\ntrain.add_argument("--csv", action="store_true")',
        'group = train.add_argument_group("training")\ngroup.add_argument("--epochs", type=int)\n'
        'train.add_argument_group("output").add_argument("--csv", action="store_true")',
        compatible("groups are for help only", "tricky", "train --epochs 3 --csv"),
    ),
    declared(
        "options-moved-to-a-parent-parser",
        FILE + 'train.add_argument("--epochs", type=int, default=3)\n'
        'train.add_argument("--mode", choices=["fast", "slow"], default="fast")',
        {"app/cli.py": WITH_PARENT, "app/common.py": COMMON},
        compatible("the same options from another file", "tricky", "train a --epochs 3 --mode slow"),
    ),
    declared(
        "options-added-in-a-loop",
        'train.add_argument("--epochs", type=int)\ntrain.add_argument("--seed", type=int)',
        'for name in ("epochs", "seed"):\n    train.add_argument(f"--{name}", type=int)',
        compatible("the same options", "tricky", "train --epochs 3 --seed 4"),
    ),
    declared(
        "option-moved-to-the-command",
        'parser.add_argument("--config")',
        'train.add_argument("--config")',
        breaking("app --config", "it stands behind the command now", "double", "--config a train"),
        addition("app train --config", "its new place", "double"),
    ),
    declared(
        "destination-renamed",
        'train.add_argument("--epochs", type=int)',
        'train.add_argument("--epochs", dest="rounds", type=int)',
        compatible("nobody types a destination", "tricky", "train --epochs 3"),
    ),
    declared(
        "help-and-order",
        FILE + 'train.add_argument("--epochs", type=int, help="rounds")\ntrain.add_argument("--seed", type=int)',
        'train.add_argument("--seed", type=int, metavar="NUMBER")\n'
        'train.add_argument("--epochs", type=int, help="number of rounds")\n' + FILE,
        compatible("other words, another order of options", witness="train --epochs 3 a --seed 4"),
    ),
    declared(
        "option-hidden-from-help",
        'train.add_argument("--epochs", type=int)',
        'train.add_argument("--epochs", type=int, help=argparse.SUPPRESS)',
        compatible("it is accepted as before", "tricky", "train --epochs 3"),
    ),
    declared(
        "deprecated-option-removed",
        'train.add_argument("--epochs", type=int, help="deprecated: use --rounds")\ntrain.add_argument("--rounds", type=int)',
        'train.add_argument("--rounds", type=int)',
        breaking("app train --epochs", "it was announced, and it is gone", "plain deprecated", "train --epochs 3"),
    ),
    declared(
        "exit-code-means-something-else",
        FILE,
        FILE,
        behavioural("exit-code 3", "a script that waits on 3 does another thing"),
        exits=('{ "0": done, "2": wrong usage, "3": nothing to do }', '{ "0": done, "2": wrong usage, "3": no disk space }'),
    ),
    declared(
        "exit-code-added",
        FILE,
        FILE,
        addition("exit-code 4", "a new failure has a number of its own"),
        exits=('{ "0": done, "2": wrong usage }', '{ "0": done, "2": wrong usage, "4": no disk space }'),
    ),
    declared(
        "exit-code-no-longer-used",
        FILE,
        FILE,
        behavioural("exit-code 3", "a script that waits on 3 never sees it", "tricky"),
        exits=('{ "0": done, "2": wrong usage, "3": nothing to do }', '{ "0": done, "2": wrong usage }'),
    ),
]
