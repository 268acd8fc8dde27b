"""Small programs that print help as click, System.CommandLine and clap do, and accept what that help says.

The layouts are written from what those print; none of them is needed to run a case.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace

from case import Files


@dataclass(frozen=True)
class Option:
    """Without a value it is a flag. `number` accepts whole numbers within `least` and `most`; `deprecated` and `hidden` are for help."""

    names: tuple[str, ...]
    help: str = ""
    value: str = ""
    number: bool = False
    least: int | None = None
    most: int | None = None
    choices: tuple[str, ...] = ()
    default: str = ""
    required: bool = False
    no: bool = False
    alias: str = ""
    deprecated: bool = False


@dataclass(frozen=True)
class Argument:
    """A word by its place."""

    name: str
    help: str = ""
    required: bool = True
    many: bool = False


@dataclass(frozen=True)
class Command:
    name: str
    help: str
    options: tuple[Option, ...] = ()
    arguments: tuple[Argument, ...] = ()
    commands: tuple["Command", ...] = ()


Style = Callable[[str, Command], str]

PROGRAM = '''import json
import pathlib
import sys

HERE = pathlib.Path(__file__).parent
HELPS = json.loads((HERE / "help.json").read_text())
COMMANDS = json.loads((HERE / "commands.json").read_text())


def wrong(message):
    print(f"Error: {message}", file=sys.stderr)
    sys.exit(2)


def check(option, value):
    if option["choices"] and value not in option["choices"]:
        wrong(f"'{value}' is not one of {', '.join(option['choices'])}")
    if option["number"]:
        try:
            number = int(value)
        except ValueError:
            wrong(f"'{value}' is not a whole number")
        if option["least"] is not None and number < option["least"] or option["most"] is not None and number > option["most"]:
            wrong(f"{number} is out of range")
    return value


def main(words):
    path, command, seen, places = "", COMMANDS, {}, []
    while words:
        word = words.pop(0)
        if word in ("--help", "-h"):
            print(HELPS[path], end="")
            return
        options = {name: o for o in command["options"] for name in [*o["names"], *filter(None, [o["alias"]])]}
        options |= {"--no-" + name[2:]: {**o, "value": ""} for name, o in options.items() if o["no"] and name.startswith("--")}
        if word.startswith("-") and word not in options:
            wrong(f"no such option: {word}")
        elif word.startswith("-"):
            option = options[word]
            if option["value"] and not words:
                wrong(f"option '{word}' requires an argument")
            seen[option["names"][-1]] = check(option, words.pop(0)) if option["value"] else word
        elif command["commands"]:
            known = {c["name"]: c for c in command["commands"]}
            if word not in known:
                wrong(f"no such command '{word}'")
            path, command = f"{path} {word}".strip(), known[word]
        else:
            places.append(word)
    for option in command["options"]:
        if option["required"] and option["names"][-1] not in seen:
            wrong(f"missing option '{option['names'][-1]}'")
        if option["default"]:
            seen.setdefault(option["names"][-1], option["default"])
    arguments = command["arguments"]
    if len(places) < sum(a["required"] for a in arguments):
        wrong("missing argument")
    if len(places) > len(arguments) and not any(a["many"] for a in arguments):
        wrong("unexpected extra argument")
    print(path, sorted(seen.items()), places)


main(sys.argv[1:])
'''


def program(style: Style, command: Command) -> Files:
    """The files of a program named `app`: what it prints for --help, what it accepts, and the code that does both."""
    return {
        "app/__init__.py": "",
        "app/__main__.py": PROGRAM,
        "app/help.json": json.dumps(helps(style, "app", command), indent=1, ensure_ascii=False) + "\n",
        "app/commands.json": json.dumps(asdict(command), indent=1) + "\n",
    }


def helps(style: Style, path: str, command: Command) -> dict[str, str]:
    found = {path.removeprefix("app").strip(): style(path, command)}
    for inner in command.commands:
        found |= helps(style, f"{path} {inner.name}", inner)
    return found


def rows(title: str, entries: list[tuple[str, str]], widest: int = 30) -> str:
    """A section with two columns; a first column that is too wide has its text on the next line."""
    if not entries:
        return ""
    width = max([len(left) for left, _ in entries if len(left) <= widest], default=0)
    lines = []
    for left, right in entries:
        if len(left) > widest:
            lines += ["  " + left, "  " + " " * width + "  " + right]
        else:
            lines.append(f"  {left:<{width}}  {right}".rstrip())
    return f"\n{title}:\n" + "\n".join(lines) + "\n"


def click(path: str, command: Command) -> str:
    places = "".join(" " + click_place(a) for a in command.arguments)
    usage = f"Usage: {path} [OPTIONS]{' COMMAND [ARGS]...' if command.commands else ''}{places}\n\n  {command.help}\n"
    options = [(click_names(o), click_text(o)) for o in command.options] + [("--help", "Show this message and exit.")]
    return usage + rows("Options", options) + rows("Commands", [(c.name, c.help) for c in command.commands])


def click_place(argument: Argument) -> str:
    name = argument.name.upper() + ("..." if argument.many else "")
    return name if argument.required else f"[{argument.name.upper()}]" + ("..." if argument.many else "")


def click_names(option: Option) -> str:
    names = ", ".join(option.names)
    if option.no:
        names += " / --no-" + option.names[-1][2:]
    kind = "[" + "|".join(option.choices) + "]" if option.choices else click_kind(option)
    return f"{names} {kind}".strip()


def click_kind(option: Option) -> str:
    if not option.value:
        return ""
    return "TEXT" if not option.number else "INTEGER" if option.least is None and option.most is None else "INTEGER RANGE"


def click_text(option: Option) -> str:
    low = "" if option.least is None else f"{option.least}<="
    high = "" if option.most is None else f"<={option.most}"
    notes = [
        f"default: {option.default}" if option.default else "",
        f"{low}x{high}" if low or high else "",
        "required" if option.required else "",
    ]
    notes = [note for note in notes if note]
    text = option.help + (" (DEPRECATED)" if option.deprecated else "")
    return text + (f"  [{'; '.join(notes)}]" if notes else "")


def command_line_api(path: str, command: Command) -> str:
    """As System.CommandLine prints it."""
    places = "".join(" " + angle(a) for a in command.arguments)
    inner = " [command]" if command.commands else ""
    usage = f"Description:\n  {command.help}\n\nUsage:\n  {path}{places}{inner} [options]\n"
    arguments = rows("Arguments", [(f"<{a.name}>", a.help) for a in command.arguments])
    own = [("-?, -h, --help", "Show help and usage information")]
    if " " not in path:
        own.append(("--version", "Show version information"))
    options = rows("Options", [(api_names(o), api_text(o)) for o in command.options] + own)
    listed = [(c.name + "".join(" " + angle(a) for a in c.arguments), c.help) for c in command.commands]
    return usage + arguments + options + rows("Commands", listed) + "\n"


def angle(argument: Argument) -> str:
    name = f"<{argument.name}>" + ("..." if argument.many else "")
    return name if argument.required else f"[{name}]"


def api_names(option: Option) -> str:
    value = "<" + "|".join(option.choices) + ">" if option.choices else f"<{option.value.lower()}>" if option.value else ""
    return " ".join(part for part in (", ".join(option.names), value, "(REQUIRED)" if option.required else "") if part)


def api_text(option: Option) -> str:
    return option.help + (f" [default: {option.default}]" if option.default else "")


def clap(path: str, command: Command) -> str:
    usage = clap_usage(path, command)
    listed = [(c.name, c.help) for c in command.commands]
    commands = rows("Commands", [*listed, ("help", "Print this message or the help of the given subcommand(s)")] if listed else [])
    arguments = rows("Arguments", [(clap_place(a), a.help) for a in command.arguments])
    options = [(clap_names(o), clap_text(o)) for o in command.options] + [("-h, --help", "Print help")]
    return usage + commands + arguments + rows("Options", options)


def clap_long(path: str, command: Command) -> str:
    """As clap prints it for --help when something has a long text: one item a paragraph."""
    usage = clap_usage(path, command)
    listed = "".join(f"  {c.name}\n          {c.help}\n" for c in command.commands)
    commands = f"\nCommands:\n{listed}  help\n          Print this message or the help of the given subcommand(s)\n" if listed else ""
    places = "\n".join(f"  {clap_place(a)}\n          {a.help}\n" for a in command.arguments)
    options = "\n".join(map(clap_paragraph, command.options)) + ("\n" if command.options else "")
    arguments = f"\nArguments:\n{places}" if places else ""
    return f"{usage}{commands}{arguments}\nOptions:\n{options}  -h, --help\n          Print help (see a summary with '-h')\n"


def clap_paragraph(option: Option) -> str:
    values = "".join(f"          - {choice}: {choice} training\n" for choice in option.choices)
    values = f"          \n          Possible values:\n{values}" if values else ""
    default = f"          \n          [default: {option.default}]\n" if option.default else ""
    return f"  {clap_names(option)}\n          {option.help}\n{values}{default}"


def clap_usage(path: str, command: Command) -> str:
    required = "".join(f" {o.names[-1]} <{o.value}>" for o in command.options if o.required)
    places = "".join(" " + clap_place(a) for a in command.arguments)
    options = "" if path == "app" and not command.options else " [OPTIONS]"
    return f"{command.help}\n\nUsage: {path}{options}{required}{places}{' <COMMAND>' if command.commands else ''}\n"


def clap_place(argument: Argument) -> str:
    return angle(replace(argument, name=argument.name.upper()))


def clap_names(option: Option) -> str:
    names = ", ".join(option.names)
    names = names if len(option.names) > 1 or not names.startswith("--") else "    " + names
    return names + (f" <{option.value}>" if option.value else "")


def clap_text(option: Option) -> str:
    notes = [
        f"[default: {option.default}]" if option.default else "",
        f"[aliases: {option.alias}]" if option.alias else "",
        f"[possible values: {', '.join(option.choices)}]" if option.choices else "",
    ]
    return " ".join([option.help, *filter(None, notes)])
