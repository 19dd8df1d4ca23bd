"""Where a poster model's pretrained backbone comes from: a hub, a file or folder, or a Python package."""

import hashlib
import re
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from safetensors.torch import load_file
from torch import Tensor, nn

from training.errors import TrainingError
from training.poster_recipe import PosterRecipe
from training.weight_names import find_naming
from training.weights import describe_package, package_folder

SUFFIXES = (".safetensors", ".pth", ".pt", ".bin", ".onnx")


def load_backbone_weights(backbone: nn.Module, recipe: PosterRecipe, kind: str | None, folder: str | None) -> dict:
    """
    Fills the backbone in place from where the recipe, or the command line over it, says; returns the run's record of
    it. Scratch leaves the random start.
    """
    kind = kind or recipe.weights
    if kind == "scratch":
        return {"kind": "random", "weights": None}
    path, name = find_file(recipe, kind, folder)
    copy_weights(backbone, read_tensors(path), name)
    checksum = hashlib.sha256(path.read_bytes()).hexdigest()
    how = "frozen" if recipe.frozen_stages == len(backbone.stages) else "pretrained"
    return {"kind": how, "weights": f"{name} (SHA-256 {checksum})"}


def find_file(recipe: PosterRecipe, kind: str, folder: str | None) -> tuple[Path, str]:
    """The file of weights, and how records call it. Raises with what else can be done."""
    if kind == "folder":
        path = Path(folder or "no folder is named")
        found = [path] if path.is_file() else sorted(file for file in path.glob("*") if file.suffix in SUFFIXES)
        if not folder or len(found) != 1:
            raise TrainingError(
                f"--weights folder needs --folder with one file of weights ({', '.join(SUFFIXES)}), or that file; "
                f"{folder} has {len(found) or 'none'}"
            )
        return found[0], found[0].name
    if kind == "hub":
        return download(recipe)
    path = package_folder(recipe.package, recipe.name)
    if not path.is_file():
        raise TrainingError(f"{path} is missing: {recipe.package} is not in the version that is installed")
    return path, describe_package(recipe.package.split("/")[0])


def download(recipe: PosterRecipe) -> tuple[Path, str]:
    """The file `owner/model` on the hub, in timm's format, or from the hub's cache."""
    from huggingface_hub import hf_hub_download

    if not recipe.hub:
        raise TrainingError(
            f"the recipe {recipe.name} names no model on a hub: use --weights folder, package or scratch"
        )
    try:
        return Path(hf_hub_download(recipe.hub, "model.safetensors")), recipe.hub
    except Exception as error:
        raise TrainingError(
            f"{recipe.hub} could not be loaded ({str(error).splitlines()[0]}): where no hub can be reached, download "
            "it elsewhere and give --weights folder --folder FILE, or train with --weights scratch"
        ) from error


def read_tensors(path: Path) -> dict[str, Tensor]:
    """Tensors by name, of a state dict or of an ONNX file; nothing in the file is run."""
    if path.suffix == ".safetensors":
        return load_file(path)
    if path.suffix == ".onnx":
        return read_onnx(path)
    try:
        state = torch.load(path, weights_only=True, map_location="cpu")
    except Exception as error:
        raise TrainingError(f"{path} is no state dict ({str(error).splitlines()[0]})") from error
    return state.get("state_dict", state)


def read_onnx(path: Path) -> dict[str, Tensor]:
    """
    Initialisers by name. What tf2onnx made of Keras' layers, `model/block1_conv1_1/convolution/ReadVariableOp:0` and
    `.../Squeeze:0`, is named `block1_conv1.weight` and `block1_conv1.bias`.
    """
    tensors = {}
    for tensor in onnx.load(path).graph.initializer:
        name = tensor.name
        found = re.search(r"/(block\d+_conv\d+)\w*/(convolution|Squeeze|BiasAdd)", name)
        if found:
            name = f"{found[1]}.{'weight' if found[2] == 'convolution' else 'bias'}"
        tensors[name] = torch.from_numpy(numpy_helper.to_array(tensor).copy())
    return tensors


def copy_weights(backbone: nn.Module, tensors: dict[str, Tensor], source: str) -> None:
    """Copies tensors into the backbone by the names of their format, as float32. Raises for another shape."""
    state = backbone.state_dict()
    for name, theirs in find_naming(backbone, set(tensors)).items():
        if tensors[theirs].shape != state[name].shape:
            raise TrainingError(
                f"{source}: {theirs} has the shape {tuple(tensors[theirs].shape)}, this network needs "
                f"{tuple(state[name].shape)}: it is of another size"
            )
        state[name].copy_(tensors[theirs])
