import numpy as np
import pytest
import torch
from torch.nn import functional

from training.losses import asymmetric, bce, disagreement, focal, make_loss, positive_weights
from training.recipe import make_recipe

LOGITS = torch.tensor([[2.0, -1.0, 0.3], [-0.5, 4.0, -3.0]])
TARGETS = torch.tensor([[1.0, 0.0, 1.0], [0.0, 1.0, 0.0]])
ONES = torch.ones(3)


def test_focal_loss_without_focus_is_cross_entropy():
    assert torch.allclose(focal(LOGITS, TARGETS, ONES, 0.0), bce(LOGITS, TARGETS, ONES))


def test_asymmetric_loss_without_focus_and_margin_is_cross_entropy():
    assert torch.allclose(asymmetric(LOGITS, TARGETS, ONES, 0.0, 0.0, 0.0), bce(LOGITS, TARGETS, ONES), atol=1e-6)


def test_asymmetric_loss_gives_nothing_for_a_negative_below_the_margin():
    loss = asymmetric(torch.tensor([[-4.0]]), torch.tensor([[0.0]]), torch.ones(1), 0.0, 4.0, 0.05)
    assert loss.item() == 0


def test_asymmetric_loss_follows_the_papers_formula():
    probabilities = torch.sigmoid(LOGITS).numpy()
    shifted = np.maximum(probabilities - 0.05, 0)
    positive = (1 - probabilities) ** 1 * np.log(probabilities)
    negative = shifted**4 * np.log(1 - shifted)
    expected = -np.where(TARGETS.numpy() == 1, positive, negative)
    assert np.allclose(asymmetric(LOGITS, TARGETS, ONES, 1.0, 4.0, 0.05).numpy(), expected, atol=1e-6)


def test_class_weights_rise_with_rarity():
    labels = np.zeros((100, 2))
    labels[:50, 0] = 1
    labels[:4, 1] = 1
    assert positive_weights(labels, "balanced").tolist() == pytest.approx([1, 24])
    assert positive_weights(labels, "square-root").tolist() == pytest.approx([1, 24**0.5])
    assert positive_weights(labels, "none").tolist() == [1, 1]
    effective = positive_weights(labels, "effective-number", 0.9).tolist()
    assert effective == pytest.approx([1, (1 - 0.9**96) / (1 - 0.9**4)])


def test_a_genre_that_no_film_has_gets_a_finite_weight():
    assert torch.isfinite(positive_weights(np.zeros((5, 1)), "balanced")).all()


def test_auxiliary_columns_count_by_their_weight():
    logits, targets = torch.randn(4, 11), torch.randint(0, 2, (4, 11)).float()
    recipe = make_recipe({"name": "r", "title": "R", "auxiliary_weight": 0.5})
    loss = make_loss(recipe, np.ones((4, 11)))(logits, targets)
    cells = functional.binary_cross_entropy_with_logits(
        logits, targets, reduction="none", pos_weight=positive_weights(np.ones((4, 11)), "none")
    )
    assert loss.item() == pytest.approx(((cells[:, :9].sum() + 0.5 * cells[:, 9:].sum()) / (4 * 10)).item(), rel=1e-6)


def test_two_equal_passes_do_not_disagree_and_the_divergence_is_that_of_bernoulli():
    assert disagreement(LOGITS, LOGITS).item() == 0
    other = LOGITS + 1
    first, second = (torch.distributions.Bernoulli(logits=logits) for logits in (LOGITS, other))
    both = torch.distributions.kl_divergence(first, second) + torch.distributions.kl_divergence(second, first)
    assert disagreement(LOGITS, other).item() == pytest.approx((both.mean() / 2).item(), rel=1e-5)
