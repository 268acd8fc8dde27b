"""Parameters and targets of a NUKE build, by the schema that it writes beside them. A witness is what stands behind build.sh."""

from __future__ import annotations

import json

from case import Case, Truth, addition, breaking, compatible

Schema = dict[str, object]
HOSTS = ["AppVeyor", "AzurePipelines", "GitHubActions", "GitLab", "TeamCity", "Terminal"]
TARGETS = ["Clean", "Compile", "Pack", "Restore", "Test"]
TEXT: Schema = {"type": "string"}
CONFIGURATION: Schema = {
    "type": "string",
    "description": "Configuration to build - Default is 'Debug' (local) or 'Release' (server)",
    "enum": ["Debug", "Release"],
}
OWN: dict[str, Schema] = {
    "Continue": {"type": "boolean", "description": "Indicates to continue a previously failed build attempt"},
    "Help": {"type": "boolean", "description": "Shows the help text for this build assembly"},
    "Host": {"description": "Host for execution. Default is 'automatic'", "$ref": "#/definitions/Host"},
    "NoLogo": {"type": "boolean", "description": "Disables displaying the NUKE logo"},
    "Skip": {
        "type": "array",
        "description": "List of targets to be skipped. Empty list skips all dependencies",
        "items": {"$ref": "#/definitions/ExecutableTarget"},
    },
    "Target": {
        "type": "array",
        "description": "List of targets to be invoked. Default is '{default_target}'",
        "items": {"$ref": "#/definitions/ExecutableTarget"},
    },
    "Verbosity": {"description": "Logging verbosity during build execution. Default is 'Normal'", "$ref": "#/definitions/Verbosity"},
}
DEFINITIONS: dict[str, Schema] = {
    "Host": {"type": "string", "enum": HOSTS},
    "Verbosity": {"type": "string", "description": "", "enum": ["Verbose", "Normal", "Minimal", "Quiet"]},
}


def schema(parameters: dict[str, Schema], targets: list[str]) -> Schema:
    """As newer versions write it: the parameters of the build beside those that every build has."""
    return {
        "$schema": "http://json-schema.org/draft-04/schema#",
        "definitions": {
            "Host": DEFINITIONS["Host"],
            "ExecutableTarget": {"type": "string", "enum": targets},
            "Verbosity": DEFINITIONS["Verbosity"],
            "NukeBuild": {"properties": OWN},
        },
        "allOf": [{"properties": parameters}, {"$ref": "#/definitions/NukeBuild"}],
    }


def old_schema(parameters: dict[str, Schema], targets: list[str]) -> Schema:
    """As older versions wrote it: one object, every enumeration in its place."""
    enumeration = {"type": "string", "enum": targets}
    own = {
        **OWN,
        **{name: {**OWN[name], "$ref": None, **DEFINITIONS[name]} for name in ("Host", "Verbosity")},
        **{name: {**OWN[name], "items": enumeration} for name in ("Skip", "Target")},
    }
    properties = {name: {k: v for k, v in value.items() if k != "$ref"} for name, value in sorted({**own, **parameters}.items())}
    build = {"type": "object", "properties": properties}
    return {
        "$schema": "http://json-schema.org/draft-04/schema#",
        "title": "Build Schema",
        "$ref": "#/definitions/build",
        "definitions": {"build": build},
    }


def nuke(
    name: str,
    before: dict[str, Schema],
    after: dict[str, Schema],
    *truths: Truth,
    targets: list[str] = TARGETS,
    old: bool = False,
) -> Case:
    """`targets` are those of the build after; `old` is the layout before."""
    first = (old_schema if old else schema)(before, TARGETS)
    return Case("nuke-" + name, "command-line", file(first), file(schema(after, targets)), truths, ".txt")


def file(content: Schema) -> dict[str, str]:
    return {
        ".nuke/build.schema.json": json.dumps(content, indent=2) + "\n",
        "build.sh": "#!/usr/bin/env bash\ndotnet run --project build -- \"$@\"\n",
    }


