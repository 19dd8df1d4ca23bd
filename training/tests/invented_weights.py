"""Weights that follow from their names, so that a fixture needs to hold no weights."""

import zlib

import numpy as np
import torch
from torch import Tensor


def invent_weights(shapes: dict[str, list[int]]) -> dict[str, Tensor]:
    """A tensor for each name and shape: variances positive, kernels such that activations stay of order one."""
    return {name: invent_tensor(name, shape) for name, shape in shapes.items()}


def invent_tensor(name: str, shape: list[int]) -> Tensor:
    values = np.random.default_rng(zlib.crc32(name.encode())).normal(size=shape)
    if name.endswith("running_var"):
        values = 0.5 + np.abs(values)
    elif len(shape) > 1:
        values *= (2 / np.prod(shape[1:])) ** 0.5
    elif name.endswith("weight"):
        values = 1 + 0.2 * values
    else:
        values *= 0.2
    return torch.tensor(values, dtype=torch.float32)


def invent_pixels(height: int, width: int) -> Tensor:
    """(2, 3, height, width) of order one."""
    values = np.random.default_rng(5).normal(size=(2, 3, height, width))
    return torch.tensor(values, dtype=torch.float32)
