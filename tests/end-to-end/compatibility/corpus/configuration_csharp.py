"""Configuration that System.Text.Json reads into C# types."""

from __future__ import annotations

from case import Case, Truth, addition, behavioural, breaking, compatible, text

MAINTENANCE = """
    compatibility:
      configurations:
        - name: training
          model: src/Options.cs:Options
"""
PROJECT = """
    <Project Sdk="Microsoft.NET.Sdk">

      <PropertyGroup>
        <TargetFramework>net10.0</TargetFramework>
        <Nullable>enable</Nullable>
        <IsPackable>false</IsPackable>
      </PropertyGroup>

    </Project>
"""
CLOSED = "[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]\n"


def options(name: str, before: str, after: str, *truths: Truth) -> Case:
    """The text is src/Options.cs behind its using and namespace."""

    def side(source: str) -> dict[str, str]:
        start = "using System.Text.Json.Serialization;\n\nnamespace App;\n\n"
        return {"maintenance.yml": text(MAINTENANCE), "src/App.csproj": text(PROJECT), "src/Options.cs": start + text(source)}

    return Case("csharp-" + name, "configuration", side(before), side(after), truths, ".json")


def closed(*members: str) -> str:
    """A class that refuses unknown keys."""
    return CLOSED + opened(*members)


def opened(*members: str) -> str:
    """A class that ignores unknown keys, which is the default."""
    return "public sealed class Options\n{\n" + "\n".join(f"    {member}\n" for member in members) + "}\n"


def key(name: str, member: str) -> str:
    return f'[JsonPropertyName("{name}")]\n    public {member}'


EPOCHS = key("epochs", "int Epochs { get; set; } = 3;")
SEED = key("seed", "int Seed { get; set; }")
MODE = key("mode", "Mode Mode { get; set; }")
NAMES = "\n[JsonConverter(typeof(JsonStringEnumConverter<Mode>))]\n"
RATE = key("rate", "double Rate { get; set; } = 0.1;")
OPTIMIZER = key("optimizer", "Optimizer Optimizer { get; set; } = new();")
INNER = f"\n{CLOSED}public sealed class Optimizer\n{{\n    {RATE}\n}}\n"

CASES = [
    options(
        "property-removed",
        closed(EPOCHS, SEED),
        closed(EPOCHS),
        breaking("training.seed", "unmapped members are disallowed", witness='{"seed": 1}'),
    ),
    options(
        "obsolete-property-removed",
        closed(EPOCHS, SEED.replace("    public", "    [System.Obsolete]\n    public")),
        closed(EPOCHS),
        breaking("training.seed", "it was announced, and it is gone", "tricky deprecated", '{"seed": 1}'),
    ),
    options(
        "property-removed-where-others-are-ignored",
        opened(EPOCHS, SEED),
        opened(EPOCHS),
        behavioural("training.seed", "it is accepted and nothing reads it", "tricky", '{"seed": 7}'),
    ),
    options(
        "property-required",
        closed(SEED),
        closed(SEED.replace("public int", "public required int")),
        breaking("training.seed", "it was left out", witness="{}"),
    ),
    options(
        "property-required-by-attribute",
        closed(SEED),
        closed(SEED.replace("    public", "    [JsonRequired]\n    public")),
        breaking("training.seed", "it was left out", "tricky", "{}"),
    ),
    options(
        "property-added",
        closed(EPOCHS),
        closed(EPOCHS, SEED),
        addition("training.seed", "nobody must have it", witness='{"epochs": 1}'),
    ),
    options(
        "name-changed",
        closed(key("lr", "double Rate { get; set; }")),
        closed(key("learning_rate", "double Rate { get; set; }")),
        breaking("training.lr", "unmapped members are disallowed", "double", '{"lr": 0.1}'),
        addition("training.learning_rate", "its new name", "double"),
    ),
    options(
        "property-renamed-behind-name",
        closed(key("lr", "double Rate { get; set; }")),
        closed(key("lr", "double LearningRate { get; set; }")),
        compatible("documents have the name", "tricky", '{"lr": 0.1}'),
    ),
    options(
        "enum-member-removed",
        closed(MODE) + NAMES + "public enum Mode { fast, slow, careful }\n",
        closed(MODE) + NAMES + "public enum Mode { fast, slow }\n",
        breaking("training.mode", "careful was accepted", witness='{"mode": "careful"}'),
    ),
    options(
        "enum-member-inserted-for-names",
        closed(MODE) + NAMES + "public enum Mode { fast, slow }\n",
        closed(MODE) + NAMES + "public enum Mode { careful, fast, slow }\n",
        behavioural("training.mode", "left out it was fast and is careful: the first one", "tricky", "{}"),
    ),
    options(
        "text-to-number",
        closed(key("seed", "string? Seed { get; set; }")),
        closed(key("seed", "int? Seed { get; set; }")),
        breaking("training.seed", "a text is no number", witness='{"seed": "any"}'),
    ),
    options(
        "number-to-larger-number",
        closed(key("seed", "int Seed { get; set; }")),
        closed(key("seed", "long Seed { get; set; }")),
        addition("training.seed", "every int is a long", "tricky", '{"seed": 1}'),
    ),
    options(
        "null-refused",
        closed(key("seed", "int? Seed { get; set; }")),
        closed(key("seed", "int Seed { get; set; }")),
        breaking("training.seed", "null was accepted", "tricky", '{"seed": null}'),
    ),
    options(
        "text-no-longer-nullable",
        closed(key("name", "string? Name { get; set; }")),
        closed(key("name", 'string Name { get; set; } = "";')),
        behavioural("training.name", "left out it was null and is empty; null itself is still accepted", "tricky", "{}"),
    ),
    options(
        "default-changed",
        closed(EPOCHS),
        closed(EPOCHS.replace("= 3", "= 5")),
        behavioural("training.epochs", "left out it was 3 and is 5", witness="{}"),
    ),
    options(
        "nested-default-changed",
        closed(OPTIMIZER) + INNER,
        closed(OPTIMIZER) + INNER.replace("0.1", "0.2"),
        behavioural("training.optimizer.rate", "left out it was 0.1 and is 0.2", "tricky", "{}"),
    ),
    options(
        "class-to-record",
        closed(EPOCHS, SEED),
        CLOSED
        + 'public sealed record Options(\n    [property: JsonPropertyName("epochs")] int Epochs = 3,\n'
        '    [property: JsonPropertyName("seed")] int Seed = 0);\n',
        compatible("the same keys with the same defaults", "tricky", '{"seed": 2}'),
    ),
    options(
        "setter-removed",
        closed(EPOCHS),
        closed(EPOCHS.replace("get; set;", "get;")),
        behavioural("training.epochs", "without a setter it is accepted and not read", "tricky", '{"epochs": 9}'),
    ),
    options(
        "property-ignored",
        closed(EPOCHS, SEED),
        closed(EPOCHS, SEED.replace("    public", "    [JsonIgnore]\n    public")),
        behavioural("training.seed", "an ignored property is accepted and not read", "tricky", '{"seed": 7}'),
    ),
]
