"""What the commands that train have in common."""

import argparse
from collections.abc import Callable
from pathlib import Path

import torch

from training.films import FilmSet
from training.lock import lock_folder
from training.paths import runs_folder
from training.progress import say
from training.recipe import load_recipe, recipe_names
from training.run_files import commit, write_run
from training.settings import Recipe
from training.task import Task
from training.trainer import Trainer

# Two threads, always: their number changes the order of sums, and with it the weights.
THREADS = 2


def parse(modality: str, description: str, arguments: list[str] | None) -> argparse.Namespace:
    """The options of `python -m training.<modality>`."""
    parser = argparse.ArgumentParser(prog=f"python -m training.{modality}", description=description)
    parser.add_argument("--recipe", required=True, help=f"one of {', '.join(recipe_names())}, or a JSON file")
    parser.add_argument("--corpus", help="folder of the corpus (default: MARQUEE_CORPUS, corpus/, ../shared/corpus)")
    parser.add_argument("--seed", type=int, default=1, help="seed of weights, order and dropout (default: 1)")
    parser.add_argument(
        "--weights",
        choices=("hub", "folder", "package", "scratch"),
        help="where the weights come from (default: the recipe's)",
    )
    parser.add_argument("--folder", help="for --weights folder: the folder that holds the weights")
    parser.add_argument("--resume", action="store_true", help="go on from the last checkpoint")
    return parser.parse_args(arguments)


def run_id(recipe: str, seed: int) -> str:
    """The run's folder: the recipe's name, with the seed behind it unless it is 1."""
    return recipe if seed == 1 else f"{recipe}-seed-{seed}"


def describe_command(modality: str, options: argparse.Namespace) -> str:
    """The command that makes the run again, without the folders of this machine."""
    recipe = Path(options.recipe).name if options.recipe.endswith(".json") else options.recipe
    weights = f" --weights {options.weights}" if options.weights else ""
    return f"npm run training -- {modality} --recipe {recipe} --seed {options.seed}{weights}"


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


def run_recipe(options: argparse.Namespace, train: Callable[[Recipe, Path, argparse.Namespace], None]) -> None:
    """Trains the recipe in its own folder, which one process at a time may hold; a finished run stays as it is."""
    recipe = load_recipe(options.recipe)
    folder = runs_folder() / run_id(recipe.name, options.seed)
    if options.resume and (folder / "result.json").exists():
        say(f"{folder.name} is finished: its results are in {folder / 'run'}")
        return
    with lock_folder(folder):
        (folder / "result.json").unlink(missing_ok=True)
        train(recipe, folder, options)


def train_task(
    task: Task, films: FilmSet, recipe: Recipe, folder: Path, options: argparse.Namespace, made: dict[str, str | None]
) -> None:
    """Trains a task from its weights at the start to the files of its run; `made` says by which command and code."""
    trainer = Trainer(task, films, recipe, options.seed, folder)
    say(f"{folder.name}: {len(task.films)} films, {trainer.steps} steps of {recipe.batch * recipe.accumulation} films")
    outcome = trainer.train(options.resume)
    write_run(folder, task, films, recipe, options.seed, outcome, made)
