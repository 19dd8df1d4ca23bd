"""
EfficientNet (Tan and Le 2019) and EfficientNet-Lite, which has no squeeze-and-excitation, ReLU6, and a stem and a head
that do not grow. Sizes and names of the parts follow the papers, so that published weights fit.
"""

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

# Repeats, kernel, stride, expansion, channels of the seven stages of B0.
STAGES = (
    (1, 3, 1, 1, 16),
    (2, 3, 2, 6, 24),
    (2, 5, 2, 6, 40),
    (3, 3, 2, 6, 80),
    (3, 5, 1, 6, 112),
    (4, 5, 2, 6, 192),
    (1, 3, 1, 6, 320),
)


@dataclass(frozen=True)
class Shape:
    """Multipliers of width and depth, whether Lite, and the channels after the stages (before the multiplier)."""

    width: float = 1.0
    depth: float = 1.0
    lite: bool = True
    features: int = 1280
    stem: int = 32
    divisor: int = 8


SHAPES = {
    "lite0": Shape(),
    "lite2": Shape(1.1, 1.2),
    "b0": Shape(lite=False),
    "b2": Shape(1.1, 1.2, lite=False),
}


@dataclass(frozen=True)
class Convention:
    """How the framework that trained the weights pads, and its batch norm's settings."""

    even: bool
    epsilon: float
    momentum: float


CONVENTIONS = {"tensorflow": Convention(False, 1e-3, 0.01), "torch": Convention(True, 1e-5, 0.1)}


