"""Explanations in the graph are those that gradients give."""

import numpy as np
import onnx
import pytest
import torch

from training.build_poster import make_classifier
from training.calibration import quantize_poster
from training.explained import explain
from training.export_poster import export_explained
from training.fold import fold_norms
from training.quantization import open_session
from training.recipe import make_recipe
from training.storing import store_as_float16
from training.tests.invented_weights import invent_pixels, invent_weights

NETWORKS = {
    "lite": {"config": {"width": 0.1, "depth": 0.34, "features": 24}},
    "dilated": {"config": {"width": 0.1, "depth": 0.34, "features": 24}, "dilated": True},
    "excited": {"architecture": "b0", "convention": "torch", "config": {"width": 0.1, "depth": 0.34, "features": 240}},
    "vgg": {"kind": "vgg", "architecture": "vgg-16", "config": {"channels": [4, 4, 6, 12, 12]}},
    "dense": {
        "kind": "vgg",
        "architecture": "vgg-16",
        "config": {"channels": [4, 4, 6, 12, 12]},
        "head": "dense",
        "units": [12, 10],
    },
}


def network(name):
    """A network whose weights follow from their names, for pictures of 48 x 80."""
    base = {"name": name, "title": name, "kind": "efficientnet", "width": 48, "height": 80, "normalisation": "half"}
    recipe = make_recipe({**base, **NETWORKS[name]})
    model = make_classifier(recipe)
    shapes = {key: list(value.shape) for key, value in model.state_dict().items() if "num_batches" not in key}
    model.load_state_dict(invent_weights(shapes), strict=False)
    return model.eval(), recipe


def gradients_of(model, activations):
    """(N, 9, K, h, w) by autograd."""
    activations = activations.detach().requires_grad_(True)
    logits = model.head(activations)
    slopes = [torch.autograd.grad(logits[:, genre].sum(), activations, retain_graph=True)[0] for genre in range(9)]
    return torch.stack(slopes, dim=1)


@pytest.mark.parametrize("name", NETWORKS)
def test_maps_are_what_gradients_and_activations_give(name):
    model, _ = network(name)
    pixels = invent_pixels(80, 48)
    with torch.no_grad():
        found = explain(model)(pixels)
        expected = model(pixels)
    logits, activations, maps = found[:3]
    assert torch.allclose(logits, expected, atol=1e-5)
    gradients = gradients_of(model, activations)
    weights = gradients.mean(dim=(3, 4), keepdim=True)
    cams = (weights * activations.unsqueeze(1)).sum(dim=2)
    assert cams.abs().max() > 1e-3
    assert torch.allclose(maps, cams, atol=1e-5, rtol=1e-4)
    if name == "dense":
        assert torch.allclose(found[3], gradients, atol=1e-6, rtol=1e-4)
        assert (found[3][0] - found[3][1]).abs().max() > 1e-4, "the two posters switch the same units"
    else:
        sums = maps.sum(dim=(2, 3)) + model.head.output.bias
        assert torch.allclose(sums, logits, atol=1e-6)


@pytest.mark.parametrize("name", ["lite", "dilated", "excited"])
def test_without_norms_the_network_computes_the_same(name):
    model, _ = network(name)
    folded = fold_norms(model)
    assert not any(isinstance(module, torch.nn.BatchNorm2d) for module in folded.modules())
    with torch.no_grad():
        assert torch.allclose(folded(invent_pixels(80, 48)), model(invent_pixels(80, 48)), atol=1e-4, rtol=1e-4)


def test_the_dilated_network_has_twice_the_grid():
    shapes = [network(name)[0].activations(invent_pixels(80, 48)).shape[2:] for name in ("lite", "dilated")]
    assert [tuple(shape) for shape in shapes] == [(3, 2), (5, 3)]


@pytest.mark.parametrize("name", NETWORKS)
def test_the_file_answers_as_pytorch_does_for_any_number_of_posters(name, tmp_path):
    model, recipe = network(name)
    path = tmp_path / "model.onnx"
    export_explained(model, recipe, path)
    session = open_session(path)
    names = [output.name for output in session.get_outputs()]
    assert names == ["logits", "activations", "maps", *(["gradients"] if name == "dense" else [])]
    pixels = invent_pixels(80, 48)
    with torch.no_grad():
        expected = explain(model)(pixels)
    for count in (1, 2):
        for found, value in zip(session.run(names, {"pixels": pixels[:count].numpy()}), expected):
            assert np.abs(found - value[:count].numpy()).max() < 1e-4


@pytest.mark.parametrize("name", NETWORKS)
def test_smaller_files_answer_nearly_so_and_still_add_up(name, tmp_path):
    model, recipe = network(name)
    files = {kind: tmp_path / f"{kind}.onnx" for kind in ("float32", "float16", "int8")}
    export_explained(model, recipe, files["float32"])
    store_as_float16(files["float32"], files["float16"])
    draw = np.random.default_rng(1)
    posters = [draw.normal(size=(1, 3, 80, 48)).astype(np.float32) for _ in range(8)]
    quantize_poster(files["float32"], files["int8"], posters)
    runs = {}
    for kind, path in files.items():
        onnx.checker.check_model(str(path))
        session = open_session(path)
        found = [session.run(["logits", "maps"], {"pixels": poster}) for poster in posters]
        runs[kind], maps = (np.concatenate(values) for values in zip(*found))
        if name != "dense":
            sums = maps.sum(axis=(2, 3)) + model.head.output.bias.detach().numpy()
            assert np.abs(sums - runs[kind]).max() < 1e-5
    spread = runs["float32"].std()
    assert 0 < np.abs(runs["float16"] - runs["float32"]).max() < 0.02 * spread
    assert 0 < np.abs(runs["int8"] - runs["float32"]).mean() < 0.4 * spread
