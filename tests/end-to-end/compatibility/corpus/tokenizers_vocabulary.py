"""Unigram and WordPiece: vocabularies with scores, and vocabularies of words."""

from __future__ import annotations

from case import breaking, compatible, not_checked
from tokenizers_case import BERT, METASPACE, UNIGRAM, WORDS, files, special, tokenizer, unigram, word_piece


def scored(token: str, score: float) -> list[tuple[str, float]]:
    """The vocabulary with another score for a token."""
    return [(known, score if known == token else old) for known, old in UNIGRAM]


def exchanged(first: str, second: str) -> list[tuple[str, float]]:
    """The vocabulary with two tokens in each other's place."""
    scores = dict(UNIGRAM)
    names = [second if token == first else first if token == second else token for token, _ in UNIGRAM]
    return [(name, scores[name]) for name in names]


def lines(words: list[str], end: str = "\n") -> dict[str, str]:
    return {"vocab.txt": end.join(words) + end}


OLD_METASPACE = {"type": "Metaspace", "replacement": "▁", "add_prefix_space": True}

CASES = [
    tokenizer(
        "unigram-score-that-matters",
        unigram(),
        unigram(scored("ing", -50.0)),
        breaking("token:ing", "three letters score better now", "tricky", "sing"),
    ),
    tokenizer(
        "unigram-score-that-does-not-matter",
        unigram(),
        unigram(scored("ing", -5.5)),
        compatible("one token of -5.5 still beats three of -6, and nothing else overlaps it", "tricky", "sing the thing"),
    ),
    tokenizer(
        "unigram-scores-doubled",
        unigram(),
        unigram([(token, 2 * score) for token, score in UNIGRAM]),
        compatible("sums that are all doubled compare as before; unknown letters have no alternative", "tricky", "the thing é"),
    ),
    tokenizer(
        "unigram-tokens-exchanged",
        unigram(),
        unigram(exchanged("▁the", "ing")),
        breaking("token:▁the", "another id", "double", "the"),
        breaking("token:ing", "another id", "double", "sing"),
    ),
    tokenizer(
        "unigram-token-removed-that-never-wins",
        unigram([*UNIGRAM, ("qu", -20.0)]),
        unigram(),
        compatible("q and u together score -12", "tricky", "queen qu"),
    ),
    tokenizer(
        "unigram-token-appended-that-wins",
        unigram(),
        unigram([*UNIGRAM, ("qu", -10.0)]),
        breaking("token:qu", "q and u together score -12", "tricky", "queen"),
    ),
    tokenizer(
        "unigram-unknown-changed",
        unigram(),
        unigram(unk=1),
        breaking("model", "an unknown letter has another id", witness="é"),
    ),
    tokenizer(
        "unigram-no-space-before",
        unigram(),
        unigram(pre_tokenizer={**METASPACE, "prepend_scheme": "never"}),
        breaking("pre-tokenizer", "the at the beginning has no space before it", witness="the"),
    ),
    tokenizer(
        "unigram-space-before-in-old-spelling",
        unigram(pre_tokenizer=OLD_METASPACE, decoder=OLD_METASPACE),
        unigram(),
        compatible("add_prefix_space became prepend_scheme", "tricky", "the thing"),
    ),
    tokenizer(
        "unigram-decoder-keeps-first-space",
        unigram(),
        unigram(decoder={**METASPACE, "prepend_scheme": "never"}),
        breaking("decoder", "the ids are the same; they decode with a space at the beginning", "tricky by-hand", "the thing"),
    ),
    tokenizer(
        "unigram-space-written-otherwise",
        unigram(),
        unigram(pre_tokenizer={**METASPACE, "replacement": "_"}),
        breaking("pre-tokenizer", "no token begins with _", witness="the"),
    ),
    tokenizer(
        "words-token-removed",
        word_piece([*WORDS, "##ed"]),
        word_piece(),
        breaking("token:##ed", "played is spelt in more pieces", witness="played"),
    ),
    tokenizer(
        "words-token-appended",
        word_piece(),
        word_piece([*WORDS, "##ed"]),
        breaking("token:##ed", "no id moved, and played is in fewer pieces", "tricky", "played"),
    ),
    tokenizer(
        "words-token-removed-with-a-capital",
        word_piece([*WORDS, "The"]),
        word_piece(),
        compatible("every text is lowercase before it is looked up", "tricky", "The the"),
    ),
    tokenizer(
        "words-token-removed-with-a-space",
        word_piece([*WORDS, "the end"]),
        word_piece(),
        compatible("words are cut at spaces before they are looked up", "tricky", "the end"),
    ),
    tokenizer(
        "words-longest-word",
        word_piece(),
        word_piece(model={"max_input_chars_per_word": 10}),
        breaking("model", "a word of twelve letters is unknown now", "tricky", "playplayplay"),
    ),
    tokenizer(
        "words-prefix",
        word_piece([*WORDS, "@@s"]),
        word_piece([*WORDS, "@@s"], model={"continuing_subword_prefix": "@@"}),
        breaking("model", "pieces within a word are looked up by another name", witness="plays"),
    ),
    tokenizer(
        "words-unknown",
        word_piece(),
        word_piece(model={"unk_token": "[PAD]"}),
        breaking("model", "an unknown word has another id", witness="é9"),
    ),
    tokenizer(
        "words-capitals-kept",
        word_piece(),
        word_piece(normalizer={**BERT, "lowercase": False, "strip_accents": True}),
        breaking("normalizer", "The is not the", witness="The"),
    ),
    tokenizer(
        "words-accents-as-implied",
        word_piece(),
        word_piece(normalizer={**BERT, "strip_accents": True}),
        compatible("left open, accents are stripped where letters are made small", "tricky", "Thé é"),
    ),
    tokenizer(
        "words-accents-kept",
        word_piece(),
        word_piece(normalizer={**BERT, "strip_accents": False}),
        breaking("normalizer", "é is no letter of the vocabulary", "tricky", "é"),
    ),
    tokenizer(
        "words-chinese-not-apart",
        word_piece(),
        word_piece(normalizer={**BERT, "handle_chinese_chars": False}),
        breaking("normalizer", "two signs were two words", "tricky", "中中"),
    ),
    tokenizer(
        "words-text-not-cleaned",
        word_piece(),
        word_piece(normalizer={**BERT, "clean_text": False}),
        breaking("normalizer", "a control character within a word was dropped", "tricky", "pl\u0007ay"),
    ),
    tokenizer(
        "words-cut-at-spaces-only",
        word_piece(),
        word_piece(pre_tokenizer={"type": "WhitespaceSplit"}),
        breaking("pre-tokenizer", "a point at the end of a word makes it unknown", witness="the."),
    ),
    tokenizer(
        "words-decoder-leaves-spaces",
        word_piece(),
        word_piece(decoder={"type": "WordPiece", "prefix": "##", "cleanup": False}),
        breaking("decoder", "the ids are the same; the point has a space before it", "tricky", "the."),
    ),
    tokenizer(
        "words-special-put-in",
        word_piece([*WORDS, "[MASK]"]),
        word_piece(
            [*WORDS, "[MASK]"],
            added_tokens=[*(special(word, i) for i, word in enumerate(WORDS[:4])), special("[MASK]", len(WORDS))],
        ),
        breaking("special:[MASK]", "it was cut at its brackets", "tricky", "the [MASK]"),
    ),
    files(
        "vocab-txt-word-inserted",
        lines(WORDS),
        lines([*WORDS[:-1], "king", WORDS[-1]]),
        breaking("token:king", "king was spelt in pieces", "double", "king"),
        breaking("token:play", "the line before it moved its id", "double", "play"),
    ),
    files(
        "vocab-txt-word-twice",
        lines(WORDS),
        lines([*WORDS, "##s"]),
        not_checked("##s is in the vocabulary twice", "tricky"),
    ),
    files(
        "vocab-txt-word-replaced",
        lines(WORDS),
        lines([*WORDS[:-1], "work"]),
        breaking("token:play", "play is spelt in pieces now", "double", "play"),
        breaking("token:work", "work was spelt in pieces, and has the id that play had", "double", "work"),
    ),
    files(
        "vocab-txt-ends-of-lines",
        lines(WORDS),
        lines(WORDS, "\r\n"),
        compatible("readers cut white space at the end of a line", "tricky", "the play"),
    ),
]
