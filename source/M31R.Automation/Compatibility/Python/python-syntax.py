"""Prints the syntax tree of a module as JSON. It is parsed and never run.

Each node is an object with "node", its class in Python's own grammar (https://docs.python.org/3/library/ast.html), "line", and its fields.
Exit code 1 and a line on standard error where it cannot be parsed.
"""
import ast
import json
import sys


imported = {}


def unquoted(node):
    """An annotation without the quotes that put off its evaluation; texts of Literal and of the extras of Annotated stay texts."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        try:
            return unquoted(ast.copy_location(ast.parse(node.value.strip(), mode="eval").body, node))
        except (SyntaxError, ValueError):
            return node
    if isinstance(node, ast.BinOp):
        node.left, node.right = unquoted(node.left), unquoted(node.right)
    elif isinstance(node, ast.Subscript):
        name = getattr(node.value, "attr", getattr(node.value, "id", ""))
        name = imported.get(name, name)
        if name != "Literal":
            inner = node.slice
            parts = inner.elts if isinstance(inner, ast.Tuple) else None
            if parts is None:
                node.slice = unquoted(inner)
            else:
                inner.elts = [unquoted(part) if name != "Annotated" or at == 0 else part for at, part in enumerate(parts)]
    return node


def told(value):
    if isinstance(value, ast.AnnAssign):
        value.annotation = unquoted(value.annotation)
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
    tree = ast.parse(sys.stdin.buffer.read())
    imported = {each.asname or each.name: each.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for each in node.names}
    json.dump(told(tree), sys.stdout)
except (SyntaxError, ValueError, RecursionError, MemoryError) as problem:
    print(f"{getattr(problem, 'lineno', None) or 1}: {getattr(problem, 'msg', None) or problem}", file=sys.stderr)
    sys.exit(1)
