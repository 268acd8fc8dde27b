"""Changes of files that the software writes and reads: what was written must be readable, and what others rely on must be written.

A witness of a line tagged `written` is a document that the new schema lets the software write and the old one did not; any other
witness is a document of the last release that the new schema refuses. Where there are samples only, they speak for themselves.
"""

from __future__ import annotations

import json
from typing import Any

from case import Case, Files, Truth, addition, breaking, compatible, not_checked, text

Value = dict[str, Any]
MAINTENANCE = """
    compatibility:
      artifacts:
        - name: manifest
"""
HEX = "0123456789abcdef"
SHA256 = HEX * 4
SHA512 = HEX * 8
SHA1 = HEX * 2 + "01234567"
BASE64 = "ASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4mrze8="


def samples(name: str, before: Files, after: Files, *truths: Truth) -> Case:
    """Files by their name in samples/."""

    def side(files: Files) -> Files:
        maintenance = text(MAINTENANCE) + "      samples: [samples/manifest-*.json]\n"
        return {"maintenance.yml": maintenance, **{f"samples/{file}": content for file, content in files.items()}}

    return Case("samples-" + name, "artifacts", side(before), side(after), truths, ".json")


def one(value: Value, indent: int | None = 2) -> Files:
    return {"manifest-1.json": written(value, indent)}


def written(value: Value, indent: int | None = 2) -> str:
    return json.dumps(value, indent=indent) + "\n"


def files(**entry: Any) -> Value:
    """A manifest of one file."""
    return {"format": 1, "files": [{"path": "model.bin", **entry}]}


def schema(name: str, before: Value, after: Value, *truths: Truth, sample: tuple[Value, Value] | None = None) -> Case:
    """`sample` is one of the software before and after."""

    def side(content: Value, example: Value | None) -> Files:
        lines = text(MAINTENANCE) + "      schema: schemas/manifest.schema.json\n"
        lines += "      samples: [samples/manifest-*.json]\n" if example else ""
        more = {"samples/manifest-1.json": written(example)} if example else {}
        return {"maintenance.yml": lines, "schemas/manifest.schema.json": written(content), **more}

    old, new = sample or (None, None)
    return Case("artifact-" + name, "artifacts", side(before, old), side(after, new), truths, ".json")


def manifest(*required: str, closed: bool = False, **properties: Any) -> Value:
    head: Value = {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "properties": properties}
    return {**head, **({"required": list(required)} if required else {}), **({"additionalProperties": False} if closed else {})}


WHOLE: Value = {"type": "integer"}
TEXT: Value = {"type": "string"}

