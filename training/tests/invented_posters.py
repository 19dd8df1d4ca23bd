"""Posters drawn for tests, whose colours say a film's genres, and recipes for them that train in seconds."""

import colorsys
import io
import json
from pathlib import Path

import numpy as np
from PIL import Image

from training.genres import GENRES

WIDTH, HEIGHT = 40, 60
TINY = {
    "title": "Tiny poster model",
    "kind": "efficientnet",
    "architecture": "lite0",
    "config": {"width": 0.1, "depth": 0.34, "features": 48},
    "width": 32,
    "height": 48,
    "batch": 8,
    "epochs": 2,
    "checkpoint_steps": 3,
}


def draw_poster(genres: list[str], seed: int) -> bytes:
    """A grey, grainy JPEG with a band of colour for each genre."""
    pixels = np.random.default_rng(seed).integers(90, 150, (HEIGHT, WIDTH, 3))
    for number, genre in enumerate(genres):
        colour = colorsys.hsv_to_rgb(GENRES.index(genre) / len(GENRES), 1, 1)
        pixels[5 + 18 * number : 20 + 18 * number] = np.array(colour) * 255
    return encode(pixels)


def encode(pixels: np.ndarray, kind: str = "JPEG", **options: object) -> bytes:
    """A picture file."""
    file = io.BytesIO()
    Image.fromarray(pixels.astype(np.uint8)).save(file, kind, **options)
    return file.getvalue()


def write_posters(folder: Path, films: list[dict]) -> None:
    """<movie_id>.jpg for all but every tenth of the films, from the fifth on."""
    folder.mkdir(parents=True)
    for number, film in enumerate(films):
        if number % 10 != 4:
            (folder / f"{film['movie_id']}.jpg").write_bytes(draw_poster(film["genres"], number))


def write_poster_recipe(path: Path, **settings: object) -> str:
    """A recipe that trains in seconds."""
    path.write_text(json.dumps({**TINY, **settings}), encoding="utf-8")
    return str(path)
