"""Small tokenizers of every kind, to be changed in one place."""

from __future__ import annotations

import json
from typing import Any

from case import Case, Files, Truth

Part = dict[str, Any]


def bytes_as_letters() -> list[str]:
    """The letters that byte-level tokenizers write for the 256 bytes: printable ones for themselves, the others from U+0100 on."""
    printable = [*range(ord("!"), ord("~") + 1), *range(ord("¡"), ord("¬") + 1), *range(ord("®"), ord("ÿ") + 1)]
    others = [byte for byte in range(256) if byte not in printable]
    return [chr(byte) for byte in printable] + [chr(256 + i) for i in range(len(others))]


BYTES = bytes_as_letters()
MERGES = ["t h", "i n", "a n", "th e", "in g", "an d", "Ġ the", "Ġ and", "o u"]
BYTE_LEVEL: Part = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": False, "use_regex": True}
METASPACE: Part = {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": True}
BERT: Part = {"type": "BertNormalizer", "clean_text": True, "handle_chinese_chars": True, "strip_accents": None, "lowercase": True}
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def special(content: str, number: int, **flags: bool) -> Part:
    """An added token that is special unless a flag says otherwise."""
    plain = {"single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
    return {"id": number, "content": content, **plain, **flags}


SPECIALS = [special("<eos>", 0), special("<mask>", 1)]


def numbered(tokens: list[str]) -> dict[str, int]:
    return {token: number for number, token in enumerate(tokens)}


def merged(merges: list[str]) -> list[str]:
    return [merge.replace(" ", "") for merge in merges]


def bpe(
    merges: list[Any] = MERGES,
    more: tuple[str, ...] = (),
    vocab: dict[str, int] | None = None,
    model: Part | None = None,
    **parts: Any,
) -> Part:
    """A byte-level BPE. Its vocabulary is that of the specials, the bytes, all of MERGES, and `more`, whatever the merges are."""
    vocab = vocab or numbered(["<eos>", "<mask>", *BYTES, *merged(MERGES), *more])
    made = {"type": "BPE", "dropout": None, "unk_token": None, "continuing_subword_prefix": None, "end_of_word_suffix": None}
    made |= {"fuse_unk": False, "byte_fallback": False, "ignore_merges": False, **(model or {}), "vocab": vocab, "merges": merges}
    return whole({"pre_tokenizer": BYTE_LEVEL, "post_processor": BYTE_LEVEL, "decoder": BYTE_LEVEL, **parts}, made)


def letters(merges: tuple[str, ...] = ("t h", "th e"), more: tuple[str, ...] = (), model: Part | None = None, **parts: Any) -> Part:
    """A BPE of small letters and digits, with an unknown token."""
    vocab = numbered(["<eos>", "<mask>", "<unk>", *LETTERS, *"0123456789", *merged(list(merges)), *more])
    made = {"type": "BPE", "dropout": None, "unk_token": "<unk>", "continuing_subword_prefix": None, "end_of_word_suffix": None}
    made |= {"fuse_unk": False, "byte_fallback": False, "ignore_merges": False, **(model or {}), "vocab": vocab, "merges": list(merges)}
    return whole({"pre_tokenizer": {"type": "Whitespace"}, **parts}, made)


UNIGRAM = [("▁", -3.0), *((letter, -6.0) for letter in LETTERS), ("▁the", -4.0), ("ing", -5.0)]


def unigram(vocab: list[tuple[str, float]] = UNIGRAM, unk: int = 0, **parts: Any) -> Part:
    """A Unigram with a score a token; the two first ones are the unknown and the end."""
    listed = [["<unk>", 0.0], ["<eos>", 0.0], *(list(entry) for entry in vocab)]
    specials = [special("<unk>", 0), special("<eos>", 1)]
    made = {"type": "Unigram", "unk_id": unk, "vocab": listed, "byte_fallback": False}
    return whole({"added_tokens": specials, "pre_tokenizer": METASPACE, "decoder": METASPACE, **parts}, made)


WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *LETTERS, *(f"##{letter}" for letter in LETTERS), ".", "中", "the", "##ing", "play"]
TEMPLATE: Part = {
    "type": "TemplateProcessing",
    "single": [
        {"SpecialToken": {"id": "[CLS]", "type_id": 0}},
        {"Sequence": {"id": "A", "type_id": 0}},
        {"SpecialToken": {"id": "[SEP]", "type_id": 0}},
    ],
    "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 1}}],
    "special_tokens": {name: {"id": name, "ids": [number], "tokens": [name]} for name, number in (("[CLS]", 2), ("[SEP]", 3))},
}


def word_piece(words: list[str] = WORDS, model: Part | None = None, **parts: Any) -> Part:
    """A WordPiece as BERT has it."""
    specials = [special(content, number) for number, content in enumerate(WORDS[:4])]
    made = {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##", "max_input_chars_per_word": 100}
    made |= {**(model or {}), "vocab": numbered(words)}
    usual = {"added_tokens": specials, "normalizer": BERT, "pre_tokenizer": {"type": "BertPreTokenizer"}, "post_processor": TEMPLATE}
    return whole({**usual, "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": True}, **parts}, made)


def whole(parts: Part, model: Part) -> Part:
    head = {"version": "1.0", "truncation": None, "padding": None, "added_tokens": SPECIALS, "normalizer": None}
    return {**head, "pre_tokenizer": None, "post_processor": None, "decoder": None, **parts, "model": model}


def tokenizer(name: str, before: Part | str, after: Part | str, *truths: Truth) -> Case:
    """Two tokenizer.json; a text is one as it stands."""
    return files("tokenizer-" + name, {"tokenizer.json": written(before)}, {"tokenizer.json": written(after)}, *truths)


def files(name: str, before: Files, after: Files, *truths: Truth) -> Case:
    return Case(name, "tokenizer", before, after, truths, ".txt")


def written(part: Part | str) -> str:
    return part if isinstance(part, str) else json.dumps(part, indent=1, ensure_ascii=False) + "\n"
