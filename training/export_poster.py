"""Exports a finished poster run with its explanation in the graph, and measures what the export changed."""

import json
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from torch import nn

from training.calibration import quantize_poster
from training.explained import PooledExplanation, explain
from training.export_onnx import OPSET
from training.films import Film
from training.fold import fold_norms
from training.genres import GENRES
from training.json_files import write_json
from training.metrics import validation_figures
from training.paths import PROJECT, snapshot_folder
from training.poster_recipe import PosterRecipe
from training.posters import Posters, load_poster_films
from training.preparation import normalise
from training.progress import Progress, say
from training.quantization import open_session
from training.restore import restore_classifier
from training.scoring import sigmoid
from training.storing import store_as_float16
from training.targets import label_matrix

# What ships must hold: bytes, logits against PyTorch, macro F1 lost, and how far the sum of the cells may lie off.
LIMITS = {"megabytes": 40, "float32ToPyTorch": 1e-4, "macroF1Lost": 0.01, "additive": 1e-4}
# Files by how their weights are stored.
SUFFIXES = {"float32": "", "float16": ".float16", "int8": ".int8"}
# Posters of the training part by which ranges of activations are found.
CALIBRATION = 128


@dataclass(frozen=True)
class Reader:
    """Films and their prepared posters; calling it gives one film's pixels as a model reads them."""

    films: list[Film]
    posters: Posters
    recipe: PosterRecipe

    def __call__(self, film: Film) -> np.ndarray:
        pixels = torch.from_numpy(self.posters.take([film.movie_id])).permute(0, 3, 1, 2)
        return normalise(pixels, self.recipe.normalisation).numpy()


def export_poster_run(folder: Path, recipe: PosterRecipe, corpus: Path, tell: Callable[[str], None] = say) -> dict:
    """
    Writes model.onnx (float32), model.float16.onnx (weights stored as float16), model.int8.onnx, head.json (weights and
    biases of the last layer), preparation.json, and export.json with all that was measured on validation.
    """
    films, posters = load_poster_films(corpus, snapshot_folder(), recipe)
    model = restore_classifier(folder, recipe)
    out = folder / "onnx"
    out.mkdir(exist_ok=True)
    files = {name: out / f"model{suffix}.onnx" for name, suffix in SUFFIXES.items()}
    export_explained(model, recipe, files["float32"])
    store_as_float16(files["float32"], files["float16"])
    train = Reader(films.part("train"), posters, recipe)
    step = max(1, len(train.films) // CALIBRATION)
    quantize_poster(files["float32"], files["int8"], [train(film) for film in train.films[::step][:CALIBRATION]])
    report = measure(model, Reader(films.part("validation"), posters, recipe), files)
    write_head(out / "head.json", model)
    write_json(out / "preparation.json", read_preparation(folder))
    write_json(out / "export.json", report)
    tell(describe_report(report))
    return report


def export_explained(model: nn.Module, recipe: PosterRecipe, path: Path) -> None:
    """`pixels` (N, 3, H, W) to logits, activations, maps, and for dense heads gradients; only N is free."""
    explained = explain(fold_norms(model))
    pixels = torch.zeros(2, 3, recipe.height, recipe.width)
    torch.onnx.export(
        explained,
        (pixels,),
        str(path),
        input_names=["pixels"],
        output_names=list(explained.outputs),
        dynamic_shapes=({0: torch.export.Dim("batch")},),
        opset_version=OPSET,
        dynamo=True,
        external_data=False,
        verbose=False,
    )


def write_head(path: Path, model: nn.Module) -> None:
    """The last layer: a bias and a row of weights for each genre, in their order."""
    output = model.head.output
    weights = [[float(f"{value:.9g}") for value in row] for row in output.weight.tolist()]
    write_json(path, {"genres": list(GENRES), "bias": output.bias.tolist(), "weights": weights})


def read_preparation(folder: Path) -> dict:
    """How pictures are prepared, as the training wrote it."""
    return json.loads((folder / "model" / "preparation.json").read_text(encoding="utf-8"))


@torch.no_grad()
def measure(model: nn.Module, validation: Reader, files: dict[str, Path]) -> dict:
    """Figures of each file against PyTorch, films given alone."""
    pixels_shape = validation(validation.films[0]).shape
    truth = np.concatenate(
        [model(torch.from_numpy(validation(film))).numpy() for film in shown(validation.films, "PyTorch")]
    )
    labels = label_matrix(validation.films)
    additive = isinstance(explain(model), PooledExplanation)
    bias = model.head.output.bias.numpy()
    report: dict = {"films": len(validation.films), "limits": LIMITS, "maps": "additive" if additive else "gradCam"}
    report["pytorch"] = validation_figures(labels, sigmoid(truth))
    for name, path in files.items():
        session = open_session(path)
        logits, off = run_alone(session, validation, bias, name)
        report[name] = {
            "megabytes": round(path.stat().st_size / 1e6, 2),
            "largestLogitChange": float(np.abs(logits - truth).max()),
            "largestProbabilityChange": float(np.abs(sigmoid(logits) - sigmoid(truth)).max()),
            "largestSumOff": off if additive else None,
            "aloneToBatch": alone_to_batch(session, validation, logits),
            **validation_figures(labels, sigmoid(logits)),
            "wasmMilliseconds": wasm_milliseconds(path, pixels_shape),
        }
    report["ships"] = choose_file(report)
    return report


def shown(films: list[Film], title: str) -> Iterator[Film]:
    """The films, counted as they go."""
    progress = Progress(title, len(films))
    for film in films:
        yield film
        progress.advance()
    progress.close()


def run_alone(
    session: onnxruntime.InferenceSession, validation: Reader, bias: np.ndarray, title: str
) -> tuple[np.ndarray, float]:
    """Logits of one film at a time, and how far bias plus the sum of a map's cells ever lies off its logit."""
    logits, off = [], 0.0
    for film in shown(validation.films, title):
        found, maps = session.run(["logits", "maps"], {"pixels": validation(film)})
        logits.append(found[0])
        off = max(off, float(np.abs(maps[0].sum(axis=(1, 2)) + bias - found[0]).max()))
    return np.stack(logits), off


def alone_to_batch(session: onnxruntime.InferenceSession, validation: Reader, logits: np.ndarray) -> float:
    """The largest change of a probability when 16 films are given together instead of alone."""
    together = session.run(["logits"], {"pixels": np.concatenate([validation(film) for film in validation.films[:16]])})
    return float(np.abs(sigmoid(together[0]) - sigmoid(logits[:16])).max())


def wasm_milliseconds(path: Path, shape: tuple[int, ...]) -> float | None:
    """Median of a pass's processor time in onnxruntime-web under Node; none where Node or its packages are missing."""
    script = PROJECT / "training" / "wasm_speed.mjs"
    command = ["node", str(script), str(path), ",".join(map(str, shape))]
    try:
        found = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True, timeout=300)
    except (OSError, subprocess.SubprocessError):
        return None
    return round(float(found.stdout), 1)


