"""What stands around a model: normalizer, pre-tokenizer, post-processor, decoder."""

from __future__ import annotations

from case import breaking, compatible
from tokenizers_case import BYTE_LEVEL, MERGES, bpe, letters, tokenizer

LOWER = {"type": "Lowercase"}
WORDS = {"type": "Whitespace"}
DIGITS = {"type": "Digits", "individual_digits": True}


def normalized(*steps: dict) -> dict:
    return {"type": "Sequence", "normalizers": list(steps)}


def cut(*steps: dict) -> dict:
    return {"type": "Sequence", "pretokenizers": list(steps)}


def split(pattern: str, behavior: str = "Removed") -> dict:
    return {"type": "Split", "pattern": {"Regex": pattern}, "behavior": behavior, "invert": False}


def replaced(kind: str, pattern: str) -> dict:
    return {"type": "Replace", "pattern": {kind: pattern}, "content": "'"}


END = {
    "type": "TemplateProcessing",
    "single": [{"Sequence": {"id": "A", "type_id": 0}}, {"SpecialToken": {"id": "<eos>", "type_id": 0}}],
    "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 1}}],
    "special_tokens": {"<eos>": {"id": "<eos>", "ids": [0], "tokens": ["<eos>"]}},
}

CASES = [
    tokenizer(
        "normalizer-added",
        bpe(),
        bpe(normalizer={"type": "NFC"}),
        breaking("normalizer", "e with a combining accent becomes one letter", "tricky", "e\u0301"),
    ),
    tokenizer(
        "normalizer-removed",
        bpe(normalizer=LOWER),
        bpe(),
        breaking("normalizer", "The was the", witness="The"),
    ),
    tokenizer(
        "normalizer-by-compatibility",
        bpe(normalizer={"type": "NFC"}),
        bpe(normalizer={"type": "NFKC"}),
        breaking("normalizer", "the ligature fi becomes two letters", "tricky", "\ufb01n"),
    ),
    tokenizer(
        "normalizer-in-a-sequence-of-one",
        bpe(normalizer=LOWER),
        bpe(normalizer=normalized(LOWER)),
        compatible("the same step", "tricky", "The"),
    ),
    tokenizer(
        "normalizer-without-steps",
        bpe(),
        bpe(normalizer=normalized()),
        compatible("no step is like no normalizer", "tricky", "The e\u0301"),
    ),
    tokenizer(
        "normalizer-steps-swapped",
        bpe(normalizer=normalized({"type": "NFD"}, {"type": "StripAccents"})),
        bpe(normalizer=normalized({"type": "StripAccents"}, {"type": "NFD"})),
        breaking("normalizer", "an accent that is part of its letter is not stripped before it is taken apart", "tricky", "é"),
    ),
    tokenizer(
        "normalizer-replaces-by-pattern",
        bpe(normalizer=replaced("String", "``")),
        bpe(normalizer=replaced("Regex", "`{2}")),
        compatible("the same two letters", "tricky", "``the```"),
    ),
    tokenizer(
        "normalizer-replaces-a-pattern-that-was-a-text",
        bpe(normalizer=replaced("String", ".")),
        bpe(normalizer=replaced("Regex", ".")),
        breaking("normalizer", "a point as a pattern is any letter", "tricky", "the."),
    ),
    tokenizer(
        "space-put-before",
        bpe(),
        bpe(pre_tokenizer={**BYTE_LEVEL, "add_prefix_space": True}),
        breaking("pre-tokenizer", "the at the beginning has the token of the behind a space", witness="the"),
    ),
    tokenizer(
        "not-split-where-merges-stay-within-words",
        bpe(),
        bpe(pre_tokenizer={**BYTE_LEVEL, "use_regex": False}),
        breaking("pre-tokenizer", "no merge goes over the end of a word, but 't was one of its own", "tricky", "'the"),
    ),
    tokenizer(
        "not-split-where-a-merge-crosses",
        bpe([*MERGES, "e Ġ"], more=("eĠ",)),
        bpe([*MERGES, "e Ġ"], more=("eĠ",), pre_tokenizer={**BYTE_LEVEL, "use_regex": False}),
        breaking("pre-tokenizer", "e and the space behind it were kept apart", "tricky", "e a"),
    ),
    tokenizer(
        "offsets-trimmed",
        bpe(),
        bpe(pre_tokenizer={**BYTE_LEVEL, "trim_offsets": True}),
        compatible("this is read when offsets are post-processed, and the pre-tokenizer's is not", "tricky", "the and"),
    ),
    tokenizer(
        "pre-tokenizer-in-a-sequence-of-one",
        bpe(),
        bpe(pre_tokenizer=cut(BYTE_LEVEL)),
        compatible("the same step", "tricky", "the and"),
    ),
    tokenizer(
        "digits-apart-where-merges-join-them",
        letters(("t h", "th e", "1 2"), pre_tokenizer=WORDS),
        letters(("t h", "th e", "1 2"), pre_tokenizer=cut(WORDS, DIGITS)),
        breaking("pre-tokenizer", "12 was one token", "tricky", "12"),
    ),
    tokenizer(
        "digits-apart-where-no-merge-joins-them",
        letters(pre_tokenizer=WORDS),
        letters(pre_tokenizer=cut(WORDS, DIGITS)),
        compatible("every digit was a token of its own", "tricky", "the 12 a1b2"),
    ),
    tokenizer(
        "split-by-another-spelling",
        letters(pre_tokenizer=split("\\s+")),
        letters(pre_tokenizer=split("[\\s]{1,}")),
        compatible("the same pattern", "tricky", "the  a"),
    ),
    tokenizer(
        "split-keeps-what-it-removed",
        letters(pre_tokenizer=split("\\s+")),
        letters(pre_tokenizer=split("\\s+", "Isolated")),
        breaking("pre-tokenizer", "spaces become tokens, unknown ones", "tricky", "the a"),
    ),
    tokenizer(
        "end-appended",
        bpe(),
        bpe(post_processor=END),
        breaking("post-processor", "<eos> is put behind every text", witness="the"),
    ),
    tokenizer(
        "post-processor-in-a-sequence-of-one",
        bpe(post_processor=END),
        bpe(post_processor={"type": "Sequence", "processors": [END]}),
        compatible("the same step", "tricky", "the"),
    ),
    tokenizer(
        "post-processor-that-does-nothing-removed",
        bpe(),
        bpe(post_processor=None),
        compatible("without trimming of offsets it changes nothing", "tricky", "the and"),
    ),
    tokenizer(
        "decoder-removed",
        bpe(),
        bpe(decoder=None),
        breaking("decoder", "the ids are the same; they decode to letters for bytes", "tricky", "the and"),
    ),
    tokenizer(
        "decoder-in-a-sequence-of-one",
        bpe(),
        bpe(decoder={"type": "Sequence", "decoders": [BYTE_LEVEL]}),
        compatible("the same step", "tricky", "the and"),
    ),
    tokenizer(
        "decoder-with-settings-that-it-does-not-read",
        bpe(),
        bpe(decoder={**BYTE_LEVEL, "add_prefix_space": True, "trim_offsets": True, "use_regex": False}),
        compatible("bytes are bytes", "tricky", "the and"),
    ),
    tokenizer(
        "normalizer-and-merge",
        bpe(),
        bpe([merge for merge in MERGES if merge != "o u"], normalizer=LOWER),
        breaking("normalizer", "The becomes the", "double", "The"),
        breaking("merge:o u", "ou is two tokens now", "double", "ou"),
    ),
]
