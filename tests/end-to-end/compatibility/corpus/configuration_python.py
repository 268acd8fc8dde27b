"""Configuration described by pydantic models (version 2) and dataclasses."""

from __future__ import annotations

from case import Case, Files, Truth, addition, behavioural, breaking, compatible, text

MAINTENANCE = """
    compatibility:
      configurations:
        - name: training
          model: app/config.py:{model}
"""
PYDANTIC = """from typing import Annotated, Literal, Optional

from pydantic import AliasChoices, BaseModel, ConfigDict, Field, field_validator


"""
DATACLASS = "from dataclasses import dataclass, field\nfrom typing import Literal\n\n\n"
Source = str | Files


def model(name: str, before: Source, after: Source, *truths: Truth, models: tuple[str, str] = ("TrainingConfig", "TrainingConfig")) -> Case:
    """A text is app/config.py behind its imports; `models` are the names of the class before and after."""
    return case("pydantic-" + name, PYDANTIC, before, after, truths, models)


def dataclass(name: str, before: Source, after: Source, *truths: Truth) -> Case:
    return case("dataclass-" + name, DATACLASS, before, after, truths, ("TrainingConfig", "TrainingConfig"))


def case(name: str, imports: str, before: Source, after: Source, truths: tuple[Truth, ...], models: tuple[str, str]) -> Case:
    def side(source: Source, called: str) -> Files:
        files = {"app/config.py": imports + text(source)} if isinstance(source, str) else source
        return {"maintenance.yml": text(MAINTENANCE.format(model=called)), "app/__init__.py": "", **files}

    return Case(name, "configuration", side(before, models[0]), side(after, models[1]), truths, ".json")


def strict(*fields: str, name: str = "TrainingConfig") -> str:
    """A model that refuses unknown keys."""
    lines = "".join(f"    {line}\n" for line in fields)
    return f'class {name}(BaseModel):\n    model_config = ConfigDict(extra="forbid")\n\n{lines}'


def loose(*fields: str) -> str:
    """A model that ignores unknown keys, which is pydantic's default."""
    return "class TrainingConfig(BaseModel):\n" + "".join(f"    {line}\n" for line in fields)


def plain(*fields: str, decorator: str = "@dataclass") -> str:
    return f"{decorator}\nclass TrainingConfig:\n" + "".join(f"    {line}\n" for line in fields)


OPTIMIZER = strict("rate: float = 0.1", name="Optimizer")
VALIDATED = strict("epochs: int = 3") + """
    @field_validator("epochs")
    @classmethod
    def must_be_even(cls, value):
        if value % 2:
            raise ValueError("must be even")
        return value
"""
INHERITED = (
    'class Common(BaseModel):\n    model_config = ConfigDict(extra="forbid")\n\n    seed: int = 1\n\n\n'
    "class TrainingConfig(Common):\n    epochs: int = 3\n"
)

LEVEL = 'from enum import Enum\n\n\nclass Level(Enum):\n    DEBUG = "debug"\n    INFO = "info"\n\n\n'
CAMEL = "from pydantic.alias_generators import to_camel\n\n\n"

