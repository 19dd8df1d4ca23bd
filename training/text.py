"""Trains one text recipe: python -m training.text --recipe NAME."""

import argparse
import sys
from pathlib import Path

import torch

from training.build import build
from training.errors import TrainingError
from training.films import load_films
from training.lock import lock_folder
from training.models.transformer import TransformerClassifier, freeze
from training.paths import corpus_folder, runs_folder, snapshot_folder
from training.pretraining import pretrain, special_ids
from training.progress import say
from training.recipe import Recipe, load_recipe, recipe_names
from training.run_files import commit, write_run
from training.trainer import Trainer

THREADS = 2


def parse(arguments: list[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m training.text", description="Trains a text encoder on the plots of a corpus."
    )
    parser.add_argument("--recipe", required=True, help=f"one of {', '.join(recipe_names())}, or a JSON file")
    parser.add_argument("--corpus", help="folder of the corpus (default: MARQUEE_CORPUS, corpus/, ../shared/corpus)")
    parser.add_argument("--seed", type=int, default=1, help="seed of weights, order and dropout (default: 1)")
    parser.add_argument(
        "--weights",
        choices=("hub", "folder", "package", "scratch"),
        help="where the weights come from (default: the recipe's)",
    )
    parser.add_argument("--folder", help="for --weights folder: the folder, in the hub's format")
    parser.add_argument("--resume", action="store_true", help="go on from the last checkpoint")
    return parser.parse_args(arguments)


def run_id(recipe: str, seed: int) -> str:
    """The run's folder: the recipe's name, with the seed behind it unless it is 1."""
    return recipe if seed == 1 else f"{recipe}-seed-{seed}"


def describe_command(options: argparse.Namespace) -> str:
    """The command that makes the run again, without the folders of this machine."""
    recipe = Path(options.recipe).name if options.recipe.endswith(".json") else options.recipe
    weights = f" --weights {options.weights}" if options.weights else ""
    return f"npm run training -- text --recipe {recipe} --seed {options.seed}{weights}"


def note_commit(folder: Path, resume: bool) -> str | None:
    """The commits of the code that trained a run: the one that it started with, and any others it was resumed with."""
    path = folder / "commits"
    commits = path.read_text().split() if resume and path.exists() else []
    now = commit()
    if now and now not in commits:
        commits.append(now)
    path.write_text("\n".join(commits))
    return ", ".join(commits) or None


def make_deterministic(seed: int) -> None:
    """The same seed gives the same weights on the same machine: fixed threads, deterministic kernels."""
    torch.set_num_threads(THREADS)
    torch.use_deterministic_algorithms(True)
    torch.manual_seed(seed)


def main(arguments: list[str] | None = None) -> None:
    options = parse(arguments)
    recipe = load_recipe(options.recipe)
    folder = runs_folder() / run_id(recipe.name, options.seed)
    if options.resume and (folder / "result.json").exists():
        say(f"{folder.name} is finished: its results are in {folder / 'run'}")
        return
    with lock_folder(folder):
        (folder / "result.json").unlink(missing_ok=True)
        train_run(recipe, folder, options)


def train_run(recipe: Recipe, folder: Path, options: argparse.Namespace) -> None:
    """Trains a recipe in its folder, from weights to results."""
    made = {"command": describe_command(options), "commit": note_commit(folder, options.resume)}
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
    trainer = Trainer(built.model, built.text, films, recipe, options.seed, folder)
    say(
        f"{folder.name}: {len(trainer.films)} films, {trainer.steps} steps of "
        f"{recipe.batch * recipe.accumulation} films"
    )
    outcome = trainer.train(options.resume)
    write_run(folder, built, films, recipe, options.seed, outcome, made)


if __name__ == "__main__":
    try:
        main()
    except TrainingError as error:
        sys.exit(f"{error}")
    except KeyboardInterrupt:
        sys.exit("stopped; --resume goes on from the last checkpoint")
