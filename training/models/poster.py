"""A convolutional backbone with a head that can be explained from one forward pass."""

from itertools import pairwise

import torch
from torch import Tensor, nn


class PooledHead(nn.Module):
    """
    Global average pooling and one linear layer: each logit is its bias plus the sum of its cells' shares (Zhou et al.
    2016).
    """

    def __init__(self, channels: int, outputs: int, dropout: float):
        super().__init__()
        self.dropout = nn.Dropout(dropout)
        self.output = nn.Linear(channels, outputs)
        nn.init.normal_(self.output.weight, std=0.02)
        nn.init.zeros_(self.output.bias)

    def forward(self, activations: Tensor) -> Tensor:
        return self.output(self.dropout(activations.mean(dim=(2, 3))))


class DenseHead(nn.Module):
    """Max-pooling by two, all cells of all channels as one vector, dense layers with ReLU, dropout, a linear layer."""

    def __init__(self, channels: int, height: int, width: int, units: list[int], outputs: int, dropout: float):
        super().__init__()
        self.pool = nn.MaxPool2d(2, return_indices=True)
        sizes = [channels * (height // 2) * (width // 2), *units]
        self.hidden = nn.ModuleList(nn.Linear(size, out) for size, out in pairwise(sizes))
        self.dropout = nn.Dropout(dropout)
        self.output = nn.Linear(sizes[-1], outputs)

    def forward(self, activations: Tensor) -> Tensor:
        values = self.pool(activations)[0].flatten(1)
        for layer in self.hidden:
            values = torch.relu(layer(values))
        return self.output(self.dropout(values))


class PosterClassifier(nn.Module):
    """
    (N, 3, H, W) normalised pixels to (N, outputs) logits. The first `frozen_stages` stages are not trained and stay in
    evaluation mode, batch norm with them.
    """

    def __init__(self, backbone: nn.Module, head: nn.Module, frozen_stages: int):
        super().__init__()
        self.backbone, self.head, self.frozen_stages = backbone, head, frozen_stages
        for stage in self.frozen:
            stage.requires_grad_(False)

    @property
    def frozen(self) -> nn.ModuleList:
        """The stages that are not trained."""
        return self.backbone.stages[: self.frozen_stages]

    def train(self, mode: bool = True) -> "PosterClassifier":
        super().train(mode)
        for stage in self.frozen:
            stage.eval()
        return self

    def trunk(self, pixels: Tensor) -> Tensor:
        """
        What the frozen stages make of the pixels. Where that is all of the backbone before a pooled head, the mean over
        cells as one cell, which is all that the head asks for.
        """
        with torch.no_grad():
            for stage in self.frozen:
                pixels = stage(pixels)
            whole = self.frozen_stages == len(self.backbone.stages)
            return pixels.mean(dim=(2, 3), keepdim=True) if whole and isinstance(self.head, PooledHead) else pixels

    def activations(self, pixels: Tensor) -> Tensor:
        """(N, channels, h, w) of the last convolution."""
        for stage in self.backbone.stages:
            pixels = stage(pixels)
        return pixels

    def forward(self, pixels: Tensor) -> Tensor:
        return self.tail(self.trunk(pixels))

    def tail(self, values: Tensor) -> Tensor:
        """Logits from what `trunk` gave."""
        for stage in self.backbone.stages[self.frozen_stages :]:
            values = stage(values)
        return self.head(values)

    def depth_of(self, name: str) -> int:
        """How far a parameter lies below the head: 0 for the head, 1 for the last stage, more below."""
        if name.startswith("head."):
            return 0
        return len(self.backbone.stages) - int(name.split(".")[2])
