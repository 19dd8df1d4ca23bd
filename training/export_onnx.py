"""Writes a model as ONNX, float32."""

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn

from training.models.bilstm import BiLstmClassifier
from training.quantization import INPUTS

OPSET = 18


def export_float32(model: nn.Module, path: Path, output: str = "logits") -> None:
    """
    (batch, length) ids and mask to (batch, 9) logits, or another output, all axes free.
    The model must be in evaluation mode.
    """
    if isinstance(model, BiLstmClassifier):
        onnx.save(bilstm_graph(model), path)
        return
    ids = torch.randint(5, 20, (2, 7))
    mask = torch.ones_like(ids)
    mask[1, 5:] = 0
    batch, length = torch.export.Dim("batch"), torch.export.Dim("length", min=2, max=512)
    axes = {0: batch, 1: length}
    torch.onnx.export(
        model,
        (ids, mask),
        str(path),
        input_names=list(INPUTS),
        output_names=[output],
        dynamic_shapes=(axes, axes),
        opset_version=OPSET,
        dynamo=True,
        external_data=False,
        verbose=False,
    )


def bilstm_graph(model: BiLstmClassifier) -> onnx.ModelProto:
    """The BiLSTM in ONNX's own operator, which stops at each film's length, so that padding changes nothing."""
    weights = {name: value.detach().numpy() for name, value in model.state_dict().items()}
    tensors = {
        "vectors": weights["embedding.weight"],
        "input_weights": stack(weights, "lstm.weight_ih_l0"),
        "state_weights": stack(weights, "lstm.weight_hh_l0"),
        "biases": np.concatenate([stack(weights, "lstm.bias_ih_l0"), stack(weights, "lstm.bias_hh_l0")], axis=1),
        "head_weights": weights["head.weight"][:9],
        "head_biases": weights["head.bias"][:9],
        "one": np.array([1], dtype=np.int64),
        "rows": np.array([0, -1], dtype=np.int64),
    }
    lstm = {"hidden_size": model.lstm.hidden_size, "direction": "bidirectional"}
    nodes = [
        helper.make_node("Gather", ["vectors", "input_ids"], ["embedded"]),
        helper.make_node("Transpose", ["embedded"], ["sequence"], perm=[1, 0, 2]),
        helper.make_node("ReduceSum", ["attention_mask", "one"], ["long_lengths"], keepdims=0),
        helper.make_node("Cast", ["long_lengths"], ["lengths"], to=TensorProto.INT32),
        helper.make_node(
            "LSTM", ["sequence", "input_weights", "state_weights", "biases", "lengths"], ["", "states", ""], **lstm
        ),
        helper.make_node("Transpose", ["states"], ["by_film"], perm=[1, 0, 2]),
        helper.make_node("Reshape", ["by_film", "rows"], ["joined"]),
        helper.make_node("Gemm", ["joined", "head_weights", "head_biases"], ["logits"], transB=1),
    ]
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "length"]) for name in INPUTS]
    outputs = [helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", 9])]
    initializers = [numpy_helper.from_array(np.ascontiguousarray(value), name) for name, value in tensors.items()]
    graph = helper.make_graph(nodes, "bilstm", inputs, outputs, initializers)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=10)


def stack(weights: dict[str, np.ndarray], name: str) -> np.ndarray:
    """
    Both directions' weights, gates in ONNX's order (input, output, forget, cell) instead of PyTorch's (i, f, c, o).
    """
    return np.stack([reorder(weights[name]), reorder(weights[f"{name}_reverse"])])


def reorder(gates: np.ndarray) -> np.ndarray:
    entrance, forget, cell, exit_ = np.split(gates, 4)
    return np.concatenate([entrance, exit_, forget, cell])
