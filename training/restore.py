"""Loads a finished run's model and input back from its folder."""

import json
from pathlib import Path

from safetensors.torch import load_file
from tokenizers import Tokenizer
from transformers import AutoConfig, AutoModel

from training.bilstm import read_words
from training.build import Built
from training.build_poster import make_classifier
from training.errors import TrainingError
from training.films import FilmSet, load_films
from training.genres import GENRES
from training.inputs import WordInput, WordPieceInput
from training.models.bilstm import BiLstmClassifier
from training.models.poster import PosterClassifier
from training.models.transformer import TransformerClassifier
from training.paths import runs_folder, snapshot_folder
from training.poster_recipe import PosterRecipe
from training.poster_task import PosterTask
from training.posters import load_poster_films
from training.recipe import make_recipe
from training.settings import Recipe
from training.task import Task
from training.text_recipe import TextRecipe
from training.text_task import TextTask


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


def restore_classifier(folder: Path, recipe: PosterRecipe) -> PosterClassifier:
    """The poster classifier in evaluation mode, its head cut to the nine genres."""
    state = genre_outputs(load_file(folder / "model" / "classifier.safetensors"))
    model = make_classifier(recipe, len(GENRES))
    model.load_state_dict(state)
    return model.eval().requires_grad_(False)


def restore_task(folder: Path, recipe: Recipe, corpus: Path) -> tuple[Task, FilmSet]:
    """A finished transformer's or poster model's run with films to score."""
    if isinstance(recipe, PosterRecipe):
        films, posters = load_poster_films(corpus, snapshot_folder(), recipe)
        return PosterTask(restore_classifier(folder, recipe), {}, posters, films, recipe, 1), films
    films = load_films(corpus, snapshot_folder())
    return TextTask(Built(*restore_transformer(folder, recipe), {}), films, recipe, 1), films


def genre_outputs(state: dict) -> dict:
    """Weights without the head's auxiliary outputs."""
    head = "head.output" if "head.output.weight" in state else "head"
    cut = {name: state[name][: len(GENRES)] for name in (f"{head}.weight", f"{head}.bias")}
    return {**state, **cut}
