import numpy as np
import pytest
import torch

from training.augmentation import augment, mix
from training.recipe import make_recipe

PIXELS = torch.from_numpy(np.random.default_rng(3).integers(0, 256, (6, 3, 48, 32), dtype=np.uint8))
PLAIN = {"name": "r", "title": "R", "kind": "efficientnet", "width": 32, "height": 48, "flip": 0.0}


def changed(pixels=PIXELS, seed=1, **settings):
    return augment(pixels, make_recipe({**PLAIN, **settings}), np.random.default_rng(seed))


def test_without_any_change_the_poster_stays_as_it_is():
    assert torch.equal(changed(), PIXELS.float())


def test_a_flip_mirrors_from_left_to_right():
    assert torch.equal(changed(flip=1.0), PIXELS.float().flip(3))


def test_windows_lie_inside_the_poster_and_differ():
    rows = torch.arange(48).view(1, 1, 48, 1).expand(6, 3, 48, 32)
    out = changed(rows.to(torch.uint8), crop_width=24, crop_height=40)
    assert out.shape == (6, 3, 40, 24)
    tops = out[:, 0, 0, 0]
    assert len(set(tops.tolist())) > 2 and tops.max() <= 8
    assert torch.equal(out[:, 0, -1, 0] - tops, torch.full((6,), 39.0))


def test_zoomed_windows_show_more_or_less_of_the_same_poster():
    ramp = torch.linspace(0, 255, 48).view(1, 1, 48, 1).expand(40, 3, 48, 32)
    out = changed(ramp, zoom=0.3, crop_width=20, crop_height=30)
    spans = out[:, 0, -1, 10] - out[:, 0, 0, 10]
    expected = 255 * 29 / 47
    assert 0.68 < spans.min() / expected < 0.85 and 1.15 < spans.max() / expected < 1.32
    assert out.min() >= 0 and out.max() <= 255


def test_a_zoomed_mirror_image_is_the_mirror_of_the_zoomed_window():
    one, other = (changed(zoom=0.2, crop_width=24, crop_height=36, flip=flip) for flip in (0.0, 1.0))
    assert torch.allclose(one.flip(3), other, atol=1e-2)


def test_brightness_stays_within_its_bounds():
    grey = torch.full((50, 3, 8, 8), 100, dtype=torch.uint8)
    settings = {"width": 8, "height": 8, "brightness": 0.2}
    levels = changed(grey, **settings).mean(dim=(1, 2, 3))
    assert levels.min() >= 79.9 and levels.max() <= 120.1 and levels.std() > 5


def test_the_same_draw_gives_the_same_pixels():
    settings = {"zoom": 0.2, "crop_width": 24, "crop_height": 36, "flip": 0.5, "brightness": 0.1}
    assert torch.equal(changed(**settings), changed(**settings))
    assert not torch.equal(changed(**settings), changed(seed=2, **settings))


@pytest.mark.parametrize("kind", ["mixup", "cutmix"])
def test_targets_are_mixed_in_the_share_that_is_seen(kind):
    """Posters of one value each: what is seen of the two is the mean."""
    values = torch.arange(1.0, 9).view(8, 1, 1, 1)
    pixels, targets = values.expand(8, 3, 48, 32).contiguous(), torch.eye(8)
    recipe = make_recipe({**PLAIN, kind: 1.0})
    for seed in range(5):
        mixed, shares = mix(pixels, targets, recipe, np.random.default_rng(seed))
        assert torch.allclose(shares.sum(dim=1), torch.ones(8), atol=1e-6)
        seen = mixed.mean(dim=(1, 2, 3))
        assert torch.allclose(seen, shares @ values.flatten(), atol=1e-3)
    assert torch.equal(pixels, values.expand(8, 3, 48, 32))


def test_without_mixing_a_batch_stays_as_it_is():
    mixed, targets = mix(PIXELS, torch.ones(6, 9), make_recipe(PLAIN), np.random.default_rng(0))
    assert mixed is PIXELS and bool((targets == 1).all())