def choose_file(report: dict) -> dict:
    """
    The fastest of those that keep quality and size, and which limits hold. Of two of one speed the one whose answers
    change least, and whose maps then tell most truly what the network looked at; where no speed is known, the smallest.
    """

    def holds(name: str) -> bool:
        small = report[name]["megabytes"] < LIMITS["megabytes"]
        off = report[name]["largestSumOff"]
        return small and lost(report, name) <= LIMITS["macroF1Lost"] and (off is None or off <= LIMITS["additive"])

    fit = [name for name in SUFFIXES if holds(name)]
    speed = {name: report[name]["wasmMilliseconds"] for name in fit}
    if all(speed.values()):
        # A tenth is within what times vary by.
        fastest = min(speed.values(), default=0)
        fit = [name for name in fit if speed[name] <= 1.1 * fastest]
    order = "largestProbabilityChange" if all(speed.values()) else "megabytes"
    file = min(fit, key=lambda name: report[name][order], default=None)
    return {
        "file": file and f"model{SUFFIXES[file]}.onnx",
        "parity": report["float32"]["largestLogitChange"] <= LIMITS["float32ToPyTorch"],
        "size": any(report[name]["megabytes"] < LIMITS["megabytes"] for name in SUFFIXES),
        "quality": file is not None,
    }


def lost(report: dict, name: str) -> float:
    """Macro F1 that a file costs against PyTorch."""
    return report["pytorch"]["macroF1"] - report[name]["macroF1"]


def describe_report(report: dict) -> str:
    """One line a file."""
    lines = [
        f"{name}: {found['megabytes']} MB, macro F1 {found['macroF1']:.4f}, mAP {found['macroAveragePrecision']:.4f}, "
        f"logits off by {found['largestLogitChange']:.2g} at most, WASM {found['wasmMilliseconds']} ms"
        for name, found in ((name, report[name]) for name in SUFFIXES)
    ]
    return "\n".join([*lines, f"ships: {report['ships']}"])
