"""Weights of an ONNX file stored smaller than they are computed with."""

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

# Smaller tensors, such as biases and shapes, are not worth a conversion.
SMALLEST = 1024


def store_as_float16(float32: Path, float16: Path) -> None:
    """Large float32 tensors as float16, each cast back ahead of its use: half the bytes, computed in float32."""
    model = onnx.load(float32)
    graph = model.graph
    casts = []
    for tensor in list(graph.initializer):
        values = numpy_helper.to_array(tensor)
        if tensor.data_type != TensorProto.FLOAT or values.size < SMALLEST:
            continue
        graph.initializer.remove(tensor)
        graph.initializer.append(numpy_helper.from_array(values.astype(np.float16), f"{tensor.name}_float16"))
        casts.append(helper.make_node("Cast", [f"{tensor.name}_float16"], [tensor.name], to=TensorProto.FLOAT))
    for node in reversed(casts):
        graph.node.insert(0, node)
    onnx.save(model, float16)
