#!/usr/bin/env python3
"""Gives every witness of a configuration or an artifact to the schema or the Python model of both sides: `documents.py CORPUS`.

Needs the packages jsonschema, pydantic and PyYAML. C# models are left to the compiler beside this file.
"""

from __future__ import annotations

import dataclasses
import importlib
import json
import sys
import tomllib
from fnmatch import fnmatch
from pathlib import Path

import yaml
from jsonschema.validators import validator_for
from truths import Truth, check, contrast


def judge(truth: Truth) -> str | None:
    before, after = truth.directory / "before", truth.directory / "after"
    declared = configuration(before)
    if ".cs:" in declared.get("model", ""):
        return None
    document = json.loads(truth.text)
    return contrast(truth.kind, accepts(before, document), accepts(after, document)) or old_files(before, after, declared, truth)


def judge_artifact(truth: Truth) -> str | None:
    """What was written must be read; what is tagged `written` goes the other way: old readers must take what is written now."""
    before, after = (truth.directory / side / "schemas/manifest.schema.json" for side in ("before", "after"))
    old, new = (after, before) if "written" in truth.tags else (before, after)
    document = json.loads(truth.text)
    return contrast(truth.kind, by_schema(old, document), by_schema(new, document))


def configuration(root: Path) -> dict:
    return yaml.safe_load((root / "maintenance.yml").read_text())["compatibility"]["configurations"][0]


def accepts(root: Path, document: object) -> tuple[bool, str]:
    declared = configuration(root)
    return by_schema(root / declared["schema"], document) if "schema" in declared else by_model(root, declared["model"], document)


def by_schema(path: Path, document: object) -> tuple[bool, str]:
    schema = json.loads(path.read_text())
    kind = validator_for(schema)
    kind.check_schema(schema)
    errors = [error.message for error in kind(schema).iter_errors(document)]
    return not errors, "; ".join(errors) or json.dumps(meaning(schema, schema, document), sort_keys=True)


def meaning(root: dict, schema: dict, document: object) -> object:
    """What the software makes of it: keys that the schema names, and the defaults of those that are not there."""
    if "$ref" in schema:
        schema = root[schema["$ref"].split("/")[1]][schema["$ref"].split("/")[2]]
    if not isinstance(document, dict) or "properties" not in schema:
        return document
    properties = schema["properties"]
    named = {key: meaning(root, properties[key], value) for key, value in document.items() if key in properties}
    return {**{key: value["default"] for key, value in properties.items() if isinstance(value, dict) and "default" in value}, **named}


def by_model(root: Path, name: str, document: dict) -> tuple[bool, str]:
    path, model = name.split(":")
    for module in [known for known in sys.modules if known == "app" or known.startswith("app.")]:
        del sys.modules[module]
    sys.path.insert(0, str(root))
    importlib.invalidate_caches()
    try:
        kind = getattr(importlib.import_module(path.removesuffix(".py").replace("/", ".")), model)
        if dataclasses.is_dataclass(kind):
            return True, str(sorted(dataclasses.asdict(kind(**document)).items()))
        return True, kind.model_validate_json(json.dumps(document)).model_dump_json()
    except (TypeError, ValueError) as error:
        return False, str(error)
    finally:
        sys.path.pop(0)


def old_files(before: Path, after: Path, declared: dict, truth: Truth) -> str | None:
    """The files of the last release that the new schema refuses: a line names each, unless that of a key says why."""
    wanted = declared.get("files", [])
    files = [path for path in sorted(before.rglob("*.*")) if any(fnmatch(str(path.relative_to(before)), pattern) for pattern in wanted)]
    refused = {str(path.relative_to(before)) for path in files if not accepts(after, parse(path))[0]}
    lines = [line.split("\t") for line in (truth.directory.parent / "truth.tsv").read_text().splitlines()]
    broken = {cells[3] for cells in lines if cells[0] == truth.directory.name and cells[2] == "breaking"}
    named = {item for item in broken if item.startswith("configs/")}
    return None if refused == named or (named < refused and named < broken) else f"refused files: {refused}"


def parse(path: Path) -> object:
    text = path.read_text()
    return {".yaml": yaml.safe_load, ".toml": tomllib.loads, ".json": json.loads}[path.suffix](text)


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    sys.exit(max(check("configuration", judge), check("artifacts", judge_artifact)))
