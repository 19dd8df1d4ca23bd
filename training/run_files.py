"""What a run leaves behind: `run/`, in the format of docs/run-format.md, `model/`, and result.json."""

import os
import platform
import subprocess
from importlib.metadata import version
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.ipc
import torch
from torch import nn

from training.curves import read_curve
from training.films import FilmSet
from training.genres import GENRES
from training.json_files import write_json
from training.metrics import best_thresholds
from training.paths import PROJECT
from training.progress import say
from training.scoring import sigmoid
from training.settings import Recipe
from training.targets import label_matrix
from training.task import Task

DICTIONARY = pa.dictionary(pa.int32(), pa.utf8())


def write_run(folder: Path, task: Task, films: FilmSet, recipe: Recipe, seed: int, outcome: dict, made: dict) -> None:
    """
    Writes weights, record, curves and predictions; test predictions are stored unscored. result.json comes last, so
    that a run that has one is whole. `made` says by which command and commit.
    """
    task.save(folder / "model")
    run = folder / "run"
    run.mkdir(exist_ok=True)
    write_curves(run / "curves.arrow", folder)
    thresholds = write_predictions(run / "predictions.arrow", task, films)
    record = describe_run(folder.name, task, films, recipe, seed, outcome, made, thresholds)
    write_json(run / "run.json", record)
    write_json(folder / "result.json", {"recipe": recipe.name, "seed": seed, **outcome})
    say(f"{folder.name}: results are in {run}")


def write_table(path: Path, columns: dict[str, pa.Array]) -> None:
    """An Arrow IPC stream."""
    table = pa.table(columns)
    with pa.ipc.new_stream(str(path), table.schema) as writer:
        writer.write_table(table)


def write_predictions(path: Path, task: Task, films: FilmSet) -> np.ndarray:
    """
    Nine probabilities for each film of validation and test, in float32 arithmetic; returns validation's best
    thresholds.
    """
    chosen = [(film, part) for part in ("validation", "test") for film in films.part(part)]
    logits = task.predict([film for film, _ in chosen], title="predicting")
    probabilities = sigmoid(logits).astype(np.float32)
    columns = {
        "movie_id": pa.array([film.movie_id for film, _ in chosen]),
        "part": pa.array([part for _, part in chosen]).cast(DICTIONARY),
    }
    genres = {genre: pa.array(probabilities[:, index], pa.float32()) for index, genre in enumerate(GENRES)}
    write_table(path, {**columns, **genres})
    validation = films.part("validation")
    return best_thresholds(label_matrix(validation), probabilities[: len(validation)].astype(np.float64))


def write_curves(path: Path, folder: Path) -> None:
    """All that was logged: one row a value."""
    points = []
    for record in read_curve(folder / "pretraining.jsonl"):
        names = [name for name in record if name.endswith("Loss")]
        points.extend((name, "train", record["step"], None, record[name]) for name in names)
    for record in read_curve(folder / "steps.jsonl"):
        points.append(("loss", "train", record["step"], None, record["trainLoss"]))
        points.append(("learningRate", "train", record["step"], None, record["learningRate"]))
    for record in read_curve(folder / "epochs.jsonl"):
        step, epoch = record["step"], float(record["epoch"])
        points.append(("loss", "train", step, epoch, record["trainLoss"]))
        points.append(("loss", "validation", step, epoch, record["validationLoss"]))
        for metric in ("macroF1", "macroAveragePrecision"):
            points.append((metric, "validation", step, epoch, record[metric]))
    metric, part, step, epoch, value = zip(*points) if points else ([], [], [], [], [])
    names = {"metric": metric, "part": part}
    columns = {name: pa.array(values, pa.utf8()).cast(DICTIONARY) for name, values in names.items()}
    numbers = {
        "step": pa.array(step, pa.uint32()),
        "epoch": pa.array(epoch, pa.float32()),
        "value": pa.array(value, pa.float64()),
    }
    write_table(path, {**columns, **numbers})


def describe_run(
    name: str,
    task: Task,
    films: FilmSet,
    recipe: Recipe,
    seed: int,
    outcome: dict,
    made: dict,
    thresholds: np.ndarray,
) -> dict:
    """The run's record; see docs/run-format.md."""
    trained = sum(parameter.numel() for parameter in task.model.parameters() if parameter.requires_grad)
    return {
        "format": 1,
        "id": name,
        "name": recipe.title if seed == 1 else f"{recipe.title}, seed {seed}",
        "description": f"{recipe.note} Kept: {outcome['kept']}.".strip(),
        "provenance": "reproduced",
        "family": recipe.family,
        **describe_lineage(recipe),
        "modality": task.modality,
        "data": {"corpus": films.corpus, "description": describe_data(task, films, outcome["films"])},
        "split": films.split,
        "seed": seed,
        "init": task.init,
        "hyperparameters": {**recipe.effective_settings(), **outcome.get("hyperparameters", {})},
        **made,
        "software": {"python": platform.python_version(), **{package: version(package) for package in task.packages}},
        "parameters": {"total": count_parameters(task.model), "trained": trained},
        "training": {"seconds": outcome["seconds"] + task.seconds_before, "hardware": describe_hardware()},
        "licence": recipe.licence,
        "model": None,
        "decision": {"rule": "perGenre", "thresholds": [round(float(value), 9) for value in thresholds]},
    }


def describe_lineage(recipe: Recipe) -> dict:
    """What the run was made for, and from which recipe it differs by which idea."""
    change = {"change": {"base": recipe.base, "idea": recipe.idea}} if recipe.base else {}
    return {"recipe": recipe.name, "purpose": recipe.purpose, **change}


def describe_data(task: Task, films: FilmSet, trained: int) -> str:
    """Which films, and what is read of them."""
    validation, test = len(films.part("validation")), len(films.part("test"))
    counts = f"{trained:,} training films, {validation:,} of validation, {test:,} of test"
    noun = "plot" if task.modality == "text" else "poster"
    return f"The films with a {noun}: {counts}. {task.describe_data()}"


def count_parameters(model: nn.Module) -> int:
    """All parameters, trained or not."""
    return sum(torch.numel(parameter) for parameter in model.parameters())


def describe_hardware() -> str:
    """Cores and kind of processor."""
    model = platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        names = [
            line.split(":", 1)[1].strip() for line in cpuinfo.read_text().splitlines() if line.startswith("model name")
        ]
        model = names[0] if names else model
    return f"CPU, {os.cpu_count()} cores, {model}"


def commit() -> str | None:
    """The commit of the code, where git can tell; `+` behind it when files differ from it."""
    try:
        head = subprocess.run(
            ["git", "rev-parse", "--short=12", "HEAD"], cwd=PROJECT, capture_output=True, text=True, check=True
        )
        changed = subprocess.run(
            ["git", "status", "--porcelain", "training"], cwd=PROJECT, capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return head.stdout.strip() + ("+" if changed.stdout else "")