CASES = [
    samples(
        "field-no-longer-written",
        one(files(sha256=SHA256, size=3)),
        one(files(sha256=SHA256)),
        breaking("manifest:files[].size", "who reads the size finds none", "plain written"),
    ),
    samples(
        "field-missing-in-one-of-two",
        {"manifest-a.json": written(files(size=3)), "manifest-b.json": written(files(size=4))},
        {"manifest-a.json": written(files(size=3)), "manifest-b.json": written(files())},
        breaking("manifest:files[].size", "it was in every manifest and is in some", "tricky written"),
    ),
    samples(
        "hash-under-another-name",
        one(files(sha256=SHA256)),
        one(files(sha512=SHA512)),
        breaking("manifest:files[].sha256", "who checks the SHA-256 finds none", "double written"),
        addition("manifest:files[].sha512", "the other hash", "double"),
    ),
    samples(
        "hash-added",
        one(files(sha256=SHA256)),
        one(files(sha256=SHA256, sha512=SHA512)),
        addition("manifest:files[].sha512", "the old one is still there", "tricky"),
    ),
    samples(
        "hash-by-prefix",
        one(files(digest="sha256:" + SHA256)),
        one(files(digest="sha512:" + SHA512)),
        breaking("manifest:files[].digest", "one name, another algorithm before the colon", "tricky written"),
    ),
    samples(
        "hash-by-length",
        one(files(checksum=SHA256)),
        one(files(checksum=SHA1)),
        breaking("manifest:files[].checksum", "64 hexadecimal digits were a SHA-256, 40 are a SHA-1", "tricky written"),
    ),
    samples(
        "hash-in-base64",
        one(files(sha256=SHA256)),
        one(files(sha256=BASE64)),
        breaking("manifest:files[].sha256", "the same hash in another spelling compares unequal", "tricky written"),
    ),
    samples(
        "number-became-text",
        one(files(size=3)),
        one(files(size="3")),
        breaking("manifest:files[].size", "a text is no number", "plain written"),
    ),
    samples(
        "list-became-map",
        one(files(size=3)),
        one({"format": 1, "files": {"model.bin": {"path": "model.bin", "size": 3}}}),
        breaking("manifest:files", "who walks the list finds names", "tricky written"),
    ),
    samples(
        "field-is-null",
        one({"format": 1, "license": "MIT"}),
        one({"format": 1, "license": None}),
        breaking("manifest:license", "null is no text", "tricky written"),
    ),
    samples(
        "field-moved-into-object",
        one({"format": 1, "author": "someone"}),
        one({"format": 1, "origin": {"author": "someone"}}),
        breaking("manifest:author", "who reads it at the top finds none", "double written"),
        addition("manifest:origin", "its new place", "double"),
    ),
    samples(
        "field-added",
        one(files(size=3)),
        one({**files(size=3), "created": "2026-01-01"}),
        addition("manifest:created", "readers ignore it"),
    ),
    samples(
        "field-renamed-and-both-written",
        one({"format": 1, "license": "MIT"}),
        one({"format": 1, "licence": "MIT", "license": "MIT"}),
        addition("manifest:licence", "the old name is still written", "tricky"),
    ),
    samples(
        "other-values",
        one(files(size=3, sha256=SHA256)),
        one({"files": [{"size": 12345, "sha256": SHA256[::-1], "path": "b/model.bin"}], "format": 1}, None),
        compatible("other values, another order, no indentation", "tricky"),
    ),
    samples(
        "other-number-of-entries",
        one(files(size=3)),
        one({"format": 1, "files": [{"path": path, "size": 3} for path in ("a.bin", "b.bin", "c.bin")]}),
        compatible("a longer list of the same", "tricky"),
    ),
    samples(
        "other-files",
        {"manifest-1.json": written(files(size=3))},
        {"manifest-small.json": written(files(size=3)), "manifest-large.json": written(files(size=3000000))},
        compatible("samples under other names, and one more", "tricky"),
    ),
    samples(
        "whole-number-with-point",
        {"manifest-1.json": '{"format": 1, "ratio": 1.0}\n'},
        {"manifest-1.json": '{"format": 1, "ratio": 1}\n'},
        compatible("1 and 1.0 are one number in JSON", "tricky"),
    ),
    samples(
        "gone",
        one(files(size=3)),
        {},
        not_checked("maintenance.yml names samples, and there are none", "tricky"),
    ),
    samples(
        "no-json",
        one(files(size=3)),
        {"manifest-1.json": '{"format": 1, "files": [}\n'},
        breaking("samples/manifest-1.json", "the sample of the last release could be read, and is no JSON now", "tricky"),
    ),
    schema(
        "required-field-added",
        manifest("format", format=WHOLE),
        manifest("format", "created", format=WHOLE, created=TEXT),
        breaking("manifest:created", "what the last release wrote has none", "tricky", '{"format": 1}'),
    ),
    schema(
        "field-made-required-that-samples-have",
        manifest("format", format=WHOLE, size=WHOLE),
        manifest("format", "size", format=WHOLE, size=WHOLE),
        breaking("manifest:size", "the last release could leave it out", "tricky", '{"format": 1}'),
        sample=({"format": 1, "size": 3}, {"format": 1, "size": 4}),
    ),
    schema(
        "field-no-longer-required",
        manifest("format", "size", format=WHOLE, size=WHOLE),
        manifest("format", format=WHOLE, size=WHOLE),
        breaking("manifest:size", "who reads the size may find none", "tricky written", '{"format": 1}'),
    ),
    schema(
        "field-renamed-while-the-sample-stayed",
        manifest("size", closed=True, size=WHOLE),
        manifest("bytes", closed=True, bytes=WHOLE),
        breaking("manifest:size", "old manifests have size, which is refused, and no bytes", "double", '{"size": 3}'),
        addition("manifest:bytes", "its new name", "double"),
        sample=({"size": 3}, {"size": 3}),
    ),
    schema(
        "type-may-be-another-too",
        manifest("size", size=WHOLE),
        manifest("size", size={"type": ["integer", "string"]}),
        breaking("manifest:size", "old manifests are readable; who reads a number may find a text", "tricky written", '{"size": "3"}'),
    ),
    schema(
        "type-narrowed",
        manifest("ratio", ratio={"type": "number"}),
        manifest("ratio", ratio=WHOLE),
        breaking("manifest:ratio", "0.5 was written and is refused", witness='{"ratio": 0.5}'),
    ),
    schema(
        "minimum-raised",
        manifest("size", size={"type": "integer", "minimum": 0}),
        manifest("size", size={"type": "integer", "minimum": 1}),
        breaking("manifest:size", "a manifest of an empty file is refused", "tricky", '{"size": 0}'),
        sample=({"size": 3}, {"size": 3}),
    ),
    schema(
        "format-number-raised",
        manifest("format", format={"const": 1}),
        manifest("format", format={"const": 2}),
        breaking("manifest:format", "format 1 is refused", "tricky", '{"format": 1}'),
    ),
    schema(
        "hash-pattern",
        manifest("digest", digest={"type": "string", "pattern": "^sha256:[0-9a-f]{64}$"}),
        manifest("digest", digest={"type": "string", "pattern": "^sha512:[0-9a-f]{128}$"}),
        breaking("manifest:digest", "another algorithm: neither side reads the other", witness=json.dumps({"digest": "sha256:" + SHA256})),
    ),
    schema(
        "deprecated-field-removed",
        manifest("size", "bytes", closed=True, size={"type": "integer", "deprecated": True}, bytes=WHOLE),
        manifest("bytes", closed=True, bytes=WHOLE),
        breaking("manifest:size", "it was announced; old manifests have it and are refused", "plain deprecated", '{"size": 3, "bytes": 3}'),
    ),
    schema(
        "optional-field-added",
        manifest("size", closed=True, size=WHOLE),
        manifest("size", closed=True, size=WHOLE, note=TEXT),
        addition("manifest:note", "old manifests need none", witness='{"size": 3}'),
    ),
    schema(
        "written-otherwise",
        manifest("size", size={"type": "integer", "minimum": 0, "description": "Bytes"}),
        {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$defs": {"count": {"minimum": 0, "type": "integer"}},
            "required": ["size"],
            "type": "object",
            "properties": {"size": {"$ref": "#/$defs/count"}},
        },
        compatible("the same by reference", "tricky", '{"size": 3}'),
    ),
]
