"""Prints the syntax tree of a module as JSON. It is parsed and never run.

Each node is an object with "node", its class in Python's own grammar (https://docs.python.org/3/library/ast.html), "line", and its fields.
Exit code 1 and a line on standard error where it cannot be parsed.
"""
import ast
import json
import sys


def told(value):
    if isinstance(value, ast.AST):
        node = {"node": type(value).__name__}
        if hasattr(value, "lineno"):
            node["line"] = value.lineno
        for name, inner in ast.iter_fields(value):
            node[name] = told(inner)
        return node
    if isinstance(value, list):
        return [told(inner) for inner in value]
    if isinstance(value, (str, int, float, bool)) or value is None:
        return value if value == value and value not in (float("inf"), float("-inf")) else repr(value)
    return {"node": "Other", "text": repr(value)}


sys.setrecursionlimit(5000)
try:
    json.dump(told(ast.parse(sys.stdin.buffer.read())), sys.stdout)
except (SyntaxError, ValueError, RecursionError, MemoryError) as problem:
    print(f"{getattr(problem, 'lineno', None) or 1}: {getattr(problem, 'msg', None) or problem}", file=sys.stderr)
    sys.exit(1)
