"""Exports a finished run and measures what the export changed: python -m training.export --run ID."""

import argparse
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnxruntime
import torch

from training.errors import TrainingError, run_command
from training.export_onnx import export_float32
from training.export_poster import export_poster_run
from training.films import load_films
from training.inputs import TextInput
from training.metrics import validation_figures
from training.paths import corpus_folder, runs_folder, snapshot_folder
from training.poster_recipe import PosterRecipe
from training.progress import Progress, say
from training.quantization import most_sensitive, open_session, predict_batch, quantize
from training.restore import restore_bilstm, restore_recipe, restore_transformer
from training.scoring import score, sigmoid
from training.targets import label_matrix

# What ships must hold: bytes, logits against PyTorch, macro F1 lost, and alone against in a batch.
LIMITS = {"megabytes": 40, "float32ToPyTorch": 1e-4, "macroF1Lost": 0.005, "aloneToBatch": 1e-3}


def predict_alone(session: onnxruntime.InferenceSession, rows: list[list[int]], padding: int, title: str) -> np.ndarray:
    """Logits of one film at a time, films by nine."""
    progress = Progress(title, len(rows))
    logits = []
    for row in rows:
        logits.append(predict_batch(session, [row], padding)[0])
        progress.advance()
    progress.close()
    return np.stack(logits)


def largest_change(
    session: onnxruntime.InferenceSession, rows: list[list[int]], alone: np.ndarray, padding: int
) -> float:
    """
    The largest change of a probability when 64 films of mixed lengths are given in batches of 16 instead of alone.
    """
    chosen = np.linspace(0, len(rows) - 1, min(64, len(rows))).astype(int)
    groups = [chosen[first : first + 16] for first in range(0, len(chosen), 16)]
    changes = [
        sigmoid(predict_batch(session, [rows[row] for row in group], padding)) - sigmoid(alone[group])
        for group in groups
    ]
    return max(float(np.abs(change).max()) for change in changes)


def export_run(folder: Path, corpus: Path, weight_only: int = 0, tell: Callable[[str], None] = say) -> dict:
    """
    Writes onnx/model.onnx, onnx/model.int8.onnx and onnx/export.json with all that was measured, on validation alone.
    So many products of matrices as `weight_only` says, those that bear it worst by 64 training films, stay in float32.
    """
    recipe = restore_recipe(folder)
    every = load_films(corpus, snapshot_folder())
    films = every.part("validation")
    model, text = restore_bilstm(folder, recipe) if recipe.kind == "bilstm" else restore_transformer(folder, recipe)
    out = folder / "onnx"
    out.mkdir(exist_ok=True)
    float32, int8 = out / "model.onnx", out / "model.int8.onnx"
    export_float32(model, float32)
    probes = text.encode(every.part("train")[:: max(1, len(every.part("train")) // 64)][:64], recipe.heading)
    kept = most_sensitive(float32, probes, text.padding, weight_only) if weight_only else []
    quantize(float32, int8, kept)
    rows = text.encode(films, recipe.heading)
    report = measure(model, text, rows, label_matrix(films), float32, int8)
    report["weightOnly"] = kept
    (out / "export.json").write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    tell(json.dumps(report, indent=2))
    return report


def measure(
    model: torch.nn.Module, text: TextInput, rows: list[list[int]], labels: np.ndarray, float32: Path, int8: Path
) -> dict:
    """Figures of both files against PyTorch and against each other."""
    truth = score(model, rows, text.padding, title="PyTorch")
    report: dict = {"films": len(rows), "limits": LIMITS}
    for name, path in (("float32", float32), ("int8", int8)):
        session = open_session(path)
        logits = predict_alone(session, rows, text.padding, name)
        report[name] = {
            "megabytes": round(path.stat().st_size / 1e6, 2),
            "largestLogitChange": float(np.abs(logits - truth).max()),
            "largestProbabilityChange": float(np.abs(sigmoid(logits) - sigmoid(truth)).max()),
            "aloneToBatch": largest_change(session, rows, logits, text.padding),
            **validation_figures(labels, sigmoid(logits)),
        }
    report["macroF1Lost"] = report["float32"]["macroF1"] - report["int8"]["macroF1"]
    report["ships"] = describe_shipping(report)
    return report


def describe_shipping(report: dict) -> dict:
    """Which limits hold, and whether films may be given in batches."""
    return {
        "size": report["int8"]["megabytes"] < LIMITS["megabytes"],
        "parity": report["float32"]["largestLogitChange"] <= LIMITS["float32ToPyTorch"],
        "quality": report["macroF1Lost"] <= LIMITS["macroF1Lost"],
        "batch": "any" if report["int8"]["aloneToBatch"] <= LIMITS["aloneToBatch"] else "one film at a time",
    }


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        prog="python -m training.export", description="Exports a finished run as ONNX and measures it."
    )
    parser.add_argument("--run", required=True, help="folder name under .marquee/training")
    parser.add_argument("--corpus", help="folder of the corpus (default: MARQUEE_CORPUS, corpus/, ../shared/corpus)")
    parser.add_argument(
        "--weight-only",
        type=int,
        default=0,
        help="text: products of matrices to compute in float32 (default: 0)",
    )
    options = parser.parse_args(arguments)
    torch.set_num_threads(2)
    folder, corpus = runs_folder() / options.run, corpus_folder(options.corpus)
    recipe = restore_recipe(folder)
    if isinstance(recipe, PosterRecipe):
        report = export_poster_run(folder, recipe, corpus)
    else:
        report = export_run(folder, corpus, options.weight_only)
    failed = [name for name in ("size", "parity", "quality") if not report["ships"][name]]
    if failed:
        raise TrainingError(f"the export of {options.run} does not hold: {', '.join(failed)}; the figures stand above")


if __name__ == "__main__":
    run_command(main)
