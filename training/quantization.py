"""Makes an int8 model: which products of matrices bear it, and how the rest are stored."""

import logging
import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.batches import pad
from training.progress import Progress

INPUTS = ("input_ids", "attention_mask")


def quantize(float32: Path, int8: Path, weight_only: list[str] | tuple[str, ...] = ()) -> None:
    """
    Weights as int8, a scale for each output channel; embeddings with one for all; activations by range as they come.
    That range is taken over a whole batch, so films must be given one at a time for an answer that depends on nothing
    else. The products named in `weight_only` are stored as int8 and computed in float32.
    """
    # onnxruntime asks for a preparation that this exporter's graphs have no need of.
    logging.getLogger().setLevel(logging.ERROR)
    kinds = ["MatMul", "Gather", "LSTM"]
    quantize_dynamic(
        str(float32),
        str(int8),
        per_channel=True,
        weight_type=QuantType.QInt8,
        op_types_to_quantize=kinds,
        nodes_to_exclude=list(weight_only),
    )
    if weight_only:
        model = onnx.load(int8)
        for name in weight_only:
            store_as_int8(model.graph, name)
        onnx.save(model, int8)


def store_as_int8(graph: onnx.GraphProto, name: str) -> None:
    """Puts the int8 weights of one MatMul in the place of its float32 ones, and their scaling back ahead of it."""
    place, node = next((place, node) for place, node in enumerate(graph.node) if node.name == name)
    weights = next(tensor for tensor in graph.initializer if tensor.name == node.input[1])
    values = numpy_helper.to_array(weights)
    scales = np.maximum(np.abs(values).max(axis=0), 1e-12).astype(np.float32) / 127
    steps = np.clip(np.rint(values / scales), -127, 127).astype(np.int8)
    graph.initializer.remove(weights)
    graph.initializer.append(numpy_helper.from_array(steps, f"{name}_int8"))
    graph.initializer.append(numpy_helper.from_array(scales, f"{name}_scales"))
    node.input[1] = f"{name}_float"
    graph.node.insert(
        place, helper.make_node("DequantizeLinear", [f"{name}_int8", f"{name}_scales"], [f"{name}_float"], axis=1)
    )


def matrix_products(path: Path) -> list[str]:
    """Names of the MatMuls by weights that the model holds, in order."""
    model = onnx.load(path)
    stored = {tensor.name for tensor in model.graph.initializer}
    return [node.name for node in model.graph.node if node.op_type == "MatMul" and node.input[1] in stored]


def most_sensitive(float32: Path, rows: list[list[int]], padding: int, count: int) -> list[str]:
    """The products whose quantisation, each by itself, changes the probabilities of these films most (mean change)."""
    names = matrix_products(float32)
    expected = probabilities(float32, rows, padding)
    progress = Progress("sensitivity", len(names))
    changes = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "one.onnx"
        for name in names:
            quantize_dynamic(
                str(float32), str(path), per_channel=True, weight_type=QuantType.QInt8, nodes_to_quantize=[name]
            )
            changes.append(float(np.abs(probabilities(path, rows, padding) - expected).mean()))
            progress.advance()
    progress.close()
    return [names[place] for place in np.argsort(changes)[::-1][:count]]


def open_session(path: Path) -> onnxruntime.InferenceSession:
    """One thread, as in a browser without isolation."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(str(path), options)


def predict_batch(session: onnxruntime.InferenceSession, rows: list[list[int]], padding: int) -> np.ndarray:
    """Logits of films padded to one length."""
    ids, mask = pad(rows, padding)
    return session.run(None, dict(zip(INPUTS, (ids.numpy(), mask.numpy()))))[0]


def probabilities(path: Path, rows: list[list[int]], padding: int) -> np.ndarray:
    """Of films given one at a time."""
    session = open_session(path)
    logits = np.concatenate([predict_batch(session, [row], padding) for row in rows])
    return 1 / (1 + np.exp(-logits))