CASES = [
    nuke(
        "parameter-removed",
        {"ApiKey": TEXT, "Configuration": CONFIGURATION},
        {"Configuration": CONFIGURATION},
        breaking("--api-key", "no such parameter any more", witness="--api-key abc"),
    ),
    nuke(
        "parameter-renamed",
        {"ApiKey": TEXT},
        {"FeedToken": TEXT},
        breaking("--api-key", "no such parameter any more", "double", "--api-key abc"),
        addition("--feed-token", "its new name", "double"),
    ),
    nuke(
        "parameter-added",
        {"Configuration": CONFIGURATION},
        {"ApiKey": TEXT, "Configuration": CONFIGURATION},
        addition("--api-key", "nobody must give it", witness="--configuration Release"),
    ),
    nuke(
        "parameter-became-a-number",
        {"Level": TEXT},
        {"Level": {"type": "integer"}},
        breaking("--level", "a word was a level and is none", witness="--level high"),
    ),
    nuke(
        "parameter-became-a-text",
        {"Level": {"type": "integer"}},
        {"Level": TEXT},
        addition("--level", "every number is a text", "tricky", "--level 3"),
    ),
    nuke(
        "list-became-one",
        {"Projects": {"type": "array", "items": {"type": "string"}}},
        {"Projects": TEXT},
        breaking("--projects", "two values were a list", "tricky", "--projects a b"),
    ),
    nuke(
        "value-removed",
        {"Configuration": {"type": "string", "enum": ["Debug", "Release", "Profile"]}},
        {"Configuration": {"type": "string", "enum": ["Debug", "Release"]}},
        breaking("--configuration", "Profile was a configuration", witness="--configuration Profile"),
    ),
    nuke(
        "value-added",
        {"Configuration": {"type": "string", "enum": ["Debug", "Release"]}},
        {"Configuration": {"type": "string", "enum": ["Debug", "Profile", "Release"]}},
        addition("--configuration", "Profile is one more", witness="--configuration Debug"),
    ),
    nuke(
        "text-became-a-choice",
        {"Channel": TEXT},
        {"Channel": {"type": "string", "enum": ["stable", "nightly"]}},
        breaking("--channel", "any word was a channel", "tricky", "--channel weekly"),
    ),
    nuke(
        "target-removed",
        {"Configuration": CONFIGURATION},
        {"Configuration": CONFIGURATION},
        breaking("target Pack", "build.sh Pack names no target", witness="Pack"),
        targets=["Clean", "Compile", "Restore", "Test"],
    ),
    nuke(
        "target-added",
        {"Configuration": CONFIGURATION},
        {"Configuration": CONFIGURATION},
        addition("target Publish", "nobody must run it", witness="Pack"),
        targets=[*TARGETS, "Publish"],
    ),
    nuke(
        "deprecated-parameter-removed",
        {"ApiKey": {"type": "string", "description": "Deprecated: use Token"}, "Token": TEXT},
        {"Token": TEXT},
        breaking("--api-key", "it was announced, and it is gone", "plain deprecated", "--api-key abc"),
    ),
    nuke(
        "target-and-parameter",
        {"ApiKey": TEXT, "Level": {"type": "integer"}},
        {"Level": {"type": "integer"}},
        breaking("--api-key", "no such parameter any more", "double", "--api-key abc"),
        breaking("target Test", "build.sh Test names no target", "double", "Test"),
        targets=["Clean", "Compile", "Pack", "Restore"],
    ),
    nuke(
        "written-by-another-version",
        {"ApiKey": TEXT, "Configuration": CONFIGURATION},
        {"ApiKey": TEXT, "Configuration": CONFIGURATION},
        compatible("the same parameters in the layout of a newer version", "tricky", "--configuration Release --api-key abc"),
        old=True,
    ),
    nuke(
        "described-otherwise",
        {"ApiKey": {"type": "string", "description": "Key of the feed"}, "Configuration": CONFIGURATION},
        {"Configuration": CONFIGURATION, "ApiKey": {"type": "string", "description": "The key for the package feed"}},
        compatible("other words and another order", witness="--api-key abc"),
        targets=sorted(TARGETS, reverse=True),
    ),
]
