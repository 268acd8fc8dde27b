"""BPE: vocabulary, merges, and the settings of its model."""

from __future__ import annotations

import json

from case import behavioural, breaking, compatible, not_checked
from tokenizers_case import BYTES, MERGES, bpe, files, letters, merged, numbered, special, tokenizer

ALL = ["<eos>", "<mask>", *BYTES, *merged(MERGES)]


def swapped(first: str, second: str) -> dict[str, int]:
    """The vocabulary with the ids of two tokens exchanged."""
    vocab = numbered(ALL)
    vocab[first], vocab[second] = vocab[second], vocab[first]
    return vocab


def moved(merges: list[str], one: str, other: str) -> list[str]:
    """The merges with two of them exchanged."""
    return [other if merge == one else one if merge == other else merge for merge in merges]


SHADOWED = ["x y", "y z", "x yz"]
VOCAB = {"vocab.json": json.dumps(numbered(ALL), ensure_ascii=False), "merges.txt": "#version: 0.2\n" + "\n".join(MERGES) + "\n"}

CASES = [
    tokenizer(
        "ids-swapped",
        bpe(),
        bpe(vocab=swapped("the", "ing")),
        breaking("token:the", "another id", "double", "the"),
        breaking("token:ing", "another id", "double", "ing"),
    ),
    tokenizer(
        "merge-removed",
        bpe(),
        bpe([merge for merge in MERGES if merge != "th e"]),
        breaking("merge:th e", "the is th and e now; its token stays and is not reached", witness="the"),
    ),
    tokenizer(
        "merge-added-for-token-that-was-there",
        bpe(more=("er",)),
        bpe([*MERGES, "e r"], more=("er",)),
        breaking("merge:e r", "er is one token now", "tricky", "er"),
    ),
    tokenizer(
        "token-appended-with-merge",
        bpe(),
        bpe([*MERGES, "o n"], more=("on",)),
        breaking("merge:o n", "no id moved, and on is one token now", "tricky", "on"),
    ),
    tokenizer(
        "merges-swapped-that-compete",
        bpe([*MERGES, "s t", "t r"], more=("st", "tr")),
        bpe([*MERGES, "t r", "s t"], more=("st", "tr")),
        breaking("merge:s t", "str was st and r, and is s and tr", "tricky", "str"),
        breaking("merge:t r", "str was st and r, and is s and tr", "tricky", "str"),
    ),
    tokenizer(
        "merges-swapped-that-never-meet",
        bpe(),
        bpe(moved(MERGES, "i n", "o u")),
        compatible("no letter is in both, and nothing is made of ou", "tricky", "you sing in thin outing"),
    ),
    tokenizer(
        "merges-swapped-with-one-beginning",
        bpe([*MERGES, "q r", "q s"], more=("qr", "qs")),
        bpe([*MERGES, "q s", "q r"], more=("qr", "qs")),
        compatible("q is before r or before s, never before both", "tricky", "qrqsqqrs"),
    ),
    tokenizer(
        "merges-as-pairs",
        bpe(),
        bpe([merge.split(" ") for merge in MERGES]),
        compatible("the newer spelling of the same merges", "tricky", "the thing and you"),
    ),
    tokenizer(
        "merge-removed-whose-part-nobody-makes",
        bpe([*MERGES, "zq x"], more=("zq", "zqx")),
        bpe(MERGES, more=("zq", "zqx")),
        compatible("no merge makes zq", "tricky", "zqx z qx"),
    ),
    tokenizer(
        "merge-removed-that-another-forestalls",
        bpe([*MERGES, *SHADOWED], more=("xy", "yz", "xyz")),
        bpe([*MERGES, *SHADOWED[:2]], more=("xy", "yz", "xyz")),
        compatible("y after x always went to xy first, so x never stands before yz", "tricky", "xyz xxyz yzx xyyz"),
    ),
    tokenizer(
        "token-removed-that-nobody-makes",
        bpe(more=("zqx",)),
        bpe(),
        compatible("no merge makes zqx, and it is the last one", "tricky", "zqx"),
    ),
    tokenizer(
        "token-removed-that-is-found-whole",
        bpe(more=("zqx",), model={"ignore_merges": True}),
        bpe(model={"ignore_merges": True}),
        breaking("token:zqx", "with ignore_merges a word that is a token needs no merges", "tricky", "zqx"),
    ),
    tokenizer(
        "token-appended-that-nobody-makes",
        bpe(),
        bpe(more=("zqx",)),
        compatible("no merge makes zqx", "tricky", "zqx"),
    ),
    tokenizer(
        "merges-ignored-where-they-agree",
        bpe(),
        bpe(model={"ignore_merges": True}),
        compatible("the merges make every token of its own letters", "tricky", "the and thing ing"),
    ),
    tokenizer(
        "merges-ignored-where-they-do-not-agree",
        bpe(more=("zqx",)),
        bpe(more=("zqx",), model={"ignore_merges": True}),
        breaking("model", "zqx was three tokens and is found whole", "tricky", "zqx"),
    ),
    tokenizer(
        "keys-in-another-order",
        bpe(),
        {**dict(reversed(bpe(vocab=dict(reversed(numbered(ALL).items()))).items()))},
        compatible("JSON objects have no order", "tricky", "the and"),
    ),
    tokenizer(
        "escaped",
        bpe(),
        json.dumps(bpe()),
        compatible("every letter beyond ASCII as \\u…, and no indentation", "tricky", "the and é"),
    ),
    tokenizer(
        "unknown-tokens-fused",
        letters(),
        letters(model={"fuse_unk": True}),
        breaking("model", "two unknown letters were two tokens", "tricky", "aééb"),
    ),
    tokenizer(
        "unknown-tokens-fused-where-none-is",
        bpe(),
        bpe(model={"fuse_unk": True}),
        compatible("every byte has a token", "tricky", "é 中"),
    ),
    tokenizer(
        "unknown-token-changed",
        letters(),
        letters(model={"unk_token": "<mask>"}),
        breaking("model", "an unknown letter has another id", witness="é"),
    ),
    tokenizer(
        "end-of-word-marked",
        letters(more=("e</w>",)),
        letters(more=("e</w>",), model={"end_of_word_suffix": "</w>"}),
        breaking("model", "the last letter of a word is another token", witness="e"),
    ),
    tokenizer(
        "byte-fallback-without-tokens-for-bytes",
        letters(),
        letters(model={"byte_fallback": True}),
        compatible("no token is called <0x…>: unknown letters stay unknown", "tricky", "aéb"),
    ),
    tokenizer(
        "prefix-of-nothing",
        bpe(),
        bpe(model={"continuing_subword_prefix": "", "end_of_word_suffix": ""}),
        compatible("nothing is put before or behind", "tricky", "the and"),
    ),
    tokenizer(
        "dropout",
        bpe(),
        bpe(model={"dropout": 0.1}),
        breaking("model", "merges are left out at random: the is not always the", "tricky by-hand", "the"),
    ),
    tokenizer(
        "dropout-of-zero",
        bpe(),
        bpe(model={"dropout": 0.0}),
        compatible("no merge is ever left out", "tricky by-hand", "the"),
    ),
    tokenizer(
        "two-tokens-with-one-id",
        bpe(),
        bpe(vocab={**numbered(ALL), "ou": numbered(ALL)["ing"]}),
        not_checked("what an id means is not said", "tricky"),
    ),
    tokenizer(
        "no-json",
        bpe(),
        json.dumps(bpe())[:-1],
        breaking("tokenizer.json", "a brace is missing, and no library loads it", "tricky"),
    ),
    files(
        "merges-txt-order",
        {**VOCAB, "merges.txt": "t h\nh e\n", "vocab.json": json.dumps(numbered([*BYTES, "th", "he"]))},
        {**VOCAB, "merges.txt": "h e\nt h\n", "vocab.json": json.dumps(numbered([*BYTES, "th", "he"]))},
        breaking("merge:t h", "the was th and e, and is t and he", "tricky", "the"),
        breaking("merge:h e", "the was th and e, and is t and he", "tricky", "the"),
    ),
    files(
        "merges-txt-line-removed",
        VOCAB,
        {**VOCAB, "merges.txt": VOCAB["merges.txt"].replace("an d\nĠ the\nĠ and\n", "an d\nĠ the\n")},
        breaking("merge:Ġ and", "and behind a space is two tokens now", witness="the and"),
    ),
    files(
        "merges-txt-header-and-end",
        VOCAB,
        {**VOCAB, "merges.txt": VOCAB["merges.txt"].replace("#version: 0.2", "#version: 0.2 - written by another program").rstrip("\n")},
        compatible("a comment, and no line break at the end", "tricky", "the and"),
    ),
    files(
        "vocab-json-written-otherwise",
        VOCAB,
        {**VOCAB, "vocab.json": json.dumps(dict(sorted(numbered(ALL).items())), indent=2)},
        compatible("sorted by token, escaped, indented", "tricky", "the and"),
    ),
    files(
        "vocab-json-ids-moved",
        VOCAB,
        {**VOCAB, "vocab.json": json.dumps(swapped("Ġthe", "Ġand"), ensure_ascii=False)},
        breaking("token:Ġthe", "another id", "double", "a the"),
        breaking("token:Ġand", "another id", "double", "a and"),
    ),
    tokenizer(
        "special-added",
        bpe(),
        bpe(more=("<sep>",), added_tokens=[special("<eos>", 0), special("<mask>", 1), special("<sep>", len(ALL))]),
        breaking("special:<sep>", "a text with <sep> in it was five tokens", "tricky", "a<sep>b"),
    ),
    tokenizer(
        "special-removed",
        bpe(),
        bpe(added_tokens=[special("<eos>", 0)]),
        breaking("special:<mask>", "a text with <mask> in it is six tokens now", witness="a<mask>b"),
    ),
    tokenizer(
        "special-ids-swapped",
        bpe(),
        bpe(vocab=swapped("<eos>", "<mask>"), added_tokens=[special("<mask>", 0), special("<eos>", 1)]),
        breaking("special:<eos>", "another id", "double", "<eos>"),
        breaking("special:<mask>", "another id", "double", "<mask>"),
    ),
    tokenizer(
        "specials-in-another-order",
        bpe(),
        bpe(added_tokens=[special("<mask>", 1), special("<eos>", 0)]),
        compatible("the same ids", "tricky", "a<mask>b<eos>"),
    ),
    tokenizer(
        "special-takes-space-before",
        bpe(),
        bpe(added_tokens=[special("<eos>", 0), special("<mask>", 1, lstrip=True)]),
        breaking("special:<mask>", "the space before it was a token", "tricky", "a <mask>"),
    ),
    tokenizer(
        "special-as-single-word",
        bpe(),
        bpe(added_tokens=[special("<eos>", 0), special("<mask>", 1, single_word=True)]),
        breaking("special:<mask>", "inside a word it is no token any more", "tricky by-hand", "a<mask>b"),
    ),
    tokenizer(
        "special-normalized-by-nothing",
        bpe(),
        bpe(added_tokens=[special("<eos>", 0), special("<mask>", 1, normalized=True)]),
        compatible("there is no normalizer", "tricky", "a<mask>b"),
    ),
    tokenizer(
        "special-normalized",
        bpe(normalizer={"type": "Lowercase"}),
        bpe(normalizer={"type": "Lowercase"}, added_tokens=[special("<eos>", 0), special("<mask>", 1, normalized=True)]),
        breaking("special:<mask>", "<MASK> was six tokens and is found once it is lowercase", "tricky", "a<MASK>b"),
    ),
    tokenizer(
        "special-no-longer-special",
        bpe(),
        bpe(added_tokens=[special("<eos>", 0, special=False), special("<mask>", 1)]),
        breaking("special:<eos>", "the ids are the same; decoding without special tokens leaves it in", "tricky", "a<eos>"),
    ),
    tokenizer(
        "truncated",
        bpe(),
        bpe(truncation={"direction": "Right", "max_length": 8, "strategy": "LongestFirst", "stride": 0}),
        behavioural(
            "truncation",
            "a default that callers may set; what fits encodes the same",
            "tricky by-hand",
            "the and the and the and the and the",
        ),
    ),
    tokenizer(
        "padded",
        bpe(),
        bpe(
            padding={
                "strategy": {"Fixed": 8},
                "direction": "Right",
                "pad_to_multiple_of": None,
                "pad_id": 0,
                "pad_type_id": 0,
                "pad_token": "<eos>",
            }
        ),
        behavioural("padding", "a default that callers may set; padding is told apart by the mask", "tricky by-hand", "the"),
    ),
]
