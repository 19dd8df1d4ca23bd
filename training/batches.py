"""Which films go into which batch: seeded, and by length so that little is padding."""

import numpy as np
import torch
from torch import Tensor

# Batches whose films are sorted by length together: large enough to save padding, small enough to stay random.
POOL = 50


def draw_batches(lengths: np.ndarray, batch: int, seed: int, epoch: int) -> list[np.ndarray]:
    """
    Rows of each batch of one epoch, ceil(films / batch) batches. Depends on seed and epoch alone, so that a resumed
    run sees the same ones.
    """
    random = np.random.default_rng([seed, epoch])
    order = random.permutation(len(lengths))
    batches = []
    for start in range(0, len(order), batch * POOL):
        pool = order[start : start + batch * POOL]
        pool = pool[np.argsort(lengths[pool], kind="stable")]
        batches.extend(pool[first : first + batch] for first in range(0, len(pool), batch))
    return [batches[index] for index in random.permutation(len(batches))]


def sorted_batches(lengths: np.ndarray, batch: int) -> list[np.ndarray]:
    """Rows of each batch in order of length, for scoring."""
    order = np.argsort(lengths, kind="stable")
    return [order[start : start + batch] for start in range(0, len(order), batch)]


def pad(rows: list[list[int]], padding: int) -> tuple[Tensor, Tensor]:
    """Ids padded on the right to the longest row, and the mask of real tokens; both (batch, length)."""
    longest = max(len(row) for row in rows)
    ids = torch.full((len(rows), longest), padding, dtype=torch.long)
    mask = torch.zeros((len(rows), longest), dtype=torch.long)
    for index, row in enumerate(rows):
        ids[index, : len(row)] = torch.tensor(row, dtype=torch.long)
        mask[index, : len(row)] = 1
    return ids, mask
