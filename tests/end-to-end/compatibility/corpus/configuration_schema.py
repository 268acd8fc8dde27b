"""Configuration described by a JSON Schema. A witness is a document that was valid and is not, or that means another thing."""

from __future__ import annotations

import json
from typing import Any

from case import Case, Files, Truth, addition, behavioural, breaking, compatible, not_checked, text, texts

Schema = dict[str, Any]
MAINTENANCE = """
    compatibility:
      configurations:
        - name: training
          schema: schemas/training.schema.json
"""
DRAFT = "https://json-schema.org/draft/2020-12/schema"
WHOLE: Schema = {"type": "integer"}
NUMBER: Schema = {"type": "number"}
TEXT: Schema = {"type": "string"}


def schema(
    name: str, before: Schema | str, after: Schema | str, *truths: Truth, files: tuple[str, Files, Files] = ("", {}, {})
) -> Case:
    """`files` is the pattern of configuration files, and the files before and after."""
    pattern, old, new = files

    def side(content: Schema | str, more: Files) -> Files:
        written = content if isinstance(content, str) else json.dumps(content, indent=2) + "\n"
        maintenance = text(MAINTENANCE) + (f"      files: [{pattern}]\n" if pattern else "")
        return {"maintenance.yml": maintenance, **({"schemas/training.schema.json": written} if written else {}), **texts(more)}

    return Case("schema-" + name, "configuration", side(before, old), side(after, new), truths, ".json")


def closed(required: tuple[str, ...] = (), draft: str = DRAFT, more: Schema | None = None, **properties: Any) -> Schema:
    """An object that refuses keys which it does not name."""
    return {**opened(required, draft, more, **properties), "additionalProperties": False}


def opened(required: tuple[str, ...] = (), draft: str = DRAFT, more: Schema | None = None, **properties: Any) -> Schema:
    """An object that accepts any other key."""
    head: Schema = {"$schema": draft, "type": "object", "properties": properties}
    return {**head, **({"required": list(required)} if required else {}), **(more or {})}


def inner(**properties: Any) -> Schema:
    return {"type": "object", "additionalProperties": False, "properties": properties}


def listed(**properties: Any) -> Schema:
    return {"type": "array", "items": inner(**properties)}


