"""What is exported answers as PyTorch does."""

import numpy as np
import onnx
import pytest
import torch
from onnx import helper, numpy_helper

from training.batches import pad
from training.export import export_run
from training.export_onnx import OPSET, export_float32
from training.models.bilstm import BiLstmClassifier
from training.quantization import matrix_products, most_sensitive, open_session, predict_batch, quantize
from training.tests.invented import write_recipe
from training.text import main


@pytest.mark.parametrize("kind", ["bert", "distilbert", "electra"])
def test_a_transformer_exports_with_free_axes_and_equal_logits(kind, home, place):
    settings = {"learning_rate": 1e-3, "auxiliary_weight": 0.5, "pooling": "mean" if kind == "bert" else "first"}
    recipe = write_recipe(place / f"{kind}.json", **settings)
    main(["--recipe", recipe, "--corpus", str(home / "corpus"), "--folder", str(home / kind)])
    folder = place / "runs" / kind
    report = export_run(folder, home / "corpus", weight_only=1, tell=lambda line: None)
    assert len(report["weightOnly"]) == 1
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
    logits = [
        predict_batch(open_session(tmp_path / name), [[3, 4, 5]], 0) for name in ("model.onnx", "model.int8.onnx")
    ]
    assert np.abs(logits[0] - logits[1]).max() < 0.05
    assert (tmp_path / "model.int8.onnx").stat().st_size < (tmp_path / "model.onnx").stat().st_size


def outlier_graph(path):
    """Two products: one reads a channel a thousand times larger than the rest, which its weights pass over."""
    draw = np.random.default_rng(3)
    calm = draw.normal(size=(20, 64)).astype(np.float32)
    wild = calm.copy()
    wild[:, 0] = 1000 * draw.normal(size=20)
    weights = draw.normal(size=(2, 64, 9)).astype(np.float32) / 8
    weights[1, 0] = 0
    tensors = {"calm": calm, "wild": wild, "first": weights[0], "second": weights[1], "length": np.array([1])}
    nodes = [helper.make_node("Cast", ["attention_mask"], ["mask"], to=1)]
    for name, vectors, product in (("one", "calm", "first"), ("two", "wild", "second")):
        nodes.append(helper.make_node("Gather", [vectors, "input_ids"], [f"{name}_vectors"], name=f"{name}_gather"))
        nodes.append(helper.make_node("ReduceMean", [f"{name}_vectors", "length"], [f"{name}_mean"], keepdims=0))
        nodes.append(helper.make_node("MatMul", [f"{name}_mean", product], [f"{name}_out"], name=name))
    nodes.append(helper.make_node("Add", ["one_out", "two_out"], ["logits"]))
    inputs = [helper.make_tensor_value_info(name, 7, ["batch", "tokens"]) for name in ("input_ids", "attention_mask")]
    outputs = [helper.make_tensor_value_info("logits", 1, ["batch", 9])]
    stored = [numpy_helper.from_array(value, name) for name, value in tensors.items()]
    model = helper.make_model(
        helper.make_graph(nodes, "g", inputs, outputs, stored),
        opset_imports=[helper.make_opsetid("", 18)],
        ir_version=10,
    )
    onnx.save(model, path)


def test_the_product_that_bears_quantisation_worst_is_found_and_kept_in_float32(tmp_path):
    float32, int8 = tmp_path / "model.onnx", tmp_path / "model.int8.onnx"
    outlier_graph(float32)
    rows = [[1, 5, 9], [2, 3], [7, 8, 11, 12]]
    assert matrix_products(float32) == ["one", "two"]
    assert most_sensitive(float32, rows, 0, 1) == ["two"]
    quantize(float32, int8, ["two"])
    model = onnx.load(int8)
    kinds = [node.op_type for node in model.graph.node]
    assert kinds.count("MatMulInteger") == kinds.count("MatMul") == 1
    assert {tensor.name: tensor.data_type for tensor in model.graph.initializer}["two_int8"] == onnx.TensorProto.INT8
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in model.graph.initializer}
    restored = stored["two_int8"] * stored["two_scales"]
    original = {tensor.name: numpy_helper.to_array(tensor) for tensor in onnx.load(float32).graph.initializer}["second"]
    assert np.abs(restored - original).max() <= np.abs(original).max() / 127 / 2 + 1e-6
