"""One process a folder."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from training.errors import TrainingError


@contextmanager
def lock_folder(folder: Path, doing: str = "trained") -> Iterator[None]:
    """
    Holds a run's or a cache's folder; the lock goes with the process, however it ends. Raises when another process has
    it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise TrainingError(f"{folder.name} is being {doing} by another process: wait for it or stop it") from error
        yield
