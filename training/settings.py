"""What every recipe states, whatever it trains; text_recipe.py and poster_recipe.py add their own settings."""

import dataclasses
from dataclasses import dataclass, field
from typing import Literal

# Settings that describe a recipe or say where its weights are kept, and do not change what is computed from them.
DESCRIPTIONS = (
    "name",
    "title",
    "note",
    "licence",
    "family",
    "purpose",
    "base",
    "idea",
    "checkpoint_steps",
    "weights",
    "hub",
    "package",
    "tokenizer",
)


@dataclass(frozen=True)
class Recipe:
    """
    Field names are the keys of the recipe's file. `base` and `idea` are filled in by `load_recipe`: the recipe that
    ideas were added to, and their titles.
    """

    name: str
    title: str
    note: str = ""
    licence: str = "MIT"
    family: str = "Transformer"
    purpose: Literal["model", "ablation"] = "model"
    base: str = ""
    idea: str = ""

    # Model
    kind: str = ""
    weights: Literal["hub", "folder", "package", "scratch"] = "scratch"
    hub: str = ""
    package: str = ""
    config: dict = field(default_factory=dict)
    dropout: float = 0.1

    # Films
    train_share: float = 1.0

    # Targets
    soft_weight: float = 0.0
    smoothing: float = 0.0
    auxiliary_weight: float = 0.0

    # Loss
    loss: Literal["bce", "asymmetric", "focal"] = "bce"
    class_weights: Literal["none", "square-root", "balanced", "effective-number"] = "none"
    effective_beta: float = 0.999
    focal_gamma: float = 2.0
    gamma_negative: float = 4.0
    gamma_positive: float = 0.0
    probability_margin: float = 0.05

    # Optimisation
    epochs: int = 4
    batch: int = 32
    accumulation: int = 1
    learning_rate: float = 1e-4
    head_learning_rate: float = 2e-3
    layer_decay: float = 1.0
    weight_decay: float = 0.01
    schedule: Literal["one-cycle", "linear", "constant"] = "one-cycle"
    warmup: float = 0.1
    clip: float = 1.0
    precision: Literal["float32", "bfloat16"] = "float32"
    averaging: Literal["none", "epochs", "exponential"] = "none"
    averaging_from: int = 2
    averaging_decay: float = 0.999
    keep: Literal["last", "best"] = "last"
    checkpoint_steps: int = 100

    def settings(self) -> dict:
        """All settings as plain values, for fingerprints."""
        return dataclasses.asdict(self)

    @classmethod
    def default_settings(cls) -> dict:
        """The settings that have a default, at that."""
        return cls(name="", title="").settings()

    def effective_settings(self) -> dict:
        """
        The settings that had a say, for records: those of a loss, a schedule or a model that is not used are left out.
        """
        unused = set(DESCRIPTIONS)
        for used, names in self._conditions():
            if not used:
                unused |= set(names)
        return {key: value for key, value in self.settings().items() if key not in unused}

    def _conditions(self) -> list[tuple[bool, tuple[str, ...]]]:
        """Which settings matter only under a condition, and whether it is met."""
        return [
            (self.loss == "focal", ("focal_gamma",)),
            (self.loss == "asymmetric", ("gamma_negative", "gamma_positive", "probability_margin")),
            (self.class_weights == "effective-number", ("effective_beta",)),
            (self.schedule != "constant", ("warmup",)),
            (self.averaging == "epochs", ("averaging_from",)),
            (self.averaging == "exponential", ("averaging_decay",)),
        ]
