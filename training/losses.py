"""Losses for multi-label targets in [0, 1]."""

from collections.abc import Callable

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from training.genres import GENRES
from training.settings import Recipe

Loss = Callable[[Tensor, Tensor], Tensor]


def positive_weights(labels: np.ndarray, kind: str, beta: float = 0.999) -> Tensor:
    """
    Weight of each genre's positives, from films by genres of zeros and ones. `balanced` is negatives over positives,
    `square-root` its root, `effective-number` the ratio of the effective numbers (1 - beta^n) / (1 - beta) of Cui et
    al. 2019.
    """
    positives = np.maximum(labels.sum(axis=0), 1)
    negatives = np.maximum(len(labels) - positives, 1)
    if kind == "none":
        weights = np.ones(labels.shape[1])
    elif kind == "effective-number":
        weights = (1 - beta**negatives) / (1 - beta**positives)
    else:
        weights = negatives / positives
        if kind == "square-root":
            weights = np.sqrt(weights)
    return torch.tensor(weights, dtype=torch.float32)


def bce(logits: Tensor, targets: Tensor, weights: Tensor) -> Tensor:
    """Binary cross-entropy of every cell, positives weighted."""
    return functional.binary_cross_entropy_with_logits(logits, targets, pos_weight=weights, reduction="none")


def focal(logits: Tensor, targets: Tensor, weights: Tensor, gamma: float) -> Tensor:
    """Focal loss (Lin et al. 2017) of every cell: cross-entropy times (1 - p of the truth) ^ gamma."""
    probabilities = torch.sigmoid(logits)
    truth = targets * probabilities + (1 - targets) * (1 - probabilities)
    return (1 - truth) ** gamma * bce(logits, targets, weights)


def asymmetric(
    logits: Tensor, targets: Tensor, weights: Tensor, positive: float, negative: float, margin: float
) -> Tensor:
    """
    Asymmetric loss (Ridnik et al. 2021) of every cell: own focusing for positives and negatives, easy negatives cut.
    """
    probabilities = torch.sigmoid(logits)
    shifted = (probabilities - margin).clamp(min=0)
    gain = targets * (1 - probabilities) ** positive * functional.logsigmoid(logits) * weights
    cost = (1 - targets) * shifted**negative * torch.log((1 - shifted).clamp(min=1e-8))
    return -(gain + cost)


def make_loss(recipe: Recipe, labels: np.ndarray) -> Loss:
    """The recipe's loss, a mean over cells; `labels` are the training films' hard ones, by all outputs."""
    weights = positive_weights(labels, recipe.class_weights, recipe.effective_beta)
    columns = torch.ones(labels.shape[1])
    columns[len(GENRES) :] = recipe.auxiliary_weight

    def cells(logits: Tensor, targets: Tensor) -> Tensor:
        if recipe.loss == "focal":
            return focal(logits, targets, weights, recipe.focal_gamma)
        if recipe.loss == "asymmetric":
            gammas = (recipe.gamma_positive, recipe.gamma_negative)
            return asymmetric(logits, targets, weights, *gammas, recipe.probability_margin)
        return bce(logits, targets, weights)

    return lambda logits, targets: (cells(logits, targets) * columns).sum() / (len(logits) * columns.sum())


def disagreement(first: Tensor, second: Tensor) -> Tensor:
    """
    Symmetric Kullback-Leibler divergence of two passes' Bernoulli outputs, a mean over cells (R-Drop, Liang et al.
    2021).
    """
    return ((torch.sigmoid(first) - torch.sigmoid(second)) * (first - second)).mean() / 2