CASES = [
    model(
        "names-of-keys-are-made",
        CAMEL + loose("host_name: str"),
        CAMEL + loose("model_config = ConfigDict(alias_generator=to_camel)", "host_name: str"),
        breaking("training.host_name", "it is hostName now, and required", "tricky", '{"host_name": "a"}'),
    ),
    model(
        "texts-are-bounded-for-the-whole-class",
        loose('host: str = "a"'),
        loose("model_config = ConfigDict(str_max_length=5)", 'host: str = "a"'),
        breaking("training.host", "longer ones were accepted", "tricky", '{"host": "abcdef"}'),
    ),
    model(
        "default-removed-of-a-key-with-two-names",
        loose("model_config = ConfigDict(populate_by_name=True)", 'epochs: int = Field(default=3, alias="count")'),
        loose("model_config = ConfigDict(populate_by_name=True)", 'epochs: int = Field(alias="count")'),
        breaking("training.count", "one of both names must be there", "tricky", "{}"),
    ),
    model(
        "field-removed",
        strict("epochs: int = 3", "seed: int = 1"),
        strict("epochs: int = 3"),
        breaking("training.seed", "extra keys are forbidden", witness='{"seed": 1}'),
    ),
    model(
        "field-removed-where-extras-are-ignored",
        loose("epochs: int = 3", "seed: int = 1"),
        loose("epochs: int = 3"),
        behavioural("training.seed", "it is accepted and nothing reads it", "tricky", '{"seed": 7}'),
    ),
    model(
        "extras-forbidden",
        loose("epochs: int = 3"),
        strict("epochs: int = 3"),
        breaking("training", "any other key was ignored", "tricky", '{"note": "mine"}'),
    ),
    model(
        "required-field-added",
        strict("epochs: int = 3"),
        strict("epochs: int = 3", "seed: int"),
        breaking("training.seed", "it has no default", witness='{"epochs": 1}'),
    ),
    model(
        "optional-without-default-added",
        strict("epochs: int = 3"),
        strict("epochs: int = 3", "seed: Optional[int]"),
        breaking("training.seed", "Optional says that null is accepted, not that the key may be left out", "tricky", '{"epochs": 1}'),
    ),
    model(
        "field-added",
        strict("epochs: int = 3"),
        strict("epochs: int = 3", "seed: int | None = None"),
        addition("training.seed", "it has a default", witness='{"epochs": 1}'),
    ),
    model(
        "field-got-default",
        strict("epochs: int"),
        strict("epochs: int = 3"),
        addition("training.epochs", "it may be left out", witness='{"epochs": 1}'),
    ),
    model(
        "null-refused",
        strict("seed: Optional[int] = None"),
        strict("seed: int = 1"),
        breaking("training.seed", "null was accepted", "tricky", '{"seed": null}'),
    ),
    model(
        "value-removed",
        strict('mode: Literal["fast", "slow", "careful"] = "fast"'),
        strict('mode: Literal["fast", "slow"] = "fast"'),
        breaking("training.mode", "careful was accepted", witness='{"mode": "careful"}'),
    ),
    model(
        "bound-made-exclusive",
        strict("rate: float = Field(default=0.1, ge=0)"),
        strict("rate: float = Field(default=0.1, gt=0)"),
        breaking("training.rate", "0 was accepted", "tricky", '{"rate": 0}'),
    ),
    model(
        "bound-of-integers-written-otherwise",
        strict("epochs: int = Field(default=3, ge=1)"),
        strict("epochs: int = Field(default=3, gt=0)"),
        compatible("no integer is between 0 and 1", "tricky", '{"epochs": 1}'),
    ),
    model(
        "bound-loosened",
        strict("rate: float = Field(default=0.1, le=1)"),
        strict("rate: float = Field(default=0.1, le=2)"),
        addition("training.rate", "more is accepted", witness='{"rate": 1}'),
    ),
    model(
        "default-changed",
        strict("epochs: int = 3"),
        strict("epochs: int = 5"),
        behavioural("training.epochs", "left out it was 3 and is 5", witness="{}"),
    ),
    model(
        "nested-default-changed",
        OPTIMIZER + "\n\n" + strict("optimizer: Optimizer = Field(default_factory=Optimizer)"),
        OPTIMIZER.replace("0.1", "0.2") + "\n\n" + strict("optimizer: Optimizer = Field(default_factory=Optimizer)"),
        behavioural("training.optimizer.rate", "left out it was 0.1 and is 0.2", "tricky", "{}"),
    ),
    model(
        "nested-field-removed",
        OPTIMIZER.replace("    rate", "    decay: float = 0\n    rate") + "\n\n" + strict("optimizer: Optimizer = Optimizer()"),
        OPTIMIZER + "\n\n" + strict("optimizer: Optimizer = Optimizer()"),
        breaking("training.optimizer.decay", "extra keys are forbidden in there too", witness='{"optimizer": {"decay": 0.1}}'),
    ),
    model(
        "float-to-int",
        strict("rate: float = 1"),
        strict("rate: int = 1"),
        breaking("training.rate", "0.5 has a fraction", witness='{"rate": 0.5}'),
    ),
    model(
        "int-to-float",
        strict("rate: int = 1"),
        strict("rate: float = 1"),
        addition("training.rate", "every int is a float", "tricky", '{"rate": 2}'),
    ),
    model(
        "int-to-str",
        strict("seed: int = 1"),
        strict('seed: str = "1"'),
        breaking("training.seed", "pydantic 2 makes no text of a number", "tricky", '{"seed": 1}'),
    ),
    model(
        "made-strict",
        strict("epochs: int = 3"),
        strict("epochs: int = Field(default=3, strict=True)"),
        breaking("training.epochs", 'the text "3" was taken as a number', "tricky", '{"epochs": "3"}'),
    ),
    model(
        "alias-changed",
        strict('rate: float = Field(default=0.1, alias="lr")'),
        strict('rate: float = Field(default=0.1, alias="learning_rate")'),
        breaking("training.lr", "lr is an extra key now", "double", '{"lr": 0.1}'),
        addition("training.learning_rate", "its new name", "double"),
    ),
    model(
        "alias-added-beside-the-old-one",
        strict('rate: float = Field(default=0.1, validation_alias="lr")'),
        strict('rate: float = Field(default=0.1, validation_alias=AliasChoices("learning_rate", "lr"))'),
        addition("training.learning_rate", "lr is still accepted", "tricky", '{"lr": 0.1}'),
    ),
    model(
        "attribute-renamed-behind-alias",
        strict('rate: float = Field(default=0.1, alias="lr")'),
        strict('learning_rate: float = Field(default=0.1, alias="lr")'),
        compatible("documents have the alias", "tricky", '{"lr": 0.1}'),
    ),
    model(
        "validator-added",
        strict("epochs: int = 3"),
        VALIDATED,
        breaking("training.epochs", "odd numbers were accepted", "tricky", '{"epochs": 3}'),
    ),
    model(
        "fields-moved-to-a-base",
        strict("seed: int = 1", "epochs: int = 3"),
        INHERITED,
        compatible("what a base has, it has", "tricky", '{"seed": 1, "epochs": 2}'),
    ),
    model(
        "nested-model-moved-to-another-file",
        OPTIMIZER + "\n\n" + strict("optimizer: Optimizer = Optimizer()"),
        {
            "app/config.py": PYDANTIC.rstrip("\n")
            + "\n\nfrom app.optimizer import Optimizer\n\n\n"
            + strict("optimizer: Optimizer = Optimizer()"),
            "app/optimizer.py": PYDANTIC + OPTIMIZER,
        },
        compatible("the same keys", "tricky", '{"optimizer": {"rate": 0.2}}'),
    ),
    model(
        "annotated-and-union",
        strict("epochs: int = Field(default=3, ge=1, le=9)", "seed: Optional[int] = None"),
        strict("epochs: Annotated[int, Field(le=9, ge=1)] = 3", "seed: int | None = Field(default=None)"),
        compatible("other spelling", "tricky", '{"epochs": 9, "seed": null}'),
    ),
    model(
        "class-renamed",
        strict("epochs: int = 3"),
        strict("epochs: int = 3", name="Training"),
        compatible("maintenance.yml names it by its new name; documents have none", "tricky", '{"epochs": 1}'),
        models=("TrainingConfig", "Training"),
    ),
    model(
        "deprecated-field-removed",
        strict('epochs: int = Field(default=3, deprecated="Use rounds.")', "rounds: int = 3"),
        strict("rounds: int = 3"),
        breaking("training.epochs", "it was announced, and it is gone", "plain deprecated", '{"epochs": 1}'),
    ),
    dataclass(
        "field-removed",
        plain("epochs: int = 3", "seed: int = 1"),
        plain("epochs: int = 3"),
        breaking("training.seed", "unexpected keyword argument", witness='{"seed": 1}'),
    ),
    dataclass(
        "required-field-added",
        plain("epochs: int = 3"),
        plain("seed: int", "epochs: int = 3"),
        breaking("training.seed", "missing argument", witness='{"epochs": 1}'),
    ),
    dataclass(
        "default-changed",
        plain("epochs: int = 3"),
        plain("epochs: int = field(default=5)"),
        behavioural("training.epochs", "left out it was 3 and is 5", witness="{}"),
    ),
    dataclass(
        "default-is-another-member-of-an-enumeration",
        LEVEL + plain("level: Level = Level.INFO"),
        LEVEL + plain("level: Level = Level.DEBUG"),
        behavioural("training.level", "left out it was info and is debug", witness="{}"),
    ),
    dataclass(
        "list-with-factory-added",
        plain("epochs: int = 3"),
        plain("epochs: int = 3", "data: list[str] = field(default_factory=list)"),
        addition("training.data", "it has a default", "tricky", '{"epochs": 1}'),
    ),
    dataclass(
        "reordered-and-keyword-only",
        plain("epochs: int = 3", "seed: int = 1"),
        plain("seed: int = 1", "epochs: int = 3", decorator="@dataclass(kw_only=True)"),
        compatible("keys have no order", "tricky", '{"epochs": 1, "seed": 2}'),
    ),
    dataclass(
        "literal-value-removed",
        plain('mode: Literal["fast", "slow"] = "fast"'),
        plain('mode: Literal["fast"] = "fast"'),
        breaking("training.mode", "slow is no longer one of its values", "by-hand", witness=""),
    ),
    dataclass(
        "check-after-construction-added",
        plain("epochs: int = 3"),
        plain("epochs: int = 3", "", "def __post_init__(self):", "    if self.epochs < 1:", '        raise ValueError("too few")'),
        breaking("training.epochs", "0 was accepted", witness='{"epochs": 0}'),
    ),
    dataclass(
        "field-left-out-of-the-constructor",
        plain("epochs: int = 3", "seed: int = 1"),
        plain("epochs: int = 3", "seed: int = field(default=1, init=False)"),
        breaking("training.seed", "the field is there, the argument is not", "tricky", '{"seed": 1}'),
    ),
]
