"""A seeded share of the films, for ablations."""

import hashlib

from training.films import Film


def sample_films(films: list[Film], share: float, seed: int) -> list[Film]:
    """
    The films whose hash falls below the share, in their order: the same ones for the same seed, whatever else is there.
    """
    if share >= 1:
        return films
    return [film for film in films if place_of(film.movie_id, seed) < share]


def place_of(movie_id: str, seed: int) -> float:
    """A film's place in a seeded draw, from 0 up to 1."""
    digest = hashlib.sha256(f"{seed}:{movie_id}".encode()).digest()
    return int.from_bytes(digest[:6], "big") / 2**48
