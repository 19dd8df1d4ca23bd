"""An int8 poster model whose ranges of activations are those of given posters."""

import logging
from pathlib import Path

import numpy as np
import onnx
from onnxruntime.quantization import CalibrationDataReader, CalibrationMethod, QuantFormat, QuantType, quantize_static

# The sums that explain a logit stay in float32, or they would no longer add up.
QUANTIZED = ["Conv", "Add", "Clip", "Relu", "MaxPool"]


class PosterReader(CalibrationDataReader):
    """Gives posters one at a time."""

    def __init__(self, posters: list[np.ndarray]):
        self.left = iter(posters)

    def get_next(self) -> dict[str, np.ndarray] | None:
        pixels = next(self.left, None)
        return None if pixels is None else {"pixels": pixels}


def quantize_poster(float32: Path, int8: Path, posters: list[np.ndarray]) -> None:
    """
    Weights and activations as int8 in QDQ form: a scale for each output channel, and for activations the range that
    (1, 3, H, W) `posters` give.
    """
    # onnxruntime asks for a preparation that this exporter's graphs have no need of.
    logging.getLogger().setLevel(logging.ERROR)
    quantize_static(
        str(float32),
        str(int8),
        PosterReader(posters),
        quant_format=QuantFormat.QDQ,
        op_types_to_quantize=QUANTIZED,
        nodes_to_exclude=tail_of_head(float32),
        per_channel=True,
        activation_type=QuantType.QUInt8,
        weight_type=QuantType.QInt8,
        calibrate_method=CalibrationMethod.MinMax,
    )


def tail_of_head(path: Path) -> list[str]:
    """Names of all nodes behind the last activations."""
    graph = onnx.load(path).graph
    reached, names = {"activations"}, []
    for node in graph.node:
        if reached & set(node.input):
            reached |= set(node.output)
            names.append(node.name)
    return names
