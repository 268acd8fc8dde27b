"""Changes of tokenizers, whose files stand at the root: tokenizer.json, vocab.json with merges.txt, or vocab.txt.

A witness is a text, to the last character, that encodes otherwise, or whose ids decode otherwise. What is tagged `by-hand` is not
implemented by the encoder that check-tokenizers.mjs asks.
"""

from __future__ import annotations

import tokenizers_bpe
import tokenizers_parts
import tokenizers_vocabulary

CASES = [*tokenizers_bpe.CASES, *tokenizers_parts.CASES, *tokenizers_vocabulary.CASES]
