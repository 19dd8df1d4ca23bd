"""From a picture's bytes to the pixels that a network reads. src/lib/image does the same; README.md states it."""

import io
import warnings

import numpy as np
import torch
from PIL import Image, ImageOps, UnidentifiedImageError
from torch import Tensor

from training.poster_recipe import PosterRecipe

# Named in the key of the cache: change it when the pixels change.
DEFINITION = "EXIF orientation, over white, RGB, PIL bicubic with antialias"

# Mean and standard deviation of each of red, green, blue in [0, 1]. `caffe` is Keras' for VGG-16: blue, green, red from
# 0 to 255 less a mean.
NORMALISATIONS = {
    "imagenet": ((0.485, 0.456, 0.406), (0.229, 0.224, 0.225)),
    "half": ((0.5, 0.5, 0.5), (0.5, 0.5, 0.5)),
    "caffe": ((123.68 / 255, 116.779 / 255, 103.939 / 255), (1 / 255, 1 / 255, 1 / 255)),
}


def prepare_poster(data: bytes, width: int, height: int, fit: str = "stretch") -> np.ndarray:
    """
    (height, width, 3) uint8 of any picture that Pillow reads: the whole of it, or by `crop` the largest part of that
    shape, from its middle. Raises OSError or ValueError for what is no picture.
    """
    with warnings.catch_warnings():
        # A picture of too many pixels, which Pillow only warns of up to twice the limit, counts as broken.
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(io.BytesIO(data)) as opened:
                picture = ImageOps.exif_transpose(opened)
                if picture.has_transparency_data:
                    picture = picture.convert("RGBA")
                    ground = Image.new("RGBA", picture.size, "white")
                    picture = Image.alpha_composite(ground, picture)
                picture = picture.convert("RGB")
                if fit == "crop":
                    picture = ImageOps.fit(picture, (width, height), Image.Resampling.BICUBIC)
                else:
                    picture = picture.resize((width, height), Image.Resampling.BICUBIC)
        except UnidentifiedImageError as error:
            raise ValueError("not a picture") from error
        except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
            raise ValueError(str(error)) from error
    return np.asarray(picture)


def normalise(pixels: Tensor, kind: str) -> Tensor:
    """(N, 3, H, W) of red, green, blue from 0 to 255, to what the network's weights were trained on, float32."""
    means, deviations = (torch.tensor(values).view(1, 3, 1, 1) for values in NORMALISATIONS[kind])
    scaled = (pixels.float() / 255 - means) / deviations
    return scaled.flip(1) if kind == "caffe" else scaled


def describe_preparation(recipe: PosterRecipe) -> dict:
    """The same for a model's card, as src/lib/image/prepare-picture.ts reads it."""
    means, deviations = NORMALISATIONS[recipe.normalisation]
    caffe = recipe.normalisation == "caffe"
    spread = 255 if caffe else 1
    turn = slice(None, None, -1) if caffe else slice(None)
    return {
        "width": recipe.width,
        "height": recipe.height,
        "fit": recipe.fit,
        "filter": "bicubic",
        "ground": [255, 255, 255],
        "channels": "BGR" if caffe else "RGB",
        "range": spread,
        "mean": [round(value * spread, 6) for value in means[turn]],
        "standardDeviation": [round(value * spread, 6) for value in deviations[turn]],
        "layout": "NCHW",
    }
