"""Where things are: the project, its snapshot, a corpus, git-ignored working files."""

import os
from pathlib import Path

from training.errors import TrainingError

PROJECT = Path(__file__).resolve().parent.parent
PACKAGES = PROJECT / ".marquee" / "packages"


def snapshot_folder() -> Path:
    """The snapshot with the frozen split: the committed one, unless `MARQUEE_SNAPSHOT` names another."""
    return (PROJECT / os.environ.get("MARQUEE_SNAPSHOT", "snapshot")).resolve()


def runs_folder() -> Path:
    """Checkpoints and results: `.marquee/training`, unless `MARQUEE_TRAINING` names another folder."""
    return (PROJECT / os.environ.get("MARQUEE_TRAINING", ".marquee/training")).resolve()


def cache_folder() -> Path:
    """What can be computed again, such as decoded posters: `.marquee/cache`, unless `MARQUEE_CACHE` names another."""
    return (PROJECT / os.environ.get("MARQUEE_CACHE", ".marquee/cache")).resolve()


def corpus_folder(named: str | None = None) -> Path:
    """
    The corpus: the one named, else `MARQUEE_CORPUS`, else `corpus/`, else `../shared/corpus`. Raises when none is
    there.
    """
    named = named or os.environ.get("MARQUEE_CORPUS")
    if named:
        folder = (PROJECT / named).resolve()
        if not folder.is_dir():
            raise TrainingError(f"the corpus {folder} does not exist: correct --corpus or MARQUEE_CORPUS")
        return folder
    for folder in (PROJECT / "corpus", PROJECT.parent / "shared" / "corpus"):
        if folder.is_dir():
            return folder
    raise TrainingError("no corpus found: name one with --corpus DIR, or put it into corpus/")
