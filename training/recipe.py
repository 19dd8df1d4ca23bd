"""A recipe: every setting that would change the result, in one JSON file under training/recipes."""

import dataclasses
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, get_args, get_origin, get_type_hints

from training.errors import TrainingError

FOLDER = Path(__file__).resolve().parent / "recipes"
IDEAS = Path(__file__).resolve().parent / "ideas.json"


@dataclass(frozen=True)
class Recipe:
    """
    Field names are the file's keys. `extends` in a file names the recipe whose settings it changes. `base` and `idea`
    are filled in by `load_recipe`: the recipe that ideas were added to, and their titles.
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
    kind: Literal["transformer", "bilstm"] = "transformer"
    weights: Literal["hub", "folder", "package", "scratch"] = "scratch"
    hub: str = ""
    package: str = ""
    config: dict = field(default_factory=dict)
    tokenizer: str = ""
    pooling: Literal["mean", "first"] = "mean"
    dropout: float = 0.1
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
    r_drop: float = 0.0

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

    def effective_settings(self) -> dict:
        """
        The settings that had a say, for records: those of a loss, a schedule or a model that is not used are left out.
        """
        unused = {
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
        }
        for used, names in self._conditions():
            if not used:
                unused |= set(names)
        return {key: value for key, value in self.settings().items() if key not in unused}

    def _conditions(self) -> list[tuple[bool, tuple[str, ...]]]:
        transformer, pretrained = self.kind == "transformer", self.pretraining_epochs > 0
        return [
            (transformer, ("pooling", "frozen_layers", "layer_decay")),
            (bool(self.config) and self.weights == "scratch", ("config",)),
            (not transformer, ("units",)),
            (
                pretrained,
                ("pretraining", "pretraining_epochs", "pretraining_learning_rate", "pretraining_batch", "masked_share"),
            ),
            (pretrained and self.pretraining == "replaced-token", ("generator_scale", "detection_weight")),
            (self.heading, ("heading_drop",)),
            (self.loss == "focal", ("focal_gamma",)),
            (self.loss == "asymmetric", ("gamma_negative", "gamma_positive", "probability_margin")),
            (self.class_weights == "effective-number", ("effective_beta",)),
            (self.schedule != "constant", ("warmup",)),
            (self.averaging == "epochs", ("averaging_from",)),
            (self.averaging == "exponential", ("averaging_decay",)),
        ]


def default_settings() -> dict:
    """The settings that have a default, at that."""
    return Recipe(name="", title="").settings()


def recipe_names() -> list[str]:
    """The recipes at hand, in alphabetical order."""
    return sorted(path.stem for path in FOLDER.glob("*.json"))


def load_recipe(name: str) -> Recipe:
    """
    A recipe by its name or by the path of a JSON file, with ideas behind it if wanted: `minilm+soft+heading`. Raises
    TrainingError for one that is unknown or malformed.
    """
    base, *added = name.split("+")
    path = Path(base) if base.endswith(".json") else FOLDER / f"{base}.json"
    if not path.exists():
        raise TrainingError(f"no recipe {base}: there are {', '.join(recipe_names())}")
    values = {**_read(path), "name": path.stem}
    for idea in added:
        values = _add_idea(values, idea)
    return make_recipe(values, str(path))


def load_ideas() -> dict[str, dict]:
    """What can be added to any recipe: settings by the idea's name, each with a title."""
    return json.loads(IDEAS.read_text(encoding="utf-8"))


def _add_idea(values: dict, name: str) -> dict:
    ideas = load_ideas()
    if name not in ideas:
        raise TrainingError(f"no idea {name}: there are {', '.join(ideas)}")
    title = ideas[name]["title"]
    return {
        **values,
        **ideas[name],
        "title": f"{values['title']}, {title}",
        "name": f"{values['name']}-{name}",
        "base": values.get("base") or values["name"],
        "idea": f"{values['idea']}, {title}" if values.get("idea") else title,
    }


def make_recipe(values: dict, source: str = "recipe") -> Recipe:
    """Checks names and types of all settings."""
    types = get_type_hints(Recipe)
    for key, value in values.items():
        if key not in types:
            raise TrainingError(f'{source}: "{key}" is no setting; there are {", ".join(types)}')
        _check(source, key, value, types[key])
    try:
        return Recipe(**values)
    except TypeError as error:
        raise TrainingError(f"{source}: {error}") from error


def _read(path: Path) -> dict:
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        raise TrainingError(f"{path}: is not JSON ({error})") from error
    base = values.pop("extends", None)
    if base is None:
        return values
    parent = path.parent / f"{base}.json"
    parent = parent if parent.exists() else FOLDER / f"{base}.json"
    if not parent.exists():
        raise TrainingError(f'{path}: extends "{base}", which is no recipe')
    return {**_read(parent), **values}


def _check(source: str, key: str, value: object, kind: type) -> None:
    if get_origin(kind) is Literal:
        if value not in get_args(kind):
            raise TrainingError(f'{source}: "{key}" is {value!r}; it must be one of {", ".join(get_args(kind))}')
        return
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    fits = number if kind is float else type(value) is kind
    if not fits:
        raise TrainingError(f'{source}: "{key}" is {value!r}; it must be a {kind.__name__}')
    if number and value < 0:
        raise TrainingError(f'{source}: "{key}" is {value}; it must not be negative')
