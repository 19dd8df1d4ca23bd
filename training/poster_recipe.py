"""What a recipe for posters states."""

from dataclasses import dataclass, field
from typing import Literal

from training.settings import Recipe


@dataclass(frozen=True)
class PosterRecipe(Recipe):
    """Settings of a poster model beside those of every recipe. Sizes are in pixels, width first."""

    family: str = "EfficientNet"

    # Model
    kind: Literal["efficientnet", "vgg"] = "efficientnet"
    architecture: Literal["lite0", "lite2", "b0", "b2", "vgg-16"] = "lite0"
    # How the weights were trained: TensorFlow pads unevenly where PyTorch pads evenly; the rest goes with it.
    convention: Literal["tensorflow", "torch"] = "tensorflow"
    dilated: bool = False
    stochastic_depth: float = 0.0
    head: Literal["pooled", "dense"] = "pooled"
    units: list = field(default_factory=list)
    frozen_stages: int = 0
    # Computes what the frozen stages make of every poster once; no augmentation then.
    cached: bool = False

    # Input
    width: int = 160
    height: int = 240
    # The whole poster with its sides scaled apart, or the largest part of the shape, from its middle.
    fit: Literal["stretch", "crop"] = "stretch"
    normalisation: Literal["imagenet", "half", "caffe"] = "imagenet"

    # Augmentation: a window of this size (0: all), up to `zoom` larger or smaller, mirrored so often
    crop_width: int = 0
    crop_height: int = 0
    zoom: float = 0.0
    flip: float = 0.5
    brightness: float = 0.0
    mixup: float = 0.0
    cutmix: float = 0.0

    # Test-time augmentation: logits of the poster, or their mean with those of its mirror image
    test_views: Literal["one", "mirrored"] = "one"

    optimizer: Literal["adamw", "rmsprop"] = "adamw"

    @property
    def crop(self) -> tuple[int, int]:
        """Width and height of what it is trained on."""
        return self.crop_width or self.width, self.crop_height or self.height

    def _conditions(self) -> list[tuple[bool, tuple[str, ...]]]:
        efficientnet = self.kind == "efficientnet"
        augmentation = ("crop_width", "crop_height", "zoom", "flip", "brightness", "mixup", "cutmix")
        return [
            *super()._conditions(),
            (efficientnet, ("convention", "dilated", "stochastic_depth")),
            (bool(self.config), ("config",)),
            (self.head == "dense", ("units",)),
            (self.frozen_stages > 0, ("cached",)),
            (not self.cached, augmentation),
        ]