def round_channels(channels: int, shape: Shape) -> int:
    """Channels times the width, to the nearest multiple of the divisor, and never more than a tenth fewer."""
    wanted = channels * shape.width
    rounded = max(shape.divisor, int(wanted + shape.divisor / 2) // shape.divisor * shape.divisor)
    return rounded + shape.divisor if rounded < 0.9 * wanted else rounded


class PaddedConvolution(nn.Conv2d):
    """
    A convolution whose output has ceil(input / stride) cells. PyTorch's weights expect as many zeros before as after;
    TensorFlow's ("SAME") expect the odd one after.
    """

    def __init__(self, entrance: int, out: int, kernel: int, stride: int, dilation: int, groups: int, even: bool):
        super().__init__(
            entrance,
            out,
            kernel,
            stride,
            padding=dilation * (kernel // 2),
            dilation=dilation,
            groups=groups,
            bias=False,
        )
        self.even = even

    def forward(self, pixels: Tensor) -> Tensor:
        if self.even or self.stride[0] == 1:
            return super().forward(pixels)
        pads = []
        for size in (pixels.shape[3], pixels.shape[2]):
            reach = self.dilation[0] * (self.kernel_size[0] - 1) + 1
            total = max((math.ceil(size / self.stride[0]) - 1) * self.stride[0] + reach - size, 0)
            pads += [total // 2, total - total // 2]
        return functional.conv2d(
            functional.pad(pixels, pads), self.weight, self.bias, self.stride, 0, self.dilation, self.groups
        )


class SqueezeExcitation(nn.Module):
    """Weighs each channel by what all of them hold on average."""

    def __init__(self, channels: int, squeezed: int):
        super().__init__()
        self.reduce = nn.Conv2d(channels, squeezed, 1)
        self.expand = nn.Conv2d(squeezed, channels, 1)

    def forward(self, maps: Tensor) -> Tensor:
        mean = maps.mean(dim=(2, 3), keepdim=True)
        return maps * torch.sigmoid(self.expand(functional.silu(self.reduce(mean))))


class Block(nn.Module):
    """An inverted residual block; `drop` is how often its residual is left out in training."""

    def __init__(
        self,
        entrance: int,
        out: int,
        kernel: int,
        stride: int,
        dilation: int,
        expansion: int,
        shape: Shape,
        convention: Convention,
        drop: float,
    ):
        super().__init__()
        wide = entrance * expansion
        self.activation = nn.ReLU6() if shape.lite else nn.SiLU()
        if expansion > 1:
            self.expand = nn.Conv2d(entrance, wide, 1, bias=False)
            self.expand_norm = norm(wide, convention)
        else:
            self.expand = None
        self.depthwise = PaddedConvolution(wide, wide, kernel, stride, dilation, wide, convention.even)
        self.depthwise_norm = norm(wide, convention)
        self.excitation = None if shape.lite else SqueezeExcitation(wide, max(1, entrance // 4))
        self.project = nn.Conv2d(wide, out, 1, bias=False)
        self.project_norm = norm(out, convention)
        self.residual = stride == 1 and entrance == out
        self.drop = drop

    def forward(self, maps: Tensor) -> Tensor:
        wide = maps
        if self.expand is not None:
            wide = self.activation(self.expand_norm(self.expand(wide)))
        wide = self.activation(self.depthwise_norm(self.depthwise(wide)))
        if self.excitation is not None:
            wide = self.excitation(wide)
        out = self.project_norm(self.project(wide))
        if not self.residual:
            return out
        if self.training and self.drop:
            keep = (torch.rand(len(out), 1, 1, 1, device=out.device) >= self.drop).to(out.dtype)
            out = out * keep / (1 - self.drop)
        return maps + out


def norm(channels: int, convention: Convention) -> nn.BatchNorm2d:
    """Batch norm by the convention."""
    return nn.BatchNorm2d(channels, eps=convention.epsilon, momentum=convention.momentum)


class EfficientNet(nn.Module):
    """
    (N, 3, H, W) to (N, channels, H/32, W/32), or H/16 where `dilated`: the last stride is dropped and what follows it
    dilated instead, so that the weights still fit. `stages` are the stem, the seven stages and the last convolution.
    """

    def __init__(self, shape: Shape, convention: Convention, dilated: bool = False, stochastic_depth: float = 0.0):
        super().__init__()
        stem = shape.stem if shape.lite else round_channels(shape.stem, shape)
        first = PaddedConvolution(3, stem, 3, 2, 1, 1, convention.even)
        self.stages = nn.ModuleList([nn.Sequential(first, norm(stem, convention), activation(shape))])
        repeats = [self._repeats(index, shape) for index in range(len(STAGES))]
        done, entrance, dilation = 0, stem, 1
        last_stride = max(index for index, stage in enumerate(STAGES) if stage[2] == 2)
        for index, (_, kernel, stride, expansion, channels) in enumerate(STAGES):
            out = round_channels(channels, shape)
            blocks = []
            for repeat in range(repeats[index]):
                step = stride if repeat == 0 else 1
                following = dilation
                if dilated and index == last_stride and repeat == 0:
                    # The block itself still reads neighbours; those behind it would have read every other cell.
                    step, following = 1, 2
                drop = stochastic_depth * done / sum(repeats)
                blocks.append(Block(entrance, out, kernel, step, dilation, expansion, shape, convention, drop))
                dilation, entrance, done = following, out, done + 1
            self.stages.append(nn.Sequential(*blocks))
        self.channels = shape.features if shape.lite else round_channels(shape.features, shape)
        last = nn.Conv2d(entrance, self.channels, 1, bias=False)
        self.stages.append(nn.Sequential(last, norm(self.channels, convention), activation(shape)))
        for module in self.modules():
            if isinstance(module, nn.Conv2d):
                nn.init.kaiming_normal_(module.weight, mode="fan_out")
                if module.bias is not None:
                    nn.init.zeros_(module.bias)

    @staticmethod
    def _repeats(index: int, shape: Shape) -> int:
        fixed = shape.lite and index in (0, len(STAGES) - 1)
        return STAGES[index][0] if fixed else math.ceil(STAGES[index][0] * shape.depth)


def activation(shape: Shape) -> nn.Module:
    """ReLU6 in Lite, which int8 bears well, else SiLU."""
    return nn.ReLU6() if shape.lite else nn.SiLU()
