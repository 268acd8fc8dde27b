#!/usr/bin/env python3
"""Makes the corpus: `python3 make.py DIRECTORY`. The directory is made anew; README.md says what is in it."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

import artifacts  # noqa: E402
import command_line  # noqa: E402
import configuration  # noqa: E402
import dotnet  # noqa: E402
import tokenizers  # noqa: E402
from case import Case, Truth  # noqa: E402

SURFACES = (dotnet, command_line, configuration, artifacts, tokenizers)
COLUMNS = ("case", "surface", "kind", "what", "tags", "reason")
SHOWS_A_DIFFERENCE = ("breaking", "behavioural")


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print("Name the directory to make: python3 make.py DIRECTORY", file=sys.stderr)
        return 2
    corpus = Path(arguments[0])
    if corpus.exists() and any(corpus.iterdir()) and not (corpus / "truth.tsv").is_file():
        print(f'"{corpus}" is no corpus. Name another directory.', file=sys.stderr)
        return 2
    cases = [case for surface in SURFACES for case in surface.CASES]
    refuse_twins(cases)
    shutil.rmtree(corpus, ignore_errors=True)
    for case in cases:
        write(corpus / case.name, case)
    (corpus / "truth.tsv").write_text(table(cases), encoding="utf-8")
    print(f"{len(cases)} cases, {sum(len(case.truths) for case in cases)} lines of truth in {corpus}")
    return 0


def refuse_twins(cases: list[Case]) -> None:
    names = [case.name for case in cases]
    twins = {name for name in names if names.count(name) > 1}
    if twins:
        raise SystemExit(f"Two cases have one name: {', '.join(sorted(twins))}. Rename one.")


def write(directory: Path, case: Case) -> None:
    for side, files in (("before", case.before), ("after", case.after)):
        for path, content in files.items():
            target = directory / side / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(content, encoding="utf-8", newline="")
    for number, truth in enumerate(case.truths, start=1):
        if truth.witness:
            (directory / witness_file(number, truth, case)).write_text(truth.witness, encoding="utf-8", newline="")


def witness_file(number: int, truth: Truth, case: Case) -> str:
    """`witness` shows the difference, `caller` is somebody who must not see any. The number is that of the case's line."""
    name = "witness" if truth.kind in SHOWS_A_DIFFERENCE else "caller"
    return (name if number == 1 else f"{name}-{number}") + case.suffix


def table(cases: list[Case]) -> str:
    lines = ["\t".join(COLUMNS)]
    for case in cases:
        for truth in case.truths:
            tags = ",".join(truth.tags.split())
            lines.append("\t".join((case.name, case.surface, truth.kind, truth.what, tags, truth.reason)))
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
