"""Checkpoints that a kill at any moment leaves whole."""

import os
from pathlib import Path

import torch

from training.errors import TrainingError


def write_checkpoint(path: Path, state: dict) -> None:
    """Writes beside, flushes to disk, then renames: there is always one whole checkpoint."""
    part = path.with_suffix(".part")
    with part.open("wb") as file:
        torch.save(state, file)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)


def read_checkpoint(path: Path, fingerprint: dict, defaults: dict) -> dict | None:
    """
    The last checkpoint, or none. Raises when it is of another recipe, seed, split, or corpus. Settings that came into
    being after it was written count as their defaults.
    """
    if not path.exists():
        return None
    state = torch.load(path, weights_only=True)
    before = state["fingerprint"]
    recipe = {**{key: value for key, value in defaults.items() if key in fingerprint["recipe"]}, **before["recipe"]}
    before = {**before, "recipe": recipe}
    changed = [key for key in fingerprint if before.get(key) != fingerprint[key]]
    if changed:
        details = ", ".join(_describe(key, before.get(key), fingerprint[key]) for key in changed)
        raise TrainingError(f"{path} is of another run ({details}): put that back, or start anew without --resume")
    return state


def _describe(key: str, before: object, now: object) -> str:
    if isinstance(before, dict) and isinstance(now, dict):
        names = [name for name in now if before.get(name) != now[name]]
        return ", ".join(f"{name} was {before.get(name)!r}, is {now[name]!r}" for name in names)
    return f"{key} was {before!r}, is {now!r}"
