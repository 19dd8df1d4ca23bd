"""Trains one poster recipe: python -m training.vision --recipe NAME."""

import argparse
from pathlib import Path

from training.build_poster import make_classifier
from training.command import describe_command, make_deterministic, note_commit, parse, run_recipe, train_task
from training.errors import TrainingError, run_command
from training.paths import corpus_folder, snapshot_folder
from training.poster_recipe import PosterRecipe
from training.poster_task import PosterTask
from training.poster_weights import load_backbone_weights
from training.posters import load_poster_films
from training.settings import Recipe


def train_run(recipe: Recipe, folder: Path, options: argparse.Namespace) -> None:
    """Trains a recipe in its folder, from weights to results."""
    if not isinstance(recipe, PosterRecipe):
        raise TrainingError(f"{recipe.name} is a recipe for plots: npm run training -- text --recipe {recipe.name}")
    made = {"command": describe_command("vision", options), "commit": note_commit(folder, options.resume)}
    make_deterministic(options.seed)
    model = make_classifier(recipe)
    init = load_backbone_weights(model.backbone, recipe, options.weights, options.folder)
    films, posters = load_poster_films(corpus_folder(options.corpus), snapshot_folder(), recipe)
    task = PosterTask(model, init, posters, films, recipe, options.seed)
    train_task(task, films, recipe, folder, options, made)


def main(arguments: list[str] | None = None) -> None:
    run_recipe(parse("vision", "Trains a poster model on the posters of a corpus.", arguments), train_run)


if __name__ == "__main__":
    run_command(main, "stopped; --resume goes on from the last checkpoint")
