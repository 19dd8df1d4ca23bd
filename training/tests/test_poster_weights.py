"""Weights in the formats of timm, torchvision, Keras and others mean here what they mean there."""

import json
from pathlib import Path

import onnx
import pytest
import torch
from onnx import helper, numpy_helper
from safetensors.torch import save_file

from training.build_poster import make_backbone, make_classifier
from training.errors import TrainingError
from training.poster_weights import copy_weights, load_backbone_weights, read_tensors
from training.recipe import make_recipe
from training.tests.invented_weights import invent_pixels, invent_weights

FOUND = json.loads((Path(__file__).parent / "fixtures" / "backbones.json").read_text())
SMALL = {"width": 0.1, "depth": 0.5}
VGG_CHANNELS = [8, 8, 12, 16, 16]
SETTINGS = {
    "timm, torch": {"architecture": "b0", "convention": "torch"},
    "timm, tensorflow": {"architecture": "b0", "convention": "tensorflow"},
    "timm, lite": {"architecture": "lite0"},
    "timm, dilated": {"architecture": "b0", "convention": "torch", "dilated": True},
    "torchvision, torch": {"architecture": "b0", "convention": "torch"},
    "torchvision, VGG": {"kind": "vgg", "architecture": "vgg-16", "config": {"channels": VGG_CHANNELS}},
    "efficientnet-lite-pytorch": {"architecture": "lite0"},
}


def recipe(name="timm, torch", **settings):
    values = {"name": "tiny", "title": "Tiny", "kind": "efficientnet", "config": SMALL, "weights": "folder"}
    return make_recipe({**values, **SETTINGS[name], **settings})


def save(path, tensors):
    save_file(tensors, path) if path.suffix == ".safetensors" else torch.save(tensors, path)
    return str(path)


@pytest.mark.parametrize("suffix", [".safetensors", ".pth"])
@pytest.mark.parametrize("name", FOUND)
def test_a_published_format_gives_the_publishers_own_activations(name, suffix, tmp_path):
    published = invent_weights(FOUND[name]["shapes"])
    backbone = make_classifier(recipe(name)).eval()
    path = save(tmp_path / f"weights{suffix}", published)
    load_backbone_weights(backbone.backbone, recipe(name), None, path)
    for result in FOUND[name]["results"]:
        with torch.no_grad():
            out = backbone.activations(invent_pixels(*result["size"]))
        assert list(out.shape) == result["shape"]
        expected = torch.tensor(result["means"])
        assert torch.allclose(out.mean(dim=(2, 3))[0, :8], expected, atol=1e-5, rtol=1e-4)
        assert torch.allclose(out[1, :4, -1, -1], torch.tensor(result["corner"]), atol=1e-5, rtol=1e-4)


@pytest.mark.parametrize("name", ["timm, lite", "timm, tensorflow"])
def test_the_other_way_of_padding_gives_other_activations(name):
    """Or else the test above could not tell them apart."""
    other = recipe(name, convention="torch")
    model = make_classifier(other).eval()
    copy_weights(model.backbone, invent_weights(FOUND[name]["shapes"]), "fixture")
    result = FOUND[name]["results"][0]
    with torch.no_grad():
        out = model.activations(invent_pixels(*result["size"]))
    assert not torch.allclose(out.mean(dim=(2, 3))[0, :8], torch.tensor(result["means"]), atol=1e-3)


@pytest.mark.parametrize(
    ("architecture", "parameters"), [("b0", 4_007_548), ("b2", 7_700_994), ("lite0", 3_371_008), ("lite2", 4_811_072)]
)
def test_the_backbones_have_the_papers_numbers_of_parameters(architecture, parameters):
    """As published, less the classifier of a thousand classes."""
    backbone = make_backbone(recipe(architecture=architecture, config={}))
    assert sum(parameter.numel() for parameter in backbone.parameters()) == parameters


def test_vgg_has_the_papers_number_of_parameters():
    settings = {"kind": "vgg", "architecture": "vgg-16", "config": {}}
    assert sum(parameter.numel() for parameter in make_backbone(recipe(**settings)).parameters()) == 14_714_688


