"""Turns films into the token ids that a model reads."""

from typing import Protocol

import numpy as np
from tokenizers import Tokenizer

from training.films import Film


class TextInput(Protocol):
    """`encode` gives one row of ids a film; `padding` is the id that fills a batch."""

    padding: int

    def encode(self, films: list[Film], heading: bool) -> list[list[int]]: ...


class WordPieceInput:
    """A transformer's tokenizer: [CLS] plot [SEP], or [CLS] title (year) [SEP] plot [SEP]; the plot is cut to fit."""

    def __init__(self, tokenizer: Tokenizer, max_tokens: int):
        self.tokenizer = tokenizer
        self.max_tokens = max_tokens
        self.padding = tokenizer.token_to_id("[PAD]") or 0

    def encode(self, films: list[Film], heading: bool) -> list[list[int]]:
        self.tokenizer.no_padding()
        # A long title must not leave the plot without room, so only the plot is cut, and titles are cut by characters.
        strategy = "only_second" if heading else "longest_first"
        self.tokenizer.enable_truncation(self.max_tokens, strategy=strategy)
        texts = [(film.heading[:80], film.plot) if heading else film.plot for film in films]
        return [encoding.ids for encoding in self.tokenizer.encode_batch(texts)]


class WordInput:
    """Words by their place in a vocabulary; 0 fills a batch, 1 is any unknown word."""

    padding = 0

    def __init__(self, vocabulary: dict[str, int], words: dict[str, list[str]], max_tokens: int):
        self.vocabulary = vocabulary
        self.words = words
        self.max_tokens = max_tokens

    def encode(self, films: list[Film], heading: bool) -> list[list[int]]:
        # A plot with no words left after preparation is one unknown word: a sequence must not be empty.
        return [
            [self.vocabulary.get(word, 1) for word in self.words[film.movie_id][: self.max_tokens]] or [1]
            for film in films
        ]


def lengths_of(rows: list[list[int]]) -> np.ndarray:
    """Number of tokens of each row."""
    return np.array([len(row) for row in rows])
