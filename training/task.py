"""What a model is trained on: the part that differs between plots and posters."""

from pathlib import Path
from typing import Protocol

import numpy as np
from torch import Tensor, nn

from training.films import Film


class Task(Protocol):
    """A model with the films that it reads. Rows are places in `films`, the training films."""

    model: nn.Module
    modality: str
    films: list[Film]
    validation: list[Film]
    # Where the weights come from, for the record, and seconds spent on them before training.
    init: dict
    seconds_before: int
    # Python packages that had a say, for the record.
    packages: tuple[str, ...]

    def batches(self, epoch: int) -> list[np.ndarray]:
        """Rows of each batch of an epoch; depends on seed and epoch alone."""

    def loss(self, chosen: np.ndarray, epoch: int) -> Tensor:
        """Mean loss of a batch, in the model's training mode."""

    def predict(self, films: list[Film], *, exact: bool = True, title: str = "") -> np.ndarray:
        """Logits, films by nine; in float32 arithmetic, or unless `exact` at the recipe's precision."""

    def further_logits(self) -> dict[str, np.ndarray]:
        """Logits of validation under other conditions, by the name under which their figures are kept."""

    def save(self, folder: Path) -> None:
        """Writes the weights and what else it takes to read films."""

    def describe_data(self) -> str:
        """What the model reads of a film, for the record."""
