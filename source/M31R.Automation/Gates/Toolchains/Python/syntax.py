# Says whether source files are valid Python, without running them: one path a line on standard input, one JSON object a finding on
# standard output, and at last how many files were read.
import json
import sys
import warnings

LIMIT = 16 << 20


def say(path, kind, line, column, message):
    print(json.dumps({"path": path, "kind": kind, "line": line or 0, "column": column or 0, "message": message}), flush=True)


def read(path):
    with open(path, "rb") as file:
        source = file.read(LIMIT + 1)
    if len(source) > LIMIT:
        say(path, "unread", 0, 0, f"it is longer than {LIMIT >> 20} MiB")
        return
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            compile(source, path, "exec", dont_inherit=True)
        except SyntaxError as problem:
            say(path, "error", problem.lineno, problem.offset, f"{type(problem).__name__}: {problem.msg}")
        except (ValueError, OverflowError, RecursionError, MemoryError) as problem:
            say(path, "error", 0, 0, f"{type(problem).__name__}: {problem}")
    for warning in caught:
        say(path, "warning", warning.lineno, 0, f"{warning.category.__name__}: {warning.message}")


count = 0
for name in sys.stdin.read().split("\n"):
    if name:
        try:
            read(name)
        except OSError as problem:
            say(name, "unread", 0, 0, problem.strerror or type(problem).__name__)
        count += 1
print(json.dumps({"kind": "end", "count": count}))
