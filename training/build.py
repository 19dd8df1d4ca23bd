"""Makes the model and the input that a recipe describes."""

from dataclasses import dataclass
from pathlib import Path

from torch import nn

from training.films import FilmSet
from training.inputs import TextInput, WordPieceInput
from training.models.transformer import TransformerClassifier
from training.targets import output_count
from training.text_recipe import TextRecipe
from training.weights import WeightSource, checksum_weights, find_weights, load_encoder, load_tokenizer


@dataclass
class Built:
    """A model ready to be trained, what it reads, and where its weights come from, for the record."""

    model: nn.Module
    text: TextInput
    init: dict
    pretraining_seconds: int = 0


def build(recipe: TextRecipe, films: FilmSet, corpus: Path, weights: str | None, folder: str | None) -> Built:
    """Loads or draws the weights; torch must have been seeded."""
    if recipe.kind == "bilstm":
        from training.bilstm import build_bilstm

        return build_bilstm(recipe, films, corpus)
    source = find_weights(recipe, weights, folder)
    encoder = load_encoder(recipe, source)
    text = WordPieceInput(load_tokenizer(recipe, source), recipe.max_tokens)
    model = TransformerClassifier(encoder, recipe.pooling, recipe.dropout, output_count(recipe))
    return Built(model, text, describe_init(source))


def describe_init(source: WeightSource) -> dict:
    """
    Random or pretrained, and where the weights come from, with the SHA-256 of their file where there is one at hand.
    """
    if source.kind == "scratch":
        return {"kind": "random", "weights": None}
    checksum = checksum_weights(source)
    return {"kind": "pretrained", "weights": f"{source.name} (SHA-256 {checksum})" if checksum else source.name}
