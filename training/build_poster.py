"""Makes the poster model that a recipe describes."""

import dataclasses

from torch import nn

from training.errors import TrainingError
from training.models.efficientnet import CONVENTIONS, SHAPES, EfficientNet
from training.models.poster import DenseHead, PooledHead, PosterClassifier
from training.models.vgg import CHANNELS, Vgg
from training.poster_recipe import PosterRecipe
from training.targets import output_count


def check_recipe(recipe: PosterRecipe) -> None:
    """Raises for settings that contradict each other."""
    width, height = recipe.crop
    if width > recipe.width or height > recipe.height:
        size = f"{recipe.width} x {recipe.height}"
        raise TrainingError(f"{recipe.name}: a crop of {width} x {height} does not fit into a poster of {size}")
    if recipe.cached and not recipe.frozen_stages:
        raise TrainingError(f"{recipe.name}: nothing is frozen, so nothing can be cached")
    if recipe.cached and recipe.test_views != "one":
        raise TrainingError(f"{recipe.name}: test_views are of posters themselves, not of what is cached")


def make_backbone(recipe: PosterRecipe) -> nn.Module:
    """The convolutions with random weights; `config` changes their sizes, as tests do."""
    if recipe.kind == "vgg":
        return Vgg(tuple(recipe.config.get("channels", CHANNELS)))
    if recipe.architecture not in SHAPES:
        raise TrainingError(f"{recipe.name}: an efficientnet is one of {', '.join(SHAPES)}")
    shape = dataclasses.replace(SHAPES[recipe.architecture], **recipe.config)
    return EfficientNet(shape, CONVENTIONS[recipe.convention], recipe.dilated, recipe.stochastic_depth)


def grid(recipe: PosterRecipe) -> tuple[int, int]:
    """Rows and columns of the last activations: VGG's poolings round down, EfficientNet's strides round up."""
    if recipe.kind == "vgg":
        return recipe.height // 16, recipe.width // 16
    reduction = 16 if recipe.dilated else 32
    return -(-recipe.height // reduction), -(-recipe.width // reduction)


def make_classifier(recipe: PosterRecipe, outputs: int | None = None) -> PosterClassifier:
    """Backbone and head with random weights; `outputs` unless those of training."""
    check_recipe(recipe)
    backbone = make_backbone(recipe)
    outputs = outputs or output_count(recipe)
    if recipe.frozen_stages > len(backbone.stages):
        raise TrainingError(f"{recipe.name}: frozen_stages is {recipe.frozen_stages}, there are {len(backbone.stages)}")
    if recipe.head == "dense":
        height, width = grid(recipe)
        head = DenseHead(backbone.channels, height, width, recipe.units, outputs, recipe.dropout)
    else:
        head = PooledHead(backbone.channels, outputs, recipe.dropout)
    return PosterClassifier(backbone, head, recipe.frozen_stages)
