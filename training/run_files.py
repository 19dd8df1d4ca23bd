"""What a run leaves behind: its record, its curves, its predictions, its weights."""

import csv
import json
import os
import platform
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import numpy as np
from safetensors.torch import save_file

from training.build import Built
from training.films import FilmSet
from training.genres import GENRES
from training.inputs import WordInput, WordPieceInput
from training.models.transformer import TransformerClassifier, count_parameters
from training.paths import PROJECT
from training.progress import say
from training.recipe import Recipe
from training.scoring import score, sigmoid

PACKAGES = ("torch", "transformers", "tokenizers", "numpy")


def write_run(folder: Path, built: Built, films: FilmSet, recipe: Recipe, seed: int, outcome: dict, code: str | None) -> None:
    """Writes `model/` and `run/`; run.json comes last, so that a run with one is whole. Test predictions are stored unscored."""
    save_model(folder / "model", built, recipe)
    run = folder / "run"
    run.mkdir(exist_ok=True)
    for name in ("steps.jsonl", "epochs.jsonl"):
        shutil.copyfile(folder / name, run / name)
    write_predictions(run / "predictions.csv", built, films, recipe)
    record = describe_run(built, films, recipe, seed, outcome, code)
    part = run / "run.json.part"
    part.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
    part.replace(run / "run.json")
    say(f"{folder.name}: results are in {run}")


def write_predictions(path: Path, built: Built, films: FilmSet, recipe: Recipe) -> None:
    """Film id, part and nine probabilities, float32 arithmetic, of validation and test."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["movie_id", "part", *GENRES])
        for part in ("validation", "test"):
            chosen = films.part(part)
            rows = built.text.encode(chosen, recipe.heading)
            probabilities = sigmoid(score(built.model, rows, built.text.padding, title=f"predicting {part}"))
            for film, values in zip(chosen, probabilities):
                writer.writerow([film.movie_id, part, *(np.format_float_positional(value, precision=8) for value in values)])


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
        (folder / "vocabulary.json").write_text(json.dumps(list(built.text.vocabulary)) + "\n", encoding="utf-8")
    (folder / "recipe.json").write_text(json.dumps(recipe.settings(), indent=2) + "\n", encoding="utf-8")


def describe_run(built: Built, films: FilmSet, recipe: Recipe, seed: int, outcome: dict, code: str | None) -> dict:
    """The run's record."""
    return {
        "name": recipe.title,
        "family": recipe.kind,
        "modality": "text",
        "note": recipe.note,
        "recipe": recipe.name,
        "data": {"corpus": films.corpus, "films": {part: len(films.part(part)) for part in ("train", "validation", "test")}},
        "split": films.split,
        "seed": seed,
        "init": built.init,
        "hyperparameters": recipe.settings(),
        "command": f"python -m training.text --recipe {recipe.name} --seed {seed}",
        "commit": code,
        "software": {"python": platform.python_version(), **{name: version(name) for name in PACKAGES}},
        "hardware": f"{os.cpu_count()} cores, {platform.machine()}",
        "parameters": count_parameters(built.model),
        "training": {key: outcome[key] for key in ("seconds", "steps", "films", "kept")},
        "validation": outcome["validation"],
        "licence": recipe.licence,
        "arguments": sys.argv[1:],
    }


def commit() -> str | None:
    """The commit of the code, where git can tell; `+` behind it when files differ from it."""
    try:
        head = subprocess.run(["git", "rev-parse", "--short=12", "HEAD"], cwd=PROJECT, capture_output=True, text=True, check=True)
        changed = subprocess.run(["git", "status", "--porcelain", "training"], cwd=PROJECT, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return head.stdout.strip() + ("+" if changed.stdout else "")
