# Notes each test as it begins and ends, one JSON object a line, so that what is known survives a run that hangs or crashes.
import faulthandler
import json
import os

EVENTS = os.environ["M31R_EVENTS"]
PATIENCE = float(os.environ["M31R_PATIENCE"])

# pytest turns standard error aside while a test runs; who watches the process looks at the real one.
STANDARD_ERROR = os.dup(2)
faulthandler.enable(file=STANDARD_ERROR)


def existing(path, flags):
    # The file is never made here: what is left of a run that was killed has none to write to.
    return os.open(path, flags & ~os.O_CREAT)


def note(**event):
    with open(EVENTS, "a", encoding="utf-8", errors="backslashreplace", opener=existing) as file:
        file.write(json.dumps(event) + "\n")


def begin(name):
    note(kind="begin", name=name)
    faulthandler.dump_traceback_later(PATIENCE, exit=True, file=STANDARD_ERROR)


def end(name, outcome, seconds, message="", trace="", file="", line=0):
    note(kind="end", name=name, outcome=outcome, seconds=seconds, message=message, trace=trace, file=file, line=line)


def rest():
    faulthandler.cancel_dump_traceback_later()
