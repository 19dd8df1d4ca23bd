"""What a model is trained towards: labels, softened by other catalogues or smoothed. Never used for scoring."""

import numpy as np

from training.films import Film
from training.genres import AUXILIARY_GENRES, GENRES, multi_hot
from training.settings import Recipe

# Genres that a catalogue does not know: their absence there says nothing.
UNKNOWN_GENRES = {"justwatch": {"Adventure"}}

# A catalogue that lists three genres at most says nothing about the others once three are listed.
TRUNCATED = {"imdb-first-three": 3}


def label_matrix(films: list[Film]) -> np.ndarray:
    """Films by nine, zeros and ones."""
    return np.array([film.labels for film in films], dtype=np.float32)


def soften(film: Film, weight: float) -> np.ndarray:
    """
    (1 - weight) times the labels plus weight times the other catalogues' mean, genre by genre where any says something.
    """
    own = np.array(film.labels, dtype=np.float32)
    votes = np.full((len(film.catalogue_labels), len(GENRES)), np.nan, dtype=np.float32)
    for row, (source, labels) in enumerate(film.catalogue_labels):
        votes[row] = labels
        for genre in UNKNOWN_GENRES.get(source, ()):
            votes[row, GENRES.index(genre)] = np.nan
        if sum(labels) >= TRUNCATED.get(source, len(GENRES) + 1):
            votes[row, votes[row] == 0] = np.nan
    counts = (~np.isnan(votes)).sum(axis=0)
    means = np.where(counts > 0, np.nansum(votes, axis=0) / np.maximum(counts, 1), own)
    return own + weight * (means - own)


def training_targets(films: list[Film], recipe: Recipe) -> np.ndarray:
    """Films by nine, or by all genres where the recipe trains auxiliary ones, in [0, 1]."""
    targets = np.stack([soften(film, recipe.soft_weight) for film in films]).astype(np.float32)
    if recipe.auxiliary_weight:
        extra = np.array([multi_hot(film.genres, AUXILIARY_GENRES) for film in films], dtype=np.float32)
        targets = np.concatenate([targets, extra], axis=1)
    return targets * (1 - recipe.smoothing) + recipe.smoothing / 2


def hard_labels(targets: np.ndarray) -> np.ndarray:
    """Targets as zeros and ones, for counting positives."""
    return (targets > 0.5).astype(np.float32)


def output_count(recipe: Recipe) -> int:
    """Outputs of the head in training; the first nine are the genres."""
    return len(GENRES) + (len(AUXILIARY_GENRES) if recipe.auxiliary_weight else 0)
