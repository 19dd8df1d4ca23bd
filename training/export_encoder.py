"""
Exports a frozen sentence encoder and measures what the export changed:
python -m training.export_encoder --recipe minilm.
"""

import argparse
import json
import shutil
from pathlib import Path

import numpy as np
import torch

from training.batches import pad
from training.encoder import SentenceEncoder
from training.errors import run_command
from training.export import predict_alone
from training.export_onnx import export_float32
from training.films import load_films
from training.inputs import WordPieceInput
from training.paths import corpus_folder, runs_folder, snapshot_folder
from training.progress import say
from training.quantization import open_session, predict_batch, quantize
from training.recipe import load_recipe
from training.weights import checksum_weights, find_weights, load_encoder, load_tokenizer

MAX_TOKENS = 256


def compare(truth: np.ndarray, found: np.ndarray) -> dict:
    """Largest change of a component, and the least and mean cosine, over films; rows have length one."""
    cosines = (truth * found).sum(axis=1)
    return {
        "largestChange": float(np.abs(truth - found).max()),
        "leastCosine": float(cosines.min()),
        "meanCosine": float(cosines.mean()),
    }


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        prog="python -m training.export_encoder", description="Exports a recipe's pretrained encoder, untrained."
    )
    parser.add_argument("--recipe", default="minilm", help="the recipe that names the weights (default: minilm)")
    parser.add_argument("--corpus", help="folder of the corpus (default: MARQUEE_CORPUS, corpus/, ../shared/corpus)")
    parser.add_argument("--films", type=int, default=200, help="validation films to compare on (default: 200)")
    options = parser.parse_args(arguments)
    torch.set_num_threads(2)
    recipe = load_recipe(options.recipe)
    source = find_weights(recipe)
    model = SentenceEncoder(load_encoder(recipe, source)).eval().requires_grad_(False)
    text = WordPieceInput(load_tokenizer(recipe, source), MAX_TOKENS)
    out = runs_folder() / f"{recipe.name}-encoder" / "onnx"
    out.mkdir(parents=True, exist_ok=True)
    float32, int8 = out / "model.onnx", out / "model.int8.onnx"
    export_float32(model, float32, output="embeddings")
    quantize(float32, int8)
    shutil.copyfile(Path(source.place) / "tokenizer.json", out / "tokenizer.json")
    rows = text.encode(
        load_films(corpus_folder(options.corpus), snapshot_folder()).part("validation")[: options.films], False
    )
    report = measure(model, text, rows, float32, int8)
    report["weights"] = {"source": source.name, "checksum": checksum_weights(source)}
    (out / "export.json").write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    say(json.dumps(report, indent=2))


def measure(model: SentenceEncoder, text: WordPieceInput, rows: list[list[int]], float32: Path, int8: Path) -> dict:
    """Both files against PyTorch, films given alone, and each in batches of eight against alone."""
    truth = np.concatenate([model(*pad([row], text.padding)).numpy() for row in rows])
    report: dict = {"films": len(rows), "maxTokens": MAX_TOKENS}
    for name, path in (("float32", float32), ("int8", int8)):
        session = open_session(path)
        alone = predict_alone(session, rows, text.padding, name)
        batches = np.concatenate(
            [predict_batch(session, rows[first : first + 8], text.padding) for first in range(0, len(rows), 8)]
        )
        report[name] = {
            "megabytes": round(path.stat().st_size / 1e6, 2),
            **compare(truth, alone),
            "aloneToBatch": float(np.abs(alone - batches).max()),
        }
    return report


if __name__ == "__main__":
    run_command(main)
