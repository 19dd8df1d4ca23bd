"""A trained model's weights on disk."""

from pathlib import Path

from safetensors.torch import save_file
from torch import nn

from training.json_files import write_json
from training.settings import Recipe


def save_weights(folder: Path, model: nn.Module, recipe: Recipe) -> None:
    """The whole model as safetensors, and the recipe as it was."""
    folder.mkdir(parents=True, exist_ok=True)
    # Copies, since shared or strided tensors cannot be stored as they are.
    state = {name: value.contiguous().clone() for name, value in model.state_dict().items()}
    save_file(state, folder / "classifier.safetensors")
    write_json(folder / "recipe.json", recipe.settings())
