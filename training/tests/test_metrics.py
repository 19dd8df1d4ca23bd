import numpy as np
import pytest
from sklearn.metrics import f1_score

from training.metrics import best_threshold, macro_f1, validation_figures


def test_the_best_threshold_is_the_best_of_all_that_could_be_tried():
    draw = np.random.default_rng(5)
    for _ in range(50):
        labels = (draw.random(40) < 0.3).astype(float)
        probabilities = draw.integers(0, 12, 40) / 12
        chosen = best_threshold(labels, probabilities)
        tried = [f1_score(labels, probabilities >= t, zero_division=0) for t in np.unique(probabilities)]
        assert f1_score(labels, probabilities >= chosen, zero_division=0) == pytest.approx(
            max(tried) if labels.any() else 0
        )


def test_macro_f1_is_scikit_learns():
    draw = np.random.default_rng(6)
    labels, probabilities = (draw.random((30, 9)) < 0.3).astype(float), draw.random((30, 9))
    labels[:, 4] = 0
    thresholds = np.linspace(0.2, 0.9, 9)
    assert macro_f1(labels, probabilities, thresholds) == pytest.approx(
        f1_score(labels, probabilities >= thresholds, average="macro", zero_division=0)
    )


def test_a_perfect_ranking_has_figures_of_one():
    labels = (np.random.default_rng(7).random((30, 9)) < 0.4).astype(float)
    assert validation_figures(labels, labels * 0.5 + 0.2) == {"macroF1": 1, "macroAveragePrecision": 1}
