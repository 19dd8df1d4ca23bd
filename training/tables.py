"""Reads the snapshot's tables (Arrow IPC streams) and names its split as the project does."""

import hashlib
import json
from pathlib import Path

import pyarrow.ipc

from training.errors import TrainingError


def read_table(snapshot: Path, name: str) -> list[dict]:
    """The rows of a table. Raises when the snapshot lacks it."""
    path = snapshot / f"{name}.arrow"
    if not path.exists():
        raise TrainingError(f"{path} is missing: run npm run snapshot, or correct MARQUEE_SNAPSHOT")
    with path.open("rb") as file:
        return pyarrow.ipc.open_stream(file).read_all().to_pylist()


def split_id(split: list[dict]) -> str:
    """Names a split: as `splitId` in src/lib/split/split.ts."""
    lines = sorted(f"{row['movie_id']} {row['part']}\n" for row in split)
    return hashlib.sha256("".join(lines).encode()).hexdigest()[:12]


def corpus_id(snapshot: Path) -> str | None:
    """The id of the corpus that the snapshot was made from; none without a manifest."""
    path = snapshot / "manifest.json"
    return json.loads(path.read_text())["corpus"]["id"] if path.exists() else None
