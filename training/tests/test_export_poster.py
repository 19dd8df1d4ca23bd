"""A finished poster run becomes files, and what they cost is measured."""

import json
import shutil

import numpy as np
import onnx
import pytest

from training.errors import TrainingError
from training.export import main as export
from training.export_poster import LIMITS, choose_file
from training.quantization import open_session
from training.tests.invented_posters import write_poster_recipe
from training.vision import main


@pytest.mark.parametrize(
    ("name", "settings"),
    [
        ("pooled", {"auxiliary_weight": 0.5, "epochs": 1}),
        (
            "dense",
            {
                "kind": "vgg",
                "architecture": "vgg-16",
                "config": {"channels": [4, 4, 6, 6, 8]},
                "head": "dense",
                "units": [12, 10],
                "frozen_stages": 5,
                "cached": True,
                "normalisation": "caffe",
                "optimizer": "rmsprop",
                "epochs": 1,
            },
        ),
    ],
)
def test_an_export_holds_what_it_must_and_says_what_was_measured(name, settings, home, place):
    recipe = write_poster_recipe(place / f"{name}.json", **settings)
    main(["--recipe", recipe, "--corpus", str(home / "corpus")])
    run_export(name, home)
    folder = place / "runs" / name / "onnx"
    report = json.loads((folder / "export.json").read_text())
    assert report["films"] == 12
    assert report["float32"]["largestLogitChange"] < 1e-4
    assert report["float32"]["aloneToBatch"] < 1e-5
    assert report["ships"]["parity"] and report["ships"]["size"]
    assert report["maps"] == ("additive" if name == "pooled" else "gradCam")
    if name == "pooled":
        assert max(report[kind]["largestSumOff"] for kind in ("float32", "float16", "int8")) < 1e-5
    if shutil.which("node"):
        assert report["float32"]["wasmMilliseconds"] > 0
    head = json.loads((folder / "head.json").read_text())
    assert (len(head["bias"]), len(head["weights"])) == (9, 9)
    preparation = json.loads((folder / "preparation.json").read_text())
    assert (preparation["width"], preparation["height"]) == (32, 48)
    model = onnx.load(folder / "model.onnx")
    pixels = model.graph.input[0].type.tensor_type.shape.dim
    assert [dimension.dim_value for dimension in pixels][1:] == [3, 48, 32]
    if name == "pooled":
        activations, maps = open_session(folder / "model.onnx").run(
            ["activations", "maps"], {"pixels": np.random.default_rng(2).normal(size=(1, 3, 48, 32)).astype("f4")}
        )
        cells = activations.shape[2] * activations.shape[3]
        again = np.einsum("gk,nkhw->nghw", np.array(head["weights"]), activations) / cells
        assert np.abs(again - maps).max() < 1e-5


def run_export(name, home):
    """On a network of a few steps int8 may cost more than it may; that is said, and the files are written."""
    try:
        export(["--run", name, "--corpus", str(home / "corpus")])
    except TrainingError as error:
        assert "does not hold: quality" in str(error)


def figures(megabytes, macro_f1, milliseconds, off=0.0, change=0.1):
    return {
        "megabytes": megabytes,
        "macroF1": macro_f1,
        "wasmMilliseconds": milliseconds,
        "largestSumOff": off,
        "largestProbabilityChange": change,
        "largestLogitChange": 1e-6,
    }


@pytest.mark.parametrize(
    ("int8", "milliseconds", "file"),
    [
        (figures(3.5, 0.50, 60.0), (100.0, 101.0), "model.int8.onnx"),
        (figures(3.5, 0.50, 98.0), (100.0, 101.0), "model.onnx"),
        (figures(3.5, 0.48, 60.0), (120.0, 101.0), "model.float16.onnx"),
        (figures(3.5, 0.50, 200.0), (100.0, 101.0), "model.onnx"),
        (figures(3.5, 0.50, 60.0, off=1e-3), (100.0, 130.0), "model.onnx"),
        (figures(3.5, 0.50, None), (None, None), "model.int8.onnx"),
    ],
)
def test_the_file_that_ships_is_the_fastest_that_holds(int8, milliseconds, file):
    report = {
        "pytorch": {"macroF1": 0.505},
        "float32": figures(13.5, 0.505, milliseconds[0], change=1e-6),
        "float16": figures(6.8, 0.505, milliseconds[1], change=0.01),
        "int8": int8,
    }
    ships = choose_file(report)
    assert ships == {"file": file, "parity": True, "size": True, "quality": True}


def test_nothing_ships_where_every_file_is_too_large():
    large = figures(LIMITS["megabytes"] + 1, 0.5, 100.0)
    report = {"pytorch": {"macroF1": 0.5}, "float32": large, "float16": large, "int8": large}
    assert choose_file(report) == {"file": None, "parity": True, "size": False, "quality": False}
