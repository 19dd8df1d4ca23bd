"""What a recipe for plots states."""

from dataclasses import dataclass
from typing import Literal

from training.settings import Recipe


@dataclass(frozen=True)
class TextRecipe(Recipe):
    """Settings of a text model beside those of every recipe."""

    # Model
    kind: Literal["transformer", "bilstm"] = "transformer"
    tokenizer: str = ""
    pooling: Literal["mean", "first"] = "mean"
    frozen_layers: int = 0
    frozen_embeddings: bool = False
    units: int = 120

    # Pretraining on the training films' plots, before anything else
    pretraining: Literal["replaced-token", "masked-language"] = "replaced-token"
    pretraining_epochs: int = 0
    pretraining_learning_rate: float = 5e-4
    pretraining_batch: int = 32
    generator_scale: float = 0.25
    masked_share: float = 0.15
    detection_weight: float = 50.0

    # Input
    max_tokens: int = 192
    heading: bool = False
    heading_drop: float = 0.0

    # Loss
    r_drop: float = 0.0

    def _conditions(self) -> list[tuple[bool, tuple[str, ...]]]:
        transformer, pretrained = self.kind == "transformer", self.pretraining_epochs > 0
        return [
            *super()._conditions(),
            (transformer, ("pooling", "frozen_layers", "layer_decay")),
            (bool(self.config) and self.weights == "scratch", ("config",)),
            (not transformer, ("units",)),
            (
                pretrained,
                ("pretraining", "pretraining_epochs", "pretraining_learning_rate", "pretraining_batch", "masked_share"),
            ),
            (pretrained and self.pretraining == "replaced-token", ("generator_scale", "detection_weight")),
            (self.heading, ("heading_drop",)),
        ]
