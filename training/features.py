"""What a frozen trunk makes of every poster, computed once and kept on disk."""

import hashlib
import json
import time
from pathlib import Path

import numpy as np
import torch
from numpy.lib.format import open_memmap

from training.json_files import write_json
from training.lock import lock_folder
from training.models.poster import PosterClassifier
from training.paths import cache_folder
from training.poster_recipe import PosterRecipe
from training.posters import Posters
from training.preparation import normalise
from training.progress import Progress

BATCH = 16
# Batches between two notes of how far it has come.
NOTE = 8


@torch.no_grad()
def open_features(model: PosterClassifier, recipe: PosterRecipe, posters: Posters) -> tuple[np.ndarray, float]:
    """
    `model.trunk` of every poster, in the order of the array of posters: maps as float16, single cells as float32; and
    the seconds that it took. Computed the first time, read from the cache afterwards; what was stopped goes on where it
    was.
    """
    key = _key(model, recipe, posters)
    folder = cache_folder() / f"features-{recipe.architecture}-{key}"
    with lock_folder(folder, "computed"):
        if not (folder / "features.npy").exists():
            _compute(folder, model, recipe, posters)
    return np.load(folder / "features.npy", mmap_mode="r"), _read_note(folder)["seconds"]


def trunk_values(model: PosterClassifier, recipe: PosterRecipe, pixels: np.ndarray) -> torch.Tensor:
    """`model.trunk` of (N, height, width, 3) bytes of prepared posters."""
    return model.trunk(normalise(torch.from_numpy(pixels).permute(0, 3, 1, 2), recipe.normalisation))


def _key(model: PosterClassifier, recipe: PosterRecipe, posters: Posters) -> str:
    digest = hashlib.sha256(f"{posters.key} {recipe.normalisation} {recipe.head}".encode())
    for name, value in model.frozen.state_dict().items():
        digest.update(name.encode())
        digest.update(value.numpy().tobytes())
    return digest.hexdigest()[:12]


def _compute(folder: Path, model: PosterClassifier, recipe: PosterRecipe, posters: Posters) -> None:
    part = folder / "features.part"
    if not part.exists():
        (folder / "done.json").unlink(missing_ok=True)
    note = _read_note(folder)
    training = model.training
    model.eval()
    sample = trunk_values(model, recipe, posters.pixels[:1]).numpy()
    count = len(posters.rows)
    shape = (count, *sample.shape[1:])
    kind = np.float32 if sample[0, 0].size == 1 else np.float16
    done, start_time = note["done"], time.monotonic() - note["seconds"]
    features = open_memmap(part, mode="r+" if done else "w+", dtype=kind, shape=None if done else shape)
    progress = Progress(f"features of {recipe.architecture}", -(-count // BATCH), done // BATCH)
    for number, start in enumerate(range(done, count, BATCH), 1):
        rows = slice(start, min(start + BATCH, count))
        features[rows] = trunk_values(model, recipe, np.ascontiguousarray(posters.pixels[rows])).numpy().astype(kind)
        progress.advance()
        if number % NOTE == 0:
            features.flush()
            write_json(folder / "done.json", {"done": rows.stop, "seconds": time.monotonic() - start_time})
    progress.close()
    features.flush()
    del features
    model.train(training)
    write_json(folder / "done.json", {"done": count, "seconds": time.monotonic() - start_time})
    part.replace(folder / "features.npy")


def _read_note(folder: Path) -> dict:
    """Posters that are done and seconds spent on them."""
    path = folder / "done.json"
    return {"done": 0, "seconds": 0.0, **(json.loads(path.read_text(encoding="utf-8")) if path.exists() else {})}
