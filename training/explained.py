"""
A poster model with its explanation in the graph, so that one forward pass gives logits and what all nine maps need:
onnxruntime-web cannot compute gradients.
"""

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.models.poster import DenseHead, PooledHead, PosterClassifier


class PooledExplanation(nn.Module):
    """
    `pixels` (N, 3, H, W) to `logits` (N, 9), `activations` (N, K, h, w) and `maps` (N, 9, h, w): each cell's part of
    each logit, so that a map's sum and the bias are the logit (Zhou et al. 2016). The gradient of a logit is its weight
    over the number of cells, everywhere.
    """

    outputs = ("logits", "activations", "maps")

    def __init__(self, model: PosterClassifier):
        super().__init__()
        self.model = model

    def forward(self, pixels: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        activations = self.model.activations(pixels)
        batch, channels, height, width = activations.shape
        output = self.model.head.output
        cells = activations.reshape(batch, channels, height * width)
        maps = torch.matmul(output.weight / (height * width), cells)
        # The logits are the sums themselves, so that the proof holds in every precision that the file is stored in.
        logits = maps.sum(dim=2) + output.bias
        return logits, activations, maps.reshape(batch, -1, height, width)


class DenseExplanation(nn.Module):
    """
    As above for a head of dense layers: `maps` are Grad-CAM before its ReLU (Selvaraju et al. 2017), and `gradients`
    (N, 9, K, h, w) those of each logit by each activation, from which Grad-CAM++ and HiResCAM follow. The head's
    backward pass is written as forward operators that share its weights.
    """

    outputs = ("logits", "activations", "maps", "gradients")

    def __init__(self, model: PosterClassifier):
        super().__init__()
        self.model = model

    def forward(self, pixels: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        activations = self.model.activations(pixels)
        head = self.model.head
        batch, channels, height, width = activations.shape
        pooled, indices = functional.max_pool2d(activations, 2, return_indices=True)
        values, masks = pooled.flatten(1), []
        for layer in head.hidden:
            before = layer(values)
            masks.append((before > 0).to(before.dtype))
            values = torch.relu(before)
        logits = head.output(values)
        slopes = head.output.weight.unsqueeze(0)
        for layer, mask in zip(reversed(head.hidden), reversed(masks)):
            slopes = torch.matmul(slopes * mask.unsqueeze(1), layer.weight)
        genres, cells = head.output.weight.shape[0], pooled.shape[2] * pooled.shape[3]
        # Max-pooling passes a gradient on to the cell that was the largest.
        slopes = slopes.reshape(batch, -1, channels, cells).expand(batch, genres, channels, cells)
        places = indices.reshape(batch, 1, channels, cells).expand(batch, genres, channels, cells)
        empty = torch.zeros(batch, genres, channels, height * width, dtype=slopes.dtype)
        gradients = empty.scatter(3, places, slopes)
        weights = gradients.mean(dim=3)
        maps = torch.matmul(weights, activations.reshape(batch, channels, height * width))
        return (
            logits,
            activations,
            maps.reshape(batch, genres, height, width),
            gradients.reshape(batch, genres, channels, height, width),
        )


def explain(model: PosterClassifier) -> PooledExplanation | DenseExplanation:
    """The model in evaluation mode with its explanation."""
    kinds = {PooledHead: PooledExplanation, DenseHead: DenseExplanation}
    return kinds[type(model.head)](model).eval().requires_grad_(False)
