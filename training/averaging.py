"""Averages of a model's weights over training."""

import torch
from torch import nn

from training.settings import Recipe


class WeightAverage:
    """Equal weights over ends of epochs from `averaging_from` on, or exponential over steps."""

    def __init__(self, recipe: Recipe):
        self.recipe = recipe
        self.count = 0
        self.weights: dict[str, torch.Tensor] = {}

    @torch.no_grad()
    def after_step(self, model: nn.Module) -> None:
        if self.recipe.averaging == "exponential":
            # Short runs would remember their random start, so the decay rises with the count.
            decay = min(self.recipe.averaging_decay, (1 + self.count) / (10 + self.count))
            self._blend(model, 1 - decay if self.count else 1.0)

    @torch.no_grad()
    def after_epoch(self, model: nn.Module, epoch: int) -> None:
        if self.recipe.averaging == "epochs" and epoch >= self.recipe.averaging_from:
            self._blend(model, 1 / (self.count + 1))

    def _blend(self, model: nn.Module, share: float) -> None:
        for name, value in model.state_dict().items():
            if name not in self.weights:
                self.weights[name] = value.clone()
            elif value.is_floating_point():
                self.weights[name].lerp_(value, share)
        self.count += 1

    def state(self) -> dict:
        return {"count": self.count, "weights": self.weights}

    def restore(self, state: dict) -> None:
        self.count = state["count"]
        self.weights = state["weights"]