def test_keras_layers_in_an_onnx_file_are_read_by_name(tmp_path):
    vgg = recipe("torchvision, VGG")
    backbone = make_backbone(vgg)
    tensors = []
    for block, stage in enumerate(backbone.stages, 1):
        layers = [layer for layer in stage if isinstance(layer, torch.nn.Conv2d)]
        for number, layer in enumerate(layers, 1):
            prefix = f"functional_1/block{block}_conv{number}_1"
            weight, bias = layer.weight.detach().numpy(), layer.bias.detach().numpy() + number
            tensors.append(numpy_helper.from_array(weight, f"{prefix}/convolution/ReadVariableOp:0"))
            tensors.append(numpy_helper.from_array(bias, f"{prefix}/Squeeze:0"))
    graph = helper.make_graph([], "keras", [], [], tensors)
    onnx.save(helper.make_model(graph), tmp_path / "vgg.onnx")
    loaded = make_backbone(vgg)
    record = load_backbone_weights(loaded, vgg, None, str(tmp_path))
    assert record["kind"] == "pretrained" and record["weights"].startswith("vgg.onnx (SHA-256 ")
    assert torch.equal(loaded.stages[3][4].weight, backbone.stages[3][4].weight)
    assert torch.equal(loaded.stages[3][4].bias, backbone.stages[3][4].bias + 3)


def test_half_precision_weights_are_trained_as_float32(tmp_path):
    halves = {name: value.half() for name, value in invent_weights(FOUND["timm, torch"]["shapes"]).items()}
    backbone = make_backbone(recipe())
    load_backbone_weights(backbone, recipe(), "folder", save(tmp_path / "half.safetensors", halves))
    assert {value.dtype for value in backbone.parameters()} == {torch.float32}
    assert torch.equal(backbone.stages[0][0].weight, halves["conv_stem.weight"].float())


def test_a_model_in_the_hubs_cache_is_loaded_by_its_name_without_a_network(tmp_path, monkeypatch):
    """The cache as huggingface_hub lays it out: models--owner--name with refs and snapshots."""
    cache = tmp_path / "models--tiny--b0"
    (cache / "snapshots" / ("a" * 40)).mkdir(parents=True)
    (cache / "refs").mkdir()
    (cache / "refs" / "main").write_text("a" * 40)
    published = invent_weights(FOUND["timm, torch"]["shapes"])
    save_file(published, cache / "snapshots" / ("a" * 40) / "model.safetensors")
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path))
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    found = recipe(hub="tiny/b0", weights="hub")
    backbone = make_backbone(found)
    assert load_backbone_weights(backbone, found, None, None)["weights"].startswith("tiny/b0 (SHA-256 ")
    assert torch.equal(backbone.stages[0][0].weight, published["conv_stem.weight"])
    with pytest.raises(TrainingError, match="--weights folder --folder FILE"):
        load_backbone_weights(backbone, recipe(hub="tiny/absent", weights="hub"), None, None)


def test_weights_of_another_network_or_size_are_refused_by_name(tmp_path):
    published = invent_weights(FOUND["timm, torch"]["shapes"])
    wide = make_backbone(recipe(config={"width": 0.3, "depth": 0.5}))
    with pytest.raises(TrainingError, match=r"conv_stem.weight has the shape \(8, 3, 3, 3\)"):
        copy_weights(wide, published, "file")
    del published["bn2.bias"]
    with pytest.raises(TrainingError, match=r"read as timm's, 1 tensors are missing, such as bn2.bias"):
        copy_weights(make_backbone(recipe()), published, "file")


@pytest.mark.parametrize("count", [0, 2])
def test_a_folder_must_hold_one_file_of_weights(count, tmp_path):
    for number in range(count):
        (tmp_path / f"{number}.pth").write_bytes(b"")
    with pytest.raises(TrainingError, match=f"has {count or 'none'}"):
        load_backbone_weights(make_backbone(recipe()), recipe(), "folder", str(tmp_path))


def test_a_file_that_is_no_state_dict_is_refused(tmp_path):
    (tmp_path / "model.pth").write_bytes(b"not weights")
    with pytest.raises(TrainingError, match="is no state dict"):
        read_tensors(tmp_path / "model.pth")


def test_a_package_that_is_not_installed_is_named():
    absent = recipe(weights="package", package="no_such_weights/model.pth")
    with pytest.raises(TrainingError, match="no_such_weights is not installed"):
        load_backbone_weights(make_backbone(absent), absent, None, None)
