"""The two figures shown while training, on validation only. The project's metrics proper are in src/lib/metrics."""

import numpy as np
from sklearn.metrics import average_precision_score


def best_threshold(labels: np.ndarray, probabilities: np.ndarray) -> float:
    """
    The threshold with the highest F1 for one genre: a film is in when its probability is at least that. The midpoint
    between two neighbouring probabilities, of equal ones the highest; .5 without positives.
    """
    if not labels.any():
        return 0.5
    order = np.argsort(-probabilities, kind="stable")
    hits = np.cumsum(labels[order])
    f1 = 2 * hits / (np.arange(1, len(order) + 1) + labels.sum())
    ranked = np.append(probabilities[order], 0)
    last_of_tie = np.diff(ranked) != 0
    last_of_tie[-1] = True
    best = int(np.argmax(np.where(last_of_tie, f1, -1)))
    return float((ranked[best] + ranked[best + 1]) / 2)


def best_thresholds(labels: np.ndarray, probabilities: np.ndarray) -> np.ndarray:
    """The best threshold of each genre."""
    return np.array([best_threshold(labels[:, genre], probabilities[:, genre]) for genre in range(labels.shape[1])])


def macro_f1(labels: np.ndarray, probabilities: np.ndarray, thresholds: np.ndarray) -> float:
    """The mean of the genres' F1s; a genre without positives, true or predicted, counts 0."""
    predicted = probabilities >= thresholds
    hits = (predicted * labels).sum(axis=0)
    total = predicted.sum(axis=0) + labels.sum(axis=0)
    return float(np.mean(np.where(total > 0, 2 * hits / np.maximum(total, 1), 0)))


def validation_figures(labels: np.ndarray, probabilities: np.ndarray) -> dict[str, float]:
    """Macro F1 at the best thresholds per genre and macro average precision, both on the same films: an upper view."""
    thresholds = best_thresholds(labels, probabilities)
    present = labels.any(axis=0)
    precision = [average_precision_score(labels[:, g], probabilities[:, g]) for g in np.flatnonzero(present)]
    return {"macroF1": macro_f1(labels, probabilities, thresholds), "macroAveragePrecision": float(np.mean(precision))}
