"""What a case is: the content of a repository before and after, and what there is to be said of the difference.

Every surface has a module with a list `CASES`. Each expectation stands beside its case and was written by hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import dedent

Files = dict[str, str]


@dataclass(frozen=True)
class Truth:
    """One line of truth.tsv. `witness` is a caller, a document, a text or a line of arguments that shows it, or nothing."""

    kind: str
    what: str
    reason: str
    tags: str
    witness: str


@dataclass(frozen=True)
class Case:
    """A named difference. Files are named by their path in the repository; `suffix` is that of its witness files."""

    name: str
    surface: str
    before: Files
    after: Files
    truths: tuple[Truth, ...]
    suffix: str


def breaking(what: str, reason: str, tags: str = "plain", witness: str = "") -> Truth:
    """Something that worked before does not work now; the reason says what."""
    return Truth("breaking", what, reason, tags, witness)


def behavioural(what: str, reason: str, tags: str = "plain", witness: str = "") -> Truth:
    """Everything still works, and something means another thing."""
    return Truth("behavioural", what, reason, tags, witness)


def addition(what: str, reason: str, tags: str = "plain", witness: str = "") -> Truth:
    """Somebody can do what nobody could before, and nobody loses anything."""
    return Truth("addition", what, reason, tags, witness)


def compatible(reason: str, tags: str = "plain", witness: str = "") -> Truth:
    """The contract is the same."""
    return Truth("compatible", "-", reason, tags, witness)


def not_checked(reason: str, tags: str = "plain", what: str = "-") -> Truth:
    """Nobody can tell from what there is."""
    return Truth("not-checked", what, reason, tags, "")


def text(value: str) -> str:
    """A text written indented in a case, as a file: no common indentation, one line break at its end."""
    return dedent(value).strip("\n") + "\n"


def texts(files: Files) -> Files:
    """The same for several files."""
    return {path: text(content) for path, content in files.items()}