CASES = [
    schema(
        "key-removed",
        closed(epochs=WHOLE, seed=WHOLE),
        closed(epochs=WHOLE),
        breaking("training.seed", "unknown keys are refused", witness='{"seed": 1}'),
    ),
    schema(
        "key-removed-where-others-are-allowed",
        opened(epochs=WHOLE, seed=WHOLE),
        opened(epochs=WHOLE),
        behavioural("training.seed", "it validates, and nothing reads it", "tricky", '{"seed": 1}'),
    ),
    schema(
        "key-made-impossible",
        opened(epochs=WHOLE, seed=WHOLE),
        opened(epochs=WHOLE, seed=False),
        breaking("training.seed", "false validates nothing", "tricky", '{"seed": 1}'),
    ),
    schema(
        "key-renamed",
        closed(epochs=WHOLE),
        closed(rounds=WHOLE),
        breaking("training.epochs", "unknown keys are refused", "double", '{"epochs": 1}'),
        addition("training.rounds", "its new name", "double"),
    ),
    schema(
        "key-moved-into-object",
        closed(rate=NUMBER),
        closed(optimizer=inner(rate=NUMBER)),
        breaking("training.rate", "unknown keys are refused", "double", '{"rate": 0.1}'),
        addition("training.optimizer", "its new place", "double"),
    ),
    schema(
        "key-made-required",
        closed(epochs=WHOLE),
        closed(("epochs",), epochs=WHOLE),
        breaking("training.epochs", "it was left out", witness="{}"),
    ),
    schema(
        "required-key-added",
        closed(epochs=WHOLE),
        closed(("seed",), epochs=WHOLE, seed=WHOLE),
        breaking("training.seed", "nobody has it yet", witness='{"epochs": 1}'),
    ),
    schema(
        "required-key-with-default-added",
        closed(epochs=WHOLE),
        closed(("seed",), epochs=WHOLE, seed={"type": "integer", "default": 1}),
        breaking("training.seed", "a default does not fill it in: validation refuses", "tricky", '{"epochs": 1}'),
    ),
    schema(
        "key-added",
        closed(epochs=WHOLE),
        closed(epochs=WHOLE, seed=WHOLE),
        addition("training.seed", "nobody must have it", witness='{"epochs": 1}'),
    ),
    schema(
        "key-no-longer-required",
        closed(("epochs",), epochs=WHOLE),
        closed(epochs=WHOLE),
        addition("training.epochs", "it may be left out", witness='{"epochs": 1}'),
    ),
    schema(
        "number-to-integer",
        closed(rate=NUMBER),
        closed(rate=WHOLE),
        breaking("training.rate", "0.5 is no integer", witness='{"rate": 0.5}'),
    ),
    schema(
        "integer-to-number",
        closed(rate=WHOLE),
        closed(rate=NUMBER),
        addition("training.rate", "every integer is a number", "tricky", '{"rate": 1}'),
    ),
    schema(
        "null-refused",
        closed(seed={"type": ["integer", "null"]}),
        closed(seed=WHOLE),
        breaking("training.seed", "null was accepted", "tricky", '{"seed": null}'),
    ),
    schema(
        "value-removed",
        closed(mode={"enum": ["fast", "slow", "careful"]}),
        closed(mode={"enum": ["fast", "slow"]}),
        breaking("training.mode", "careful was accepted", witness='{"mode": "careful"}'),
    ),
    schema(
        "value-added",
        closed(mode={"enum": ["fast", "slow"]}),
        closed(mode={"enum": ["slow", "fast", "careful"]}),
        addition("training.mode", "careful is accepted too", witness='{"mode": "slow"}'),
    ),
    schema(
        "minimum-raised",
        closed(epochs={"type": "integer", "minimum": 0}),
        closed(epochs={"type": "integer", "minimum": 1}),
        breaking("training.epochs", "0 was accepted", witness='{"epochs": 0}'),
    ),
    schema(
        "maximum-raised",
        closed(epochs={"type": "integer", "maximum": 10}),
        closed(epochs={"type": "integer", "maximum": 100}),
        addition("training.epochs", "more is accepted", witness='{"epochs": 10}'),
    ),
    schema(
        "maximum-made-exclusive",
        closed(rate={"type": "number", "maximum": 1}),
        closed(rate={"type": "number", "exclusiveMaximum": 1}),
        breaking("training.rate", "1 itself was accepted", "tricky", '{"rate": 1}'),
    ),
    schema(
        "minimum-of-integers-written-otherwise",
        closed(epochs={"type": "integer", "exclusiveMinimum": 0}),
        closed(epochs={"type": "integer", "minimum": 1}),
        compatible("no integer is between 0 and 1", "tricky", '{"epochs": 1}'),
    ),
    schema(
        "same-bound-for-numbers-is-another",
        closed(rate={"type": "number", "exclusiveMinimum": 0}),
        closed(rate={"type": "number", "minimum": 1}),
        breaking("training.rate", "0.5 is between 0 and 1", "tricky", '{"rate": 0.5}'),
    ),
    schema(
        "pattern-tightened",
        closed(name={"type": "string", "pattern": "^[a-z0-9-]+$"}),
        closed(name={"type": "string", "pattern": "^[a-z0-9]+$"}),
        breaking("training.name", "a-b was accepted", witness='{"name": "a-b"}'),
    ),
    schema(
        "pattern-no-longer-anchored",
        closed(name={"type": "string", "pattern": "^[a-z]+$"}),
        closed(name={"type": "string", "pattern": "[a-z]"}),
        addition("training.name", "what is letters only has a letter in it", "tricky", '{"name": "ab"}'),
    ),
    schema(
        "pattern-written-otherwise",
        closed(name={"type": "string", "pattern": "^(?:a|b|c)$"}),
        closed(name={"type": "string", "pattern": "^[a-c]$"}),
        compatible("the same three texts", "tricky", '{"name": "b"}'),
    ),
    schema(
        "longest-text-shorter",
        closed(name={"type": "string", "maxLength": 20}),
        closed(name={"type": "string", "maxLength": 10}),
        breaking("training.name", "20 letters were accepted", witness='{"name": "aaaaaaaaaaaaaaaaaaaa"}'),
    ),
    schema(
        "items-must-differ",
        closed(data={"type": "array", "items": TEXT}),
        closed(data={"type": "array", "items": TEXT, "uniqueItems": True}),
        breaking("training.data", "the same twice was accepted", "tricky", '{"data": ["a", "a"]}'),
    ),
    schema(
        "list-may-not-be-empty",
        closed(data={"type": "array", "items": TEXT}),
        closed(data={"type": "array", "items": TEXT, "minItems": 1}),
        breaking("training.data", "an empty list was accepted", witness='{"data": []}'),
    ),
    schema(
        "item-of-list-narrowed",
        closed(stages=listed(epochs=NUMBER, name=TEXT)),
        closed(stages=listed(epochs=WHOLE, name=TEXT)),
        breaking("training.stages[].epochs", "0.5 is no integer", "tricky", '{"stages": [{"epochs": 0.5}]}'),
    ),
    schema(
        "value-of-map-narrowed",
        closed(weights={"type": "object", "additionalProperties": NUMBER}),
        closed(weights={"type": "object", "additionalProperties": WHOLE}),
        breaking("training.weights.*", "0.5 is no integer", "tricky", '{"weights": {"any": 0.5}}'),
    ),
    schema(
        "multiple-of-more",
        closed(size={"type": "integer", "multipleOf": 8}),
        closed(size={"type": "integer", "multipleOf": 16}),
        breaking("training.size", "8 was accepted", witness='{"size": 8}'),
    ),
    schema(
        "multiple-of-a-divisor",
        closed(size={"type": "integer", "multipleOf": 16}),
        closed(size={"type": "integer", "multipleOf": 8}),
        addition("training.size", "every multiple of 16 is one of 8", "tricky", '{"size": 16}'),
    ),
    schema(
        "default-changed",
        closed(epochs={"type": "integer", "default": 3}),
        closed(epochs={"type": "integer", "default": 5}),
        behavioural("training.epochs", "left out it was 3 and is 5", witness="{}"),
    ),
    schema(
        "default-behind-a-reference",
        closed(optimizer={"$ref": "#/$defs/optimizer"}, more={"$defs": {"optimizer": inner(rate={"type": "number", "default": 0.1})}}),
        closed(optimizer={"$ref": "#/$defs/optimizer"}, more={"$defs": {"optimizer": inner(rate={"type": "number", "default": 0.2})}}),
        behavioural("training.optimizer.rate", "left out it was 0.1 and is 0.2", "tricky", '{"optimizer": {}}'),
    ),
    schema(
        "unknown-keys-refused",
        opened(epochs=WHOLE),
        closed(epochs=WHOLE),
        breaking("training", "any other key was accepted", "tricky", '{"note": "mine"}'),
    ),
    schema(
        "unknown-keys-allowed",
        closed(epochs=WHOLE),
        opened(epochs=WHOLE),
        addition("training", "any other key is accepted", "tricky", '{"epochs": 1}'),
    ),
    schema(
        "reference-written-out",
        closed(
            first={"$ref": "#/$defs/count"},
            last={"$ref": "#/$defs/count"},
            more={"$defs": {"count": {"type": "integer", "minimum": 1}}},
        ),
        closed(first={"type": "integer", "minimum": 1}, last={"minimum": 1, "type": "integer"}),
        compatible("the same bounds in their place", "tricky", '{"first": 1, "last": 2}'),
    ),
    schema(
        "newer-draft",
        closed(
            draft="http://json-schema.org/draft-07/schema#",
            optimizer={"$ref": "#/definitions/optimizer"},
            more={"definitions": {"optimizer": inner(rate=NUMBER)}},
        ),
        closed(optimizer={"$ref": "#/$defs/optimizer"}, more={"$defs": {"optimizer": inner(rate=NUMBER)}}),
        compatible("definitions are called $defs now", "tricky", '{"optimizer": {"rate": 0.1}}'),
    ),
    schema(
        "bound-beside-reference-in-newer-draft",
        closed(
            draft="http://json-schema.org/draft-07/schema#",
            epochs={"$ref": "#/definitions/count", "minimum": 5},
            more={"definitions": {"count": {"type": "integer"}}},
        ),
        closed(epochs={"$ref": "#/definitions/count", "minimum": 5}, more={"definitions": {"count": {"type": "integer"}}}),
        breaking("training.epochs", "draft 7 ignores what stands beside $ref, 2020-12 does not", "tricky", '{"epochs": 1}'),
    ),
    schema(
        "alternatives-written-as-types",
        closed(seed={"anyOf": [{"type": "integer"}, {"type": "string"}]}),
        closed(seed={"type": ["string", "integer"]}),
        compatible("an integer or a string", "tricky", '{"seed": "any"}'),
    ),
    schema(
        "constant-written-as-enumeration",
        closed(mode={"const": "fast"}),
        closed(mode={"type": "string", "enum": ["fast"]}),
        compatible("one value", "tricky", '{"mode": "fast"}'),
    ),
    schema(
        "enumeration-written-as-range",
        closed(level={"enum": [1, 2, 3]}),
        closed(level={"type": "integer", "minimum": 1, "maximum": 3}),
        compatible("the integers from 1 to 3", "tricky", '{"level": 2}'),
    ),
    schema(
        "multiple-of-one-written-as-integer",
        closed(level={"type": "number", "multipleOf": 1}),
        closed(level={"type": "integer"}),
        compatible("1.0 is an integer for JSON Schema", "tricky", '{"level": 2.0}'),
    ),
    schema(
        "key-moved-into-all-of-without-the-closing",
        closed(epochs=WHOLE, seed=WHOLE),
        closed(epochs=WHOLE, more={"allOf": [{"properties": {"seed": WHOLE}}]}),
        breaking("training.seed", "additionalProperties does not see what allOf names", "tricky", '{"seed": 1}'),
    ),
    schema(
        "key-moved-into-all-of",
        closed(epochs=WHOLE, seed=WHOLE),
        opened(epochs=WHOLE, more={"allOf": [{"properties": {"seed": WHOLE}}], "unevaluatedProperties": False}),
        compatible("unevaluatedProperties sees what allOf names", "tricky", '{"epochs": 1, "seed": 1}'),
    ),
    schema(
        "overlapping-alternative-added",
        closed(level={"oneOf": [{"type": "integer"}]}),
        closed(level={"oneOf": [{"type": "integer"}, {"type": "number"}]}),
        breaking("training.level", "1 is both, and exactly one must hold", "tricky", '{"level": 1}'),
    ),
    schema(
        "one-of-to-any-of",
        closed(level={"oneOf": [{"type": "integer"}, {"type": "string"}]}),
        closed(level={"anyOf": [{"type": "integer"}, {"type": "string"}]}),
        compatible("no value is both", "tricky", '{"level": 1}'),
    ),
    schema(
        "key-requires-another",
        closed(epochs=WHOLE, seed=WHOLE),
        closed(epochs=WHOLE, seed=WHOLE, more={"dependentRequired": {"epochs": ["seed"]}}),
        breaking("training.seed", "epochs alone was accepted", "tricky", '{"epochs": 1}'),
    ),
    schema(
        "condition-added",
        closed(mode={"enum": ["fast", "slow"]}, seed=WHOLE),
        closed(
            mode={"enum": ["fast", "slow"]},
            seed=WHOLE,
            more={"if": {"properties": {"mode": {"const": "fast"}}, "required": ["mode"]}, "then": {"required": ["seed"]}},
        ),
        breaking("training.seed", "fast without a seed was accepted", "tricky", '{"mode": "fast"}'),
    ),
    schema(
        "two-keys-exclude-each-other",
        closed(epochs=WHOLE, steps=WHOLE),
        closed(epochs=WHOLE, steps=WHOLE, more={"not": {"required": ["epochs", "steps"]}}),
        breaking("training", "both at once were accepted", "tricky", '{"epochs": 1, "steps": 2}'),
    ),
    schema(
        "described-otherwise",
        closed(epochs={"type": "integer", "description": "Rounds", "examples": [1]}, mode={"enum": ["fast", "slow"]}),
        closed(mode={"enum": ["slow", "fast"], "title": "Mode"}, epochs={"description": "Number of rounds", "type": "integer"}),
        compatible("other words and another order", witness='{"epochs": 1, "mode": "slow"}'),
    ),
    schema(
        "deprecated-key-removed",
        closed(epochs={"type": "integer", "deprecated": True}, rounds=WHOLE),
        closed(rounds=WHOLE),
        breaking("training.epochs", "it was announced, and it is gone", "plain deprecated", '{"epochs": 1}'),
    ),
    schema(
        "key-deprecated",
        closed(epochs=WHOLE, rounds=WHOLE),
        closed(epochs={"type": "integer", "deprecated": True}, rounds=WHOLE),
        compatible("an announcement", witness='{"epochs": 1}'),
    ),
    schema(
        "files-of-last-release-use-removed-key",
        closed(epochs=WHOLE, seed=WHOLE),
        closed(epochs=WHOLE),
        breaking("training.seed", "unknown keys are refused, and the file has a seed", witness='{"seed": 1}'),
        files=("configs/*.yaml", {"configs/a.yaml": "epochs: 3\nseed: 7"}, {"configs/a.yaml": "epochs: 3"}),
    ),
    schema(
        "files-of-last-release-do-not-use-removed-key",
        closed(epochs=WHOLE, seed=WHOLE),
        closed(epochs=WHOLE),
        breaking("training.seed", "unknown keys are refused: others may have it", "tricky", '{"seed": 1}'),
        files=("configs/*.yaml", {"configs/a.yaml": "epochs: 3"}, {"configs/a.yaml": "epochs: 3"}),
    ),
    schema(
        "toml-file-beyond-new-maximum",
        closed(optimizer=inner(rate={"type": "number", "maximum": 1})),
        closed(optimizer=inner(rate={"type": "number", "maximum": 0.5})),
        breaking("training.optimizer.rate", "1 was accepted, and the rate of the file is 0.75", witness='{"optimizer": {"rate": 1}}'),
        files=("configs/*.toml", {"configs/a.toml": "[optimizer]\nrate = 0.75"}, {"configs/a.toml": "[optimizer]\nrate = 0.25"}),
    ),
    schema(
        "file-deleted-and-another-changed",
        closed(epochs=WHOLE),
        closed(epochs=WHOLE),
        compatible("every file of the last release still validates", "tricky", '{"epochs": 3}'),
        files=(
            "configs/*.json",
            {"configs/a.json": '{"epochs": 3}', "configs/b.json": '{"epochs": 4}'},
            {"configs/a.json": '{ "epochs": 30 }'},
        ),
    ),
    schema(
        "remote-reference",
        closed(optimizer={"type": "object"}),
        closed(optimizer={"$ref": "https://schemas.invalid/optimizer.json"}),
        not_checked("what is elsewhere is not fetched", "tricky"),
    ),
    schema(
        "no-json",
        closed(epochs=WHOLE),
        '{"type": "object", "properties": {"epochs": {"type": "integer"}\n',
        breaking("schemas/training.schema.json", "a brace is missing, and no validator reads it", "tricky"),
    ),
    schema(
        "file-gone",
        closed(epochs=WHOLE),
        "",
        not_checked("maintenance.yml still names it", "tricky"),
    ),
]
