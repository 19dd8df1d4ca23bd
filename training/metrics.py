"""The two figures shown while training, on validation only. The project's metrics proper are in src/lib/metrics."""

import numpy as np
from sklearn.metrics import average_precision_score


def best_threshold(labels: np.ndarray, probabilities: np.ndarray) -> float:
    """The threshold with the highest F1 for one genre: a film is in when its probability is at least that; .5 without positives."""
    if not labels.any():
        return 0.5
    order = np.argsort(-probabilities, kind="stable")
    hits = np.cumsum(labels[order])
    f1 = 2 * hits / (np.arange(1, len(order) + 1) + labels.sum())
    last_of_tie = np.append(np.diff(probabilities[order]) != 0, True)
    best = int(np.argmax(np.where(last_of_tie, f1, -1)))
    return float(probabilities[order[best]])


def macro_f1(labels: np.ndarray, probabilities: np.ndarray, thresholds: np.ndarray) -> float:
    """The mean of the genres' F1s; a genre without positives, true or predicted, counts 0."""
    predicted = probabilities >= thresholds
    hits = (predicted * labels).sum(axis=0)
    total = predicted.sum(axis=0) + labels.sum(axis=0)
    return float(np.mean(np.where(total > 0, 2 * hits / np.maximum(total, 1), 0)))


def validation_figures(labels: np.ndarray, probabilities: np.ndarray) -> dict[str, float]:
    """Macro F1 at the best thresholds per genre and macro average precision, both on the same films: an upper view."""
    thresholds = np.array([best_threshold(labels[:, g], probabilities[:, g]) for g in range(labels.shape[1])])
    present = labels.any(axis=0)
    precision = [average_precision_score(labels[:, g], probabilities[:, g]) for g in np.flatnonzero(present)]
    return {"macroF1": macro_f1(labels, probabilities, thresholds), "macroAveragePrecision": float(np.mean(precision))}
