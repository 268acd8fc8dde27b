"""The words that cases in Python are written in: values of the two builds, and files made of them."""
import json
import os
import sys

CORPUS = sys.argv[1]
SIDES = ("first", "second")

# What the two builds saw; cases that were really built somewhere have a traces.json of their own.
TRACES = {
    "first": {
        "root": "/build/first/repo",
        "home": "/home/ada",
        "user": "ada",
        "host": "ash-01",
        "temporary": "/tmp/build-4f1c",
        "began": "2026-03-07T10:15:00+00:00",
        "ended": "2026-03-07T10:17:30+00:00",
        "environment": {"NOISE": "amber-1841"},
    },
    "second": {
        "root": "/srv/second/deep/down/repo",
        "home": "/home/brian",
        "user": "brian",
        "host": "birch-02",
        "temporary": "/var/tmp/build-93e0",
        "began": "2026-03-29T22:40:00+00:00",
        "ended": "2026-03-29T22:43:10+00:00",
        "environment": {"NOISE": "cobalt-2277"},
    },
}


def path(case, file, side):
    """Where a case's file goes; its directory is made."""
    directory = os.path.join(CORPUS, case, side)
    os.makedirs(directory, exist_ok=True)
    return os.path.join(directory, file)


def pair(case, file, first, second):
    """Writes both sides of a file: text or bytes."""
    for side, content in zip(SIDES, (first, second)):
        with open(path(case, file, side), "wb") as stream:
            stream.write(content.encode() if isinstance(content, str) else content)


def text(case, file, template, **varied):
    """Writes both sides of a text: {root}, {user} … from the traces, and {name} from name=(first, second)."""
    pair(case, file, *(filled(template, number, varied) for number in (0, 1)))


def filled(template, number, varied):
    """One side of a template."""
    values = dict(TRACES[SIDES[number]], **{name: both[number] for name, both in varied.items()})
    return template.format(**values)


def document(case, file, first, second):
    """Writes both sides of a JSON document."""
    pair(case, file, *(json.dumps(value, indent=2) + "\n" for value in (first, second)))
