"""Changes to posters and targets in training, drawn from a seed."""

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from training.poster_recipe import PosterRecipe


def augment(pixels: Tensor, recipe: PosterRecipe, random: np.random.Generator) -> Tensor:
    """
    (N, 3, H, W) bytes to (N, 3, h, w) float32 from 0 to 255: for each poster a window of the recipe's crop, up to
    `zoom` smaller or larger and then brought to one size, mirrored with probability `flip`, brighter or darker and of
    more or less contrast by up to `brightness`.
    """
    count, _, height, width = pixels.shape
    out_width, out_height = recipe.crop
    scales = 1 + recipe.zoom * random.uniform(-1, 1, count)
    # A window never leaves the poster.
    scales = np.minimum(scales, min(width / out_width, height / out_height))
    widths, heights = out_width * scales, out_height * scales
    lefts, tops = (random.random(count) * room for room in (width - widths, height - heights))
    if not recipe.zoom:
        lefts, tops = np.floor(lefts), np.floor(tops)
    mirrored = random.random(count) < recipe.flip
    moved = _windows(pixels, lefts, tops, widths, heights, mirrored, out_width, out_height, bool(recipe.zoom))
    if recipe.brightness:
        contrast, shift = (1 + recipe.brightness * random.uniform(-1, 1, count) for _ in range(2))
        factors = torch.from_numpy(np.stack([contrast, shift])).float().view(2, count, 1, 1, 1)
        means = moved.mean(dim=(1, 2, 3), keepdim=True)
        moved = ((moved - means) * factors[0] + means * factors[1]).clamp(0, 255)
    return moved


def _windows(
    pixels: Tensor,
    lefts: np.ndarray,
    tops: np.ndarray,
    widths: np.ndarray,
    heights: np.ndarray,
    mirrored: np.ndarray,
    out_width: int,
    out_height: int,
    between: bool,
) -> Tensor:
    """Windows at whole pixels are cut out; those `between` pixels are read by bilinear interpolation."""
    if not between:
        cut = [
            poster[:, int(top) : int(top) + out_height, int(left) : int(left) + out_width]
            for poster, left, top in zip(pixels, lefts, tops)
        ]
        turned = [poster.flip(2) if flip else poster for poster, flip in zip(cut, mirrored)]
        return torch.stack(turned).float()
    height, width = pixels.shape[2:]
    sign = np.where(mirrored, -1.0, 1.0)
    theta = np.zeros((len(pixels), 2, 3))
    theta[:, 0, 0], theta[:, 0, 2] = sign * widths / width, (2 * lefts + widths) / width - 1
    theta[:, 1, 1], theta[:, 1, 2] = heights / height, (2 * tops + heights) / height - 1
    size = [len(pixels), 3, out_height, out_width]
    grid = functional.affine_grid(torch.from_numpy(theta).float(), size, align_corners=False)
    return functional.grid_sample(pixels.float(), grid, padding_mode="border", align_corners=False)


def mix(pixels: Tensor, targets: Tensor, recipe: PosterRecipe, random: np.random.Generator) -> tuple[Tensor, Tensor]:
    """
    Mixup (Zhang et al. 2018) or cutmix (Yun et al. 2019) of a batch with itself in another order, one share for all
    drawn from a symmetric beta distribution; targets are mixed in the share of what is seen. With both, a coin decides.
    """
    if not (recipe.mixup or recipe.cutmix):
        return pixels, targets
    order = torch.from_numpy(random.permutation(len(pixels)))
    cut = recipe.cutmix and (not recipe.mixup or random.random() < 0.5)
    alpha = recipe.cutmix if cut else recipe.mixup
    share = float(random.beta(alpha, alpha))
    if cut:
        height, width = pixels.shape[2:]
        tall, wide = (round(side * (1 - share) ** 0.5) for side in (height, width))
        top, left = random.integers(0, height - tall + 1), random.integers(0, width - wide + 1)
        pixels = pixels.clone()
        pixels[:, :, top : top + tall, left : left + wide] = pixels[order, :, top : top + tall, left : left + wide]
        share = 1 - tall * wide / (height * width)
    else:
        pixels = share * pixels + (1 - share) * pixels[order]
    return pixels, share * targets + (1 - share) * targets[order]
