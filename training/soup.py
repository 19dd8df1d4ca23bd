"""
The mean of several runs' weights, as one model: python -m training.soup --runs A B C --id ID. Runs that were fine-tuned
from the same pretrained weights lie close enough for their mean to be a model, often a better one than each (Wortsman
et al. 2022, "Model soups"), at the size and speed of one. Whether it is better is seen on validation.
"""

import argparse
import dataclasses
import json
import shlex
from collections.abc import Callable, Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file

from training.command import note_commit
from training.errors import TrainingError, run_command
from training.lock import lock_folder
from training.metrics import validation_figures
from training.paths import corpus_folder, runs_folder
from training.progress import say
from training.restore import genre_outputs, restore_recipe, restore_task
from training.run_files import write_run
from training.scoring import sigmoid
from training.settings import Recipe
from training.targets import label_matrix

# What two runs may not differ in if the mean of their weights is to read and mean the same.
SHARED = {
    "transformer": ("weights", "hub", "package", "config", "tokenizer", "pooling", "max_tokens", "heading"),
    **dict.fromkeys(
        ("efficientnet", "vgg"),
        (
            *("weights", "hub", "package", "config", "architecture", "convention", "dilated", "head", "units"),
            *("frozen_stages", "cached", "width", "height", "fit", "normalisation", "test_views"),
        ),
    ),
}

Weights = dict[str, torch.Tensor]


def read_members(folders: Sequence[Path]) -> tuple[list[Recipe], list[Weights], list[dict]]:
    """Recipes, weights (heads cut to the nine genres) and results. Raises for a run that is unlike the first."""
    recipes = [restore_recipe(folder) for folder in folders]
    for folder, recipe in zip(folders, recipes):
        if recipe.kind not in SHARED:
            kinds = ", ".join(SHARED)
            raise TrainingError(f"{folder.name} can't be averaged: it is a {recipe.kind}, not one of {kinds}")
        names = ("kind", *(SHARED[recipe.kind] if recipe.kind == recipes[0].kind else ()))
        unlike = [name for name in names if getattr(recipe, name) != getattr(recipes[0], name)]
        if unlike:
            raise TrainingError(f"{folder.name} can't be averaged with {folders[0].name}: {', '.join(unlike)} differs")
    weights = [genre_outputs(load_file(folder / "model" / "classifier.safetensors")) for folder in folders]
    results = [json.loads((folder / "result.json").read_text(encoding="utf-8")) for folder in folders]
    return recipes, weights, results


def average(weights: Sequence[Weights]) -> Weights:
    """The mean of each tensor, summed in float64 so that the order of the runs does not matter."""
    return {
        name: torch.stack([each[name].double() for each in weights]).mean(dim=0).to(value.dtype)
        for name, value in weights[0].items()
    }


def choose_greedily(figures: Sequence[float], figure_of: Callable[[list[int]], float]) -> list[int]:
    """
    The greedy soup: from the best run down, each is kept if the mean with it is no worse on validation. `figures` are
    the runs' own, `figure_of` that of a mean; both say more is better.
    """
    order = sorted(range(len(figures)), key=lambda index: (-figures[index], index))
    chosen, best = [order[0]], figures[order[0]]
    for index in order[1:]:
        figure = figure_of([*chosen, index])
        if figure >= best:
            chosen, best = [*chosen, index], figure
    return sorted(chosen)


def cook(names: Sequence[str], run_id: str, corpus: Path, greedy: bool, title: str | None, command: str) -> dict:
    """Writes the run `run_id` as a training would; returns its result. Without a title it is named by its members'."""
    folders = [runs_folder() / name for name in names]
    folder = runs_folder() / run_id
    if folder in folders:
        raise TrainingError(f"--id {run_id} is one of the runs: choose another")
    recipes, weights, results = read_members(folders)
    task, films = restore_task(folders[0], recipes[0], corpus)
    labels = label_matrix(task.validation)

    def measure(members: list[int]) -> dict[str, float]:
        task.model.load_state_dict(average([weights[member] for member in members]))
        figures = validation_figures(labels, sigmoid(task.predict(task.validation)))
        say(f"{' + '.join(names[member] for member in members)}: mAP {figures['macroAveragePrecision']:.4f}")
        return figures

    members = list(range(len(names)))
    if greedy:
        single = [measure([member])["macroAveragePrecision"] for member in members]
        members = choose_greedily(single, lambda chosen: measure(chosen)["macroAveragePrecision"])
    figures = measure(members)
    kept = [names[member] for member in members]
    recipe = dataclasses.replace(
        recipes[members[0]],
        name=run_id,
        title=title or f"{recipes[members[0]].title}, mean of {len(kept)} runs' weights",
        note=f"The mean of the weights of {', '.join(kept)}.",
    )
    task.init = describe_init(folders[members[0]])
    outcome = {
        "kept": f"the mean of the weights of {len(kept)} runs",
        "seconds": sum(results[member]["seconds"] for member in members),
        "steps": 0,
        "films": results[members[0]]["films"],
        "validation": figures,
        "hyperparameters": {"members": kept, "greedy": greedy},
    }
    task.model.requires_grad_(True)
    with lock_folder(folder):
        (folder / "result.json").unlink(missing_ok=True)
        made = {"command": command, "commit": note_commit(folder, resume=False)}
        write_run(folder, task, films, recipe, results[members[0]]["seed"], outcome, made)
    return outcome


def describe_init(folder: Path) -> dict:
    """Where the first member's weights came from."""
    return json.loads((folder / "run" / "run.json").read_text(encoding="utf-8"))["init"]


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        prog="python -m training.soup", description="Averages the weights of finished runs."
    )
    parser.add_argument("--runs", required=True, nargs="+", help="folder names under .marquee/training, two or more")
    parser.add_argument("--id", required=True, help="id of the run that is made")
    parser.add_argument("--greedy", action="store_true", help="leave out runs that make the mean worse on validation")
    parser.add_argument("--title", help="name of the run in tables and charts (default: made of the first member's)")
    parser.add_argument("--corpus", help="folder of the corpus (default: MARQUEE_CORPUS, corpus/, ../shared/corpus)")
    options = parser.parse_args(arguments)
    if len(set(options.runs)) < 2:
        raise TrainingError("--runs: name two or more different runs")
    torch.set_num_threads(2)
    greedy = " --greedy" if options.greedy else ""
    title = f" --title {shlex.quote(options.title)}" if options.title else ""
    command = f"npm run training -- soup --runs {' '.join(options.runs)} --id {options.id}{greedy}{title}"
    cook(options.runs, options.id, corpus_folder(options.corpus), options.greedy, options.title, command)


if __name__ == "__main__":
    run_command(main, "stopped; nothing is half-written, start it again")
