"""Loads a finished run's model and input back from its folder."""

import json
from pathlib import Path

from safetensors.torch import load_file
from tokenizers import Tokenizer
from transformers import AutoConfig, AutoModel

from training.bilstm import read_words
from training.errors import TrainingError
from training.genres import GENRES
from training.inputs import WordInput, WordPieceInput
from training.models.bilstm import BiLstmClassifier
from training.models.transformer import TransformerClassifier
from training.paths import runs_folder
from training.recipe import make_recipe
from training.settings import Recipe
from training.text_recipe import TextRecipe


def restore_recipe(folder: Path) -> Recipe:
    """The recipe of a finished run, as it was then."""
    path = folder / "model" / "recipe.json"
    if not path.exists():
        raise TrainingError(f"{folder} holds no finished run: {path} is missing")
    return make_recipe(json.loads(path.read_text(encoding="utf-8")), str(path))


def restore_transformer(folder: Path, recipe: TextRecipe) -> tuple[TransformerClassifier, WordPieceInput]:
    """The classifier in evaluation mode, its head cut to the nine genres, and its input."""
    encoder = AutoModel.from_config(AutoConfig.from_pretrained(folder / "model"))
    model = TransformerClassifier(encoder, recipe.pooling, recipe.dropout, len(GENRES))
    model.load_state_dict(genre_outputs(load_file(folder / "model" / "classifier.safetensors")))
    text = WordPieceInput(Tokenizer.from_file(str(folder / "model" / "tokenizer.json")), recipe.max_tokens)
    return model.eval().requires_grad_(False), text


def restore_bilstm(folder: Path, recipe: TextRecipe) -> tuple[BiLstmClassifier, WordInput]:
    """The BiLSTM in evaluation mode, its head cut to the nine genres, and its input over the words prepared last."""
    state = genre_outputs(load_file(folder / "model" / "classifier.safetensors"))
    model = BiLstmClassifier(state["embedding.weight"], recipe.units, recipe.dropout, len(GENRES), frozen=True)
    model.load_state_dict(state)
    vocabulary = json.loads((folder / "model" / "vocabulary.json").read_text(encoding="utf-8"))
    words = read_words(runs_folder() / "words" / "words.jsonl")
    text = WordInput({word: index for index, word in enumerate(vocabulary, 2)}, words, recipe.max_tokens)
    return model.eval().requires_grad_(False), text


def genre_outputs(state: dict) -> dict:
    """Weights without the head's auxiliary outputs."""
    cut = {name: state[name][: len(GENRES)] for name in ("head.weight", "head.bias")}
    return {**state, **cut}
