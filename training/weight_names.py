"""How others call the parts of these networks, so that weights that they publish can be read."""

import re
from collections.abc import Callable
from itertools import accumulate

from torch import nn

from training.errors import TrainingError
from training.models.efficientnet import EfficientNet
from training.models.vgg import Vgg

Naming = Callable[[nn.Module], dict[str, str]]


def backbone_names(backbone: nn.Module) -> list[str]:
    """Names of the tensors that weights must hold for a backbone; counters of batches say nothing."""
    return [name for name in backbone.state_dict() if not name.endswith("num_batches_tracked")]


def own(backbone: nn.Module) -> dict[str, str]:
    """Weights as a training of this project saves them."""
    return {name: f"backbone.{name}" for name in backbone_names(backbone)}


def lukemelas(backbone: nn.Module) -> dict[str, str]:
    """efficientnet-pytorch and efficientnet-lite-pytorch: blocks are numbered through."""
    rules = {
        "stages.0.0": "_conv_stem",
        "stages.0.1": "_bn0",
        f"stages.{len(backbone.stages) - 1}.0": "_conv_head",
        f"stages.{len(backbone.stages) - 1}.1": "_bn1",
    }
    parts = {
        "expand": "_expand_conv",
        "expand_norm": "_bn0",
        "depthwise": "_depthwise_conv",
        "depthwise_norm": "_bn1",
        "excitation.reduce": "_se_reduce",
        "excitation.expand": "_se_expand",
        "project": "_project_conv",
        "project_norm": "_bn2",
    }
    before = [0, *accumulate(len(stage) for stage in backbone.stages[1:-1])]
    return _efficientnet(
        backbone, rules, lambda stage, block, part: f"_blocks.{before[stage - 1] + block}.{parts[part]}"
    )


def timm(backbone: nn.Module) -> dict[str, str]:
    """timm: blocks.<stage>.<block>; the first stage's blocks do not expand and count their parts otherwise."""
    rules = {
        "stages.0.0": "conv_stem",
        "stages.0.1": "bn1",
        f"stages.{len(backbone.stages) - 1}.0": "conv_head",
        f"stages.{len(backbone.stages) - 1}.1": "bn2",
    }
    separable = {"depthwise": "conv_dw", "depthwise_norm": "bn1", "project": "conv_pw", "project_norm": "bn2"}
    inverted = {
        "expand": "conv_pw",
        "expand_norm": "bn1",
        "depthwise": "conv_dw",
        "depthwise_norm": "bn2",
        "project": "conv_pwl",
        "project_norm": "bn3",
    }
    excitation = {"excitation.reduce": "se.conv_reduce", "excitation.expand": "se.conv_expand"}

    def name(stage: int, block: int, part: str) -> str:
        parts = {**(separable if backbone.stages[stage][block].expand is None else inverted), **excitation}
        return f"blocks.{stage - 1}.{block}.{parts[part]}"

    return _efficientnet(backbone, rules, name)


def torchvision(backbone: nn.Module) -> dict[str, str]:
    """torchvision: features.<stage>.<block>.block.<place>, where the place depends on what the block has."""
    last = len(backbone.stages) - 1
    rules = {
        "stages.0.0": "features.0.0",
        "stages.0.1": "features.0.1",
        f"stages.{last}.0": f"features.{last}.0",
        f"stages.{last}.1": f"features.{last}.1",
    }

    def name(stage: int, block: int, part: str) -> str:
        found = backbone.stages[stage][block]
        groups = [["expand", "expand_norm"]] if found.expand is not None else []
        groups.append(["depthwise", "depthwise_norm"])
        if found.excitation is not None:
            groups.append(["excitation"])
        groups.append(["project", "project_norm"])
        place = next(index for index, group in enumerate(groups) if part.split(".")[0] in group)
        inner = {"excitation.reduce": "fc1", "excitation.expand": "fc2"}.get(
            part, "1" if part.endswith("norm") else "0"
        )
        return f"features.{stage}.{block}.block.{place}.{inner}"

    return _efficientnet(backbone, rules, name)


def torchvision_vgg(backbone: nn.Module) -> dict[str, str]:
    """torchvision's and timm's VGG: features.<place>, with ReLU and pooling counted."""
    places, place = {}, 0
    for number, stage in enumerate(backbone.stages):
        for inside, layer in enumerate(stage):
            if isinstance(layer, nn.Conv2d):
                places[f"stages.{number}.{inside}"] = f"features.{place}"
            place += 1
    return {name: f"{places[name.rpartition('.')[0]]}.{name.rpartition('.')[2]}" for name in backbone_names(backbone)}


def keras_vgg(backbone: nn.Module) -> dict[str, str]:
    """Keras' VGG-16 as tf2onnx wrote it: block<i>_conv<j>, with what Keras added to tell layers apart cut off."""
    names = {}
    for block, stage in enumerate(backbone.stages, 1):
        places = [inside for inside, layer in enumerate(stage) if isinstance(layer, nn.Conv2d)]
        for number, inside in enumerate(places, 1):
            for kind in ("weight", "bias"):
                names[f"stages.{block - 1}.{inside}.{kind}"] = f"block{block}_conv{number}.{kind}"
    return names


def find_naming(backbone: nn.Module, names: set[str]) -> dict[str, str]:
    """Their name of each of our tensors, by the first format all of whose names are there. Raises with what lacks."""
    formats: dict[str, Naming] = {"this project": own}
    if isinstance(backbone, EfficientNet):
        formats |= {"timm": timm, "torchvision": torchvision, "efficientnet-pytorch": lukemelas}
    if isinstance(backbone, Vgg):
        formats |= {"torchvision": torchvision_vgg, "Keras": keras_vgg}
    missing = {}
    for title, naming in formats.items():
        found = naming(backbone)
        missing[title] = sorted(set(found.values()) - names)
        if not missing[title]:
            return found
    nearest = min(missing, key=lambda title: len(missing[title]))
    raise TrainingError(
        f"the weights are not of this network: read as {nearest}'s, {len(missing[nearest])} tensors are missing, such "
        f"as {missing[nearest][0]}; formats that are known: {', '.join(formats)}"
    )


def _efficientnet(backbone: nn.Module, rules: dict[str, str], block_name: Callable[[int, int, str], str]) -> dict:
    names = {}
    for name in backbone_names(backbone):
        module, _, kind = name.rpartition(".")
        if module in rules:
            names[name] = f"{rules[module]}.{kind}"
            continue
        stage, block, part = re.fullmatch(r"stages\.(\d+)\.(\d+)\.(.+)", module).groups()
        names[name] = f"{block_name(int(stage), int(block), part)}.{kind}"
    return names
