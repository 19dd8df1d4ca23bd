"""What is exported answers as PyTorch does."""

import numpy as np
import onnx
import pytest
import torch

from training.export import export_run, open_session, predict_batch
from training.export_onnx import OPSET, export_float32, quantize
from training.models.bilstm import BiLstmClassifier
from training.batches import pad
from training.tests.invented import write_recipe
from training.text import main


@pytest.mark.parametrize("kind", ["bert", "distilbert", "electra"])
def test_a_transformer_exports_with_free_axes_and_equal_logits(kind, home, place):
    settings = {"learning_rate": 1e-3, "auxiliary_weight": 0.5, "pooling": "mean" if kind == "bert" else "first"}
    recipe = write_recipe(place / f"{kind}.json", **settings)
    main(["--recipe", recipe, "--corpus", str(home / "corpus"), "--folder", str(home / kind)])
    folder = place / "runs" / kind
    report = export_run(folder, home / "corpus", tell=lambda line: None)
    assert report["float32"]["largestLogitChange"] < 1e-4
    assert report["float32"]["aloneToBatch"] < 1e-5
    assert report["int8"]["largestProbabilityChange"] < 0.05
    model = onnx.load(folder / "onnx" / "model.onnx")
    assert {item.domain: item.version for item in model.opset_import}[""] == OPSET
    assert model.graph.output[0].type.tensor_type.shape.dim[1].dim_value == 9
    session = open_session(folder / "onnx" / "model.int8.onnx")
    assert predict_batch(session, [[2, 7, 3]], 0).shape == (1, 9)
    assert predict_batch(session, [[2, *range(5, 25), 3], [2, 3], [2, 9, 3]], 0).shape == (3, 9)


def test_the_bilstm_in_onnx_equals_pytorch_whatever_is_padded(tmp_path):
    torch.manual_seed(1)
    model = BiLstmClassifier(torch.randn(40, 10), 6, 0.5, 12, False).eval()
    export_float32(model, tmp_path / "model.onnx")
    session = open_session(tmp_path / "model.onnx")
    rows = [[3, 4, 5, 6, 7, 8], [9], [10, 11, 12]]
    expected = model(*pad(rows, 0)).detach().numpy()[:, :9]
    assert np.abs(predict_batch(session, rows, 0) - expected).max() < 1e-5
    alone = np.concatenate([predict_batch(session, [row], 0) for row in rows])
    assert np.abs(alone - expected).max() < 1e-5


def test_the_bilstm_can_be_quantised(tmp_path):
    torch.manual_seed(1)
    model = BiLstmClassifier(torch.randn(400, 10), 6, 0.5, 9, False).eval()
    export_float32(model, tmp_path / "model.onnx")
    quantize(tmp_path / "model.onnx", tmp_path / "model.int8.onnx")
    logits = [predict_batch(open_session(tmp_path / name), [[3, 4, 5]], 0) for name in ("model.onnx", "model.int8.onnx")]
    assert np.abs(logits[0] - logits[1]).max() < 0.05
    assert (tmp_path / "model.int8.onnx").stat().st_size < (tmp_path / "model.onnx").stat().st_size
