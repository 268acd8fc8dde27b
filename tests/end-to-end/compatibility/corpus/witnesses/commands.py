#!/usr/bin/env python3
"""Gives every witness of a command line to the program before and after: `commands.py CORPUS`."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from pathlib import Path

from truths import Truth, check, contrast

FINISHED = 0
WRONG_USAGE = 2


def judge(truth: Truth) -> str | None:
    before, after = (run(truth.directory / side, shlex.split(truth.text)) for side in ("before", "after"))
    return contrast(truth.kind, before, after)


def run(root: Path, words: list[str]) -> tuple[bool, str]:
    if (root / ".nuke").is_dir():
        return nuke(json.loads((root / ".nuke/build.schema.json").read_text()), words)
    module = "app.cli" if (root / "app/cli.py").is_file() else "app"
    command = [sys.executable, "-B", "-m", module, *words]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=20, check=False)
    if done.returncode not in (FINISHED, WRONG_USAGE):
        raise SystemExit(f"{root}: {module} {words} ended with {done.returncode}: {done.stderr}")
    return done.returncode == FINISHED, done.stdout or done.stderr


def nuke(schema: dict, words: list[str]) -> tuple[bool, str]:
    """NUKE reads a parameter without regard to case and dashes; words before the first one are targets."""
    found = {name.lower(): value for name, value in parameters(schema).items()}
    target = resolve(schema, found["target"]["items"])["enum"]
    names = [word for word in words if word.startswith("--")]
    start = words.index(names[0]) if names else len(words)
    unknown = [word for word in words[:start] if word not in target] + [n for n in names if key(n) not in found]
    if unknown:
        return False, f"unknown: {unknown}"
    for name in names:
        first = words.index(name) + 1
        values = words[first : next((i for i in range(first, len(words)) if words[i].startswith("--")), len(words))]
        if not fits(resolve(schema, found[key(name)]), values):
            return False, f"{name} does not take {values}"
    return True, str(words)


def fits(parameter: dict, values: list[str]) -> bool:
    if parameter["type"] != "array" and len(values) > 1:
        return False
    if parameter["type"] == "integer" and not all(value.lstrip("-").isdigit() for value in values):
        return False
    return "enum" not in parameter or all(value in parameter["enum"] for value in values)


def parameters(schema: dict) -> dict:
    top = resolve(schema, schema)
    parts = [top, *(resolve(schema, part) for part in top.get("allOf", []))]
    return {name: value for part in parts for name, value in part.get("properties", {}).items()}


def resolve(schema: dict, part: dict) -> dict:
    return schema["definitions"][part["$ref"].rsplit("/", 1)[1]] if "$ref" in part else part


def key(name: str) -> str:
    return name.replace("-", "").lower()


if __name__ == "__main__":
    sys.exit(check("command-line", judge))
