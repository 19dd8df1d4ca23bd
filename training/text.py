"""Trains one text recipe: python -m training.text --recipe NAME."""

import argparse
from pathlib import Path

from training.build import build
from training.command import describe_command, make_deterministic, note_commit, parse, run_recipe, train_task
from training.errors import TrainingError, run_command
from training.films import load_films
from training.models.transformer import TransformerClassifier, freeze
from training.paths import corpus_folder, snapshot_folder
from training.pretraining import pretrain, special_ids
from training.settings import Recipe
from training.text_recipe import TextRecipe
from training.text_task import TextTask


def train_run(recipe: Recipe, folder: Path, options: argparse.Namespace) -> None:
    """Trains a recipe in its folder, from weights to results."""
    if not isinstance(recipe, TextRecipe):
        raise TrainingError(f"{recipe.name} is a recipe for posters: npm run training -- vision --recipe {recipe.name}")
    made = {"command": describe_command("text", options), "commit": note_commit(folder, options.resume)}
    corpus = corpus_folder(options.corpus)
    films = load_films(corpus, snapshot_folder())
    make_deterministic(options.seed)
    built = build(recipe, films, corpus, options.weights, options.folder)
    if recipe.pretraining_epochs:
        plots = built.text.encode(films.part("train"), False)
        seconds = pretrain(
            built.model.encoder, plots, special_ids(built.text.tokenizer), recipe, options.seed, folder, options.resume
        )
        built.pretraining_seconds = round(seconds)
    if isinstance(built.model, TransformerClassifier):
        freeze(built.model, recipe)
    task = TextTask(built, films, recipe, options.seed)
    train_task(task, films, recipe, folder, options, made)


def main(arguments: list[str] | None = None) -> None:
    run_recipe(parse("text", "Trains a text encoder on the plots of a corpus.", arguments), train_run)


if __name__ == "__main__":
    run_command(main, "stopped; --resume goes on from the last checkpoint")
