"""Batch norms worked into the convolutions ahead of them, which quantisation needs and which is faster."""

import copy

from torch import nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

from training.models.efficientnet import Block
from training.models.poster import PosterClassifier

PAIRS = (("expand", "expand_norm"), ("depthwise", "depthwise_norm"), ("project", "project_norm"))


def fold_norms(model: PosterClassifier) -> PosterClassifier:
    """A copy of a model in evaluation mode that computes the same without batch norms."""
    model = copy.deepcopy(model).eval()
    for module in model.modules():
        if isinstance(module, Block):
            for convolution, norm in PAIRS:
                if getattr(module, convolution) is not None:
                    _fold(module, convolution, norm)
        if isinstance(module, nn.Sequential) and len(module) > 1 and isinstance(module[1], nn.BatchNorm2d):
            _fold(module, "0", "1")
    return model


def _fold(module: nn.Module, convolution: str, norm: str) -> None:
    fused = fuse_conv_bn_eval(getattr(module, convolution), getattr(module, norm))
    setattr(module, convolution, fused)
    setattr(module, norm, nn.Identity())
