"""What a run leaves behind: `run/`, in the format of docs/run-format.md, `model/`, and result.json."""

import json
import os
import platform
import subprocess
from importlib.metadata import version
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.ipc
from safetensors.torch import save_file

from training.build import Built
from training.curves import read_curve
from training.films import FilmSet
from training.genres import GENRES
from training.inputs import WordInput, WordPieceInput
from training.metrics import best_thresholds
from training.models.transformer import TransformerClassifier, count_parameters
from training.paths import PROJECT
from training.progress import say
from training.recipe import Recipe
from training.scoring import score, sigmoid
from training.targets import label_matrix

PACKAGES = ("torch", "transformers", "tokenizers", "numpy")
DICTIONARY = pa.dictionary(pa.int32(), pa.utf8())


def write_run(folder: Path, built: Built, films: FilmSet, recipe: Recipe, seed: int, outcome: dict, made: dict) -> None:
    """
    Writes weights, record, curves and predictions; test predictions are stored unscored. result.json comes last, so
    that a run that has one is whole. `made` says by which command and commit.
    """
    save_model(folder / "model", built, recipe)
    run = folder / "run"
    run.mkdir(exist_ok=True)
    write_curves(run / "curves.arrow", folder)
    thresholds = write_predictions(run / "predictions.arrow", built, films, recipe)
    record = describe_run(folder.name, built, films, recipe, seed, outcome, made, thresholds)
    write_json(run / "run.json", record)
    write_json(folder / "result.json", {"recipe": recipe.name, "seed": seed, **outcome})
    say(f"{folder.name}: results are in {run}")


def write_json(path: Path, value: dict) -> None:
    """Writes beside, then renames."""
    part = path.with_suffix(".part")
    part.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    part.replace(path)


def write_table(path: Path, columns: dict[str, pa.Array]) -> None:
    """An Arrow IPC stream."""
    table = pa.table(columns)
    with pa.ipc.new_stream(str(path), table.schema) as writer:
        writer.write_table(table)


def write_predictions(path: Path, built: Built, films: FilmSet, recipe: Recipe) -> np.ndarray:
    """
    Nine probabilities for each film of validation and test, in float32 arithmetic; returns validation's best
    thresholds.
    """
    chosen = [(film, part) for part in ("validation", "test") for film in films.part(part)]
    rows = built.text.encode([film for film, _ in chosen], recipe.heading)
    probabilities = sigmoid(score(built.model, rows, built.text.padding, title="predicting")).astype(np.float32)
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


def save_model(folder: Path, built: Built, recipe: Recipe) -> None:
    """The whole model as safetensors; a transformer's config and tokenizer, or the BiLSTM's words, beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    state = {name: value.contiguous().clone() for name, value in built.model.state_dict().items()}
    save_file(state, folder / "classifier.safetensors")
    if isinstance(built.model, TransformerClassifier):
        built.model.encoder.config.save_pretrained(folder)
    if isinstance(built.text, WordPieceInput):
        built.text.tokenizer.no_truncation()
        built.text.tokenizer.no_padding()
        built.text.tokenizer.save(str(folder / "tokenizer.json"))
    if isinstance(built.text, WordInput):
        write_json(folder / "vocabulary.json", list(built.text.vocabulary))
    write_json(folder / "recipe.json", recipe.settings())


def describe_run(
    name: str,
    built: Built,
    films: FilmSet,
    recipe: Recipe,
    seed: int,
    outcome: dict,
    made: dict,
    thresholds: np.ndarray,
) -> dict:
    """The run's record; see docs/run-format.md."""
    trained = sum(parameter.numel() for parameter in built.model.parameters() if parameter.requires_grad)
    return {
        "format": 1,
        "id": name,
        "name": recipe.title if seed == 1 else f"{recipe.title}, seed {seed}",
        "description": f"{recipe.note} Kept: {outcome['kept']}.".strip(),
        "provenance": "reproduced",
        "family": recipe.family,
        **describe_lineage(recipe),
        "modality": "text",
        "data": {"corpus": films.corpus, "description": describe_data(films, recipe, outcome["films"])},
        "split": films.split,
        "seed": seed,
        "init": built.init,
        "hyperparameters": {**recipe.effective_settings(), **outcome.get("hyperparameters", {})},
        **made,
        "software": {"python": platform.python_version(), **{package: version(package) for package in PACKAGES}},
        "parameters": {"total": count_parameters(built.model), "trained": trained},
        "training": {"seconds": outcome["seconds"] + built.pretraining_seconds, "hardware": describe_hardware()},
        "licence": recipe.licence,
        "model": None,
        "decision": {"rule": "perGenre", "thresholds": [round(float(value), 9) for value in thresholds]},
    }


def describe_lineage(recipe: Recipe) -> dict:
    """What the run was made for, and from which recipe it differs by which idea."""
    change = {"change": {"base": recipe.base, "idea": recipe.idea}} if recipe.base else {}
    return {"recipe": recipe.name, "purpose": recipe.purpose, **change}


def describe_data(films: FilmSet, recipe: Recipe, trained: int) -> str:
    """Which films and texts."""
    text = "title, year and plot" if recipe.heading else "plot"
    validation, test = len(films.part("validation")), len(films.part("test"))
    counts = f"{trained:,} training films, {validation:,} of validation, {test:,} of test"
    return f"The films with a plot: {counts}. Input: {text}, cut at {recipe.max_tokens} tokens."


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
