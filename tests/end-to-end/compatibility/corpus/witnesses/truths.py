"""Reads truth.tsv, and the witness or caller of each line."""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Truth:
    """`path` is the file that shows the line, or nothing."""

    directory: Path
    surface: str
    kind: str
    what: str
    tags: list[str]
    path: Path | None

    @property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8") if self.path else ""


def read(corpus: Path, surface: str) -> Iterator[Truth]:
    numbers: Counter[str] = Counter()
    with open(corpus / "truth.tsv", encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
            numbers[row["case"]] += 1
            if row["surface"] == surface:
                directory = corpus / row["case"]
                path = find(directory, row["kind"], numbers[row["case"]])
                yield Truth(directory, surface, row["kind"], row["what"], row["tags"].split(","), path)


def find(directory: Path, kind: str, number: int) -> Path | None:
    name = "witness" if kind in ("breaking", "behavioural") else "caller"
    return next(directory.glob(f"{name}.*" if number == 1 else f"{name}-{number}.*"), None)


def check(surface: str, judge: Callable[[Truth], str | None]) -> int:
    """Prints what disagrees. `judge` answers nothing where a line agrees."""
    if len(sys.argv) != 2:
        print(f"Name the corpus: {sys.argv[0]} DIRECTORY", file=sys.stderr)
        return 2
    truths = list(read(Path(sys.argv[1]).resolve(), surface))
    shown = [truth for truth in truths if truth.path]
    found = [(truth, judge(truth)) for truth in shown]
    disagree = [(truth, said) for truth, said in found if said]
    for truth, said in disagree:
        print(f"{truth.directory.name}: {truth.kind} {truth.what}: {said}")
    print(f"{surface}: {len(truths)} lines, {len(shown)} of them shown by a witness or a caller, {len(disagree)} disagree")
    return 1 if disagree else 0


def contrast(kind: str, before: tuple[bool, str], after: tuple[bool, str]) -> str | None:
    """Holds what both sides said of one witness against its kind: whether they took it, and what came of it."""
    if not before[0]:
        return f"refused before: {before[1]}"
    if kind == "breaking":
        return "accepted after" if after[0] else None
    if not after[0]:
        return f"refused after: {after[1]}"
    if kind == "behavioural" and before[1] == after[1]:
        return f"nothing differs: {before[1]}"
    return None
