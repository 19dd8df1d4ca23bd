"""Posters decoded once: one array of bytes on disk, mapped into memory, so that decoding never limits an epoch."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.lib.format import open_memmap

from training.errors import TrainingError
from training.films import FilmSet, join_films
from training.json_files import write_json
from training.lock import lock_folder
from training.paths import cache_folder
from training.poster_recipe import PosterRecipe
from training.preparation import DEFINITION, prepare_poster
from training.progress import Progress, say
from training.tables import read_table

# Posters between two notes of how far decoding has come.
BLOCK = 256


@dataclass(frozen=True)
class Posters:
    """`pixels` is (posters, height, width, 3), uint8; `rows` the row of a film's; `key` names the array's content."""

    key: str
    rows: dict[str, int]
    pixels: np.ndarray

    def take(self, movie_ids: list[str]) -> np.ndarray:
        """The films' posters in that order, copied."""
        return self.pixels[[self.rows[movie_id] for movie_id in movie_ids]]


def load_poster_films(corpus: Path, snapshot: Path, recipe: PosterRecipe) -> tuple[FilmSet, Posters]:
    """The split's films whose poster can be decoded, and their posters."""
    folder = corpus / "posters"
    if not folder.is_dir():
        raise TrainingError(f"{folder} is missing: a poster model needs posters")
    known = {row["movie_id"] for row in read_table(snapshot, "split")}
    files = {path.stem: path for path in folder.glob("*.jpg") if path.stem in known}
    if not files:
        raise TrainingError(f"{folder} holds no poster of the split's films: it is not the corpus of this snapshot")
    posters = open_posters(files, recipe)
    return join_films(snapshot, dict.fromkeys(posters.rows, ""), "poster"), posters


def open_posters(files: dict[str, Path], recipe: PosterRecipe) -> Posters:
    """
    Posters by film id, decoded the first time and read from the cache afterwards. What cannot be decoded is reported
    and left out. Decoding that was stopped goes on where it was.
    """
    checksums = {movie_id: _checksum(files[movie_id]) for movie_id in sorted(files)}
    key = _key(checksums, recipe)
    folder = cache_folder() / f"posters-{recipe.width}x{recipe.height}-{key}"
    with lock_folder(folder, "decoded"):
        if not (folder / "posters.json").exists():
            _decode(folder, files, list(checksums), recipe)
    record = json.loads((folder / "posters.json").read_text(encoding="utf-8"))
    if record["skipped"]:
        reasons = ", ".join(f"{movie_id} ({reason})" for movie_id, reason in list(record["skipped"].items())[:5])
        say(f"{len(record['skipped'])} posters cannot be decoded and are left out: {reasons}")
    rows = {movie_id: row for row, movie_id in enumerate(record["movieIds"])}
    return Posters(key, rows, np.load(folder / "pixels.npy", mmap_mode="r"))


def _checksum(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _key(checksums: dict[str, str], recipe: PosterRecipe) -> str:
    size = f"{recipe.fit} to {recipe.width} x {recipe.height}"
    lines = [f"{DEFINITION}; {size}", *(f"{name} {value}" for name, value in checksums.items())]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:12]


def _decode(folder: Path, files: dict[str, Path], movie_ids: list[str], recipe: PosterRecipe) -> None:
    """Fills pixels.part in blocks; a line of settled.jsonl says what became of a poster whose pixels are on disk."""
    part, journal = folder / "pixels.part", folder / "settled.jsonl"
    settled = _read_journal(journal) if part.exists() else []
    journal.write_text("".join(f"{json.dumps(line)}\n" for line in settled), encoding="utf-8")
    shape = (len(movie_ids), recipe.height, recipe.width, 3)
    pixels = open_memmap(part, mode="r+" if settled else "w+", dtype=np.uint8, shape=None if settled else shape)
    row = sum(reason is None for _, reason in settled)
    progress = Progress("decoding posters", len(movie_ids), len(settled))
    for start in range(len(settled), len(movie_ids), BLOCK):
        lines = []
        for movie_id in movie_ids[start : start + BLOCK]:
            reason = None
            try:
                pixels[row] = prepare_poster(files[movie_id].read_bytes(), recipe.width, recipe.height, recipe.fit)
                row += 1
            except (OSError, ValueError, SyntaxError) as error:
                reason = str(error).replace(str(files[movie_id]), "the file")
            lines.append((movie_id, reason))
            progress.advance()
        pixels.flush()
        with journal.open("a", encoding="utf-8") as file:
            file.writelines(f"{json.dumps(line)}\n" for line in lines)
        settled.extend(lines)
    progress.close()
    kept = [movie_id for movie_id, reason in settled if reason is None]
    if not kept:
        raise TrainingError(f"none of {len(movie_ids)} posters could be decoded; the first: {settled[0][1]}")
    del pixels
    part.replace(folder / "pixels.npy")
    skipped = {movie_id: reason for movie_id, reason in settled if reason is not None}
    write_json(folder / "posters.json", {"definition": DEFINITION, "movieIds": kept, "skipped": skipped})
    journal.unlink()


def _read_journal(path: Path) -> list[tuple[str, str | None]]:
    """Whole lines only; a last one that a kill left half-written is passed over."""
    lines = []
    for line in path.read_text(encoding="utf-8").splitlines(keepends=True) if path.exists() else []:
        if line.endswith("\n"):
            movie_id, reason = json.loads(line)
            lines.append((movie_id, reason))
    return lines
