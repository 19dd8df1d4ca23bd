"""A model's probabilities for films."""

import numpy as np
import torch
from torch import nn

from training.batches import pad, sorted_batches
from training.genres import GENRES
from training.inputs import lengths_of
from training.progress import Progress


@torch.no_grad()
def score(
    model: nn.Module, rows: list[list[int]], padding: int, *, batch: int = 32, bfloat16: bool = False, title: str = ""
) -> np.ndarray:
    """Logits of the nine genres, films by nine, in the order of `rows`. Leaves the model in the mode it was in."""
    logits = np.zeros((len(rows), len(GENRES)), dtype=np.float32)
    batches = sorted_batches(lengths_of(rows), batch)
    progress = Progress(title, len(batches)) if title else None
    training = model.training
    model.eval()
    for chosen in batches:
        ids, mask = pad([rows[row] for row in chosen], padding)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bfloat16):
            logits[chosen] = model(ids, mask)[:, : len(GENRES)].float().numpy()
        if progress:
            progress.advance()
    if progress:
        progress.close()
    model.train(training)
    return logits


def sigmoid(logits: np.ndarray) -> np.ndarray:
    """Probabilities in float64, so that none rounds to 0 or 1."""
    return 1 / (1 + np.exp(-logits.astype(np.float64)))
