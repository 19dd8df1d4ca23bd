"""Makes the poster model that a recipe describes."""

import dataclasses

from torch import nn

from training.errors import TrainingError
from training.models.efficientnet import CONVENTIONS, SHAPES, EfficientNet
from training.models.poster import DenseHead, PooledHead, PosterClassifier
from training.models.vgg import CHANNELS, Vgg
from training.poster_recipe import PosterRecipe
from training.targets import output_count


def make_backbone(recipe: PosterRecipe) -> nn.Module:
    """The convolutions with random weights; `config` changes their sizes, as tests do."""
    if recipe.kind == "vgg":
        return Vgg(tuple(recipe.config.get("channels", CHANNELS)))
    if recipe.architecture not in SHAPES:
        raise TrainingError(f"{recipe.name}: an efficientnet is one of {', '.join(SHAPES)}")
    shape = dataclasses.replace(SHAPES[recipe.architecture], **recipe.config)
    return EfficientNet(shape, CONVENTIONS[recipe.convention], recipe.dilated, recipe.stochastic_depth)


def make_classifier(recipe: PosterRecipe, outputs: int | None = None) -> PosterClassifier:
    """Backbone and head with random weights; `outputs` unless those of training."""
    backbone = make_backbone(recipe)
    outputs = outputs or output_count(recipe)
    if recipe.frozen_stages > len(backbone.stages):
        raise TrainingError(f"{recipe.name}: frozen_stages is {recipe.frozen_stages}, there are {len(backbone.stages)}")
    if recipe.cached and not recipe.frozen_stages:
        raise TrainingError(f"{recipe.name}: nothing is frozen, so nothing can be cached")
    if recipe.head == "dense":
        width, height = recipe.view
        reduction = 16 if recipe.kind == "vgg" or recipe.dilated else 32
        head = DenseHead(
            backbone.channels, -(-height // reduction), -(-width // reduction), recipe.units, outputs, recipe.dropout
        )
    else:
        head = PooledHead(backbone.channels, outputs, recipe.dropout)
    return PosterClassifier(backbone, head, recipe.frozen_stages)
