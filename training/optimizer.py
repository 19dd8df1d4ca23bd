"""Rates by layer and by step."""

import math

from torch import nn
from torch.optim import AdamW, Optimizer, RMSprop

from training.settings import Recipe


def make_optimizer(model: nn.Module, recipe: Recipe) -> Optimizer:
    """
    AdamW, or RMSprop where a poster recipe says so. The head has its own rate, each layer below `layer_decay` times the
    one above; biases and norms do not decay. The model says by `depth_of` how far below its head a parameter lies.
    """
    groups: dict[tuple[float, float], dict] = {}
    for name, parameter in model.named_parameters():
        if not parameter.requires_grad:
            continue
        depth = model.depth_of(name)
        rate = recipe.head_learning_rate if depth == 0 else recipe.learning_rate * recipe.layer_decay ** (depth - 1)
        decay = 0.0 if parameter.ndim < 2 else recipe.weight_decay
        group = groups.setdefault((rate, decay), {"params": [], "lr": rate, "peak": rate, "weight_decay": decay})
        group["params"].append(parameter)
    if getattr(recipe, "optimizer", "adamw") == "rmsprop":
        return RMSprop(list(groups.values()), lr=recipe.learning_rate, alpha=0.99)
    return AdamW(list(groups.values()), lr=recipe.learning_rate, fused=True)


def rate_at(step: int, steps: int, recipe: Recipe) -> float:
    """
    The share of the peak rate at a step from 0. `one-cycle` rises and falls by a cosine, from 1/25 and to 1/10,000
    (Smith and Topin 2018); `linear` rises and falls straight, from and to 0.
    """
    if recipe.schedule == "constant":
        return 1.0
    rise = max(1, round(recipe.warmup * steps))
    linear = recipe.schedule == "linear"
    if step < rise:
        share = (step + 1) / rise if linear else step / rise
        return share if linear else _cosine(1 / 25, 1.0, share)
    share = (step - rise) / max(1, steps - rise)
    return 1 - share if linear else _cosine(1.0, 1e-4, share)


def set_rates(optimizer: Optimizer, share: float) -> None:
    """Sets every group's rate to that share of its peak."""
    for group in optimizer.param_groups:
        group["lr"] = group["peak"] * share


def _cosine(start: float, end: float, share: float) -> float:
    return end + (start - end) * (1 + math.cos(math.pi * share)) / 2
