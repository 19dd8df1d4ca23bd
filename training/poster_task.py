"""Posters as what a model is trained on."""

from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from training.augmentation import augment, mix
from training.batches import draw_batches
from training.features import open_features
from training.films import Film, FilmSet
from training.genres import GENRES
from training.json_files import write_json
from training.losses import make_loss
from training.models.poster import PosterClassifier
from training.poster_recipe import PosterRecipe
from training.posters import Posters
from training.preparation import describe_preparation, normalise
from training.progress import Progress
from training.sample import sample_films
from training.saving import save_weights
from training.targets import hard_labels, training_targets

SCORING_BATCH = 32


class PosterTask:
    """See training/task.py. With `cached`, the model is given what its frozen stages made of the posters."""

    modality = "poster"
    packages = ("torch", "pillow", "numpy")

    def __init__(
        self, model: PosterClassifier, init: dict, posters: Posters, films: FilmSet, recipe: PosterRecipe, seed: int
    ):
        self.model, self.init, self.posters, self.recipe, self.seed = model, init, posters, recipe, seed
        self.films = sample_films(films.part("train"), recipe.train_share, seed)
        self.validation = films.part("validation")
        self.targets = training_targets(self.films, recipe)
        self.batch_loss = make_loss(recipe, hard_labels(self.targets))
        self.features, seconds = open_features(model, recipe, posters) if recipe.cached else (None, 0.0)
        self.seconds_before = round(seconds)
        # Layouts in which channels lie together are faster for these networks on a processor.
        model.to(memory_format=torch.channels_last)

    def batches(self, epoch: int) -> list[np.ndarray]:
        return draw_batches(np.zeros(len(self.films), dtype=int), self.recipe.batch, self.seed, epoch)

    def loss(self, chosen: np.ndarray, epoch: int) -> Tensor:
        films = [self.films[row] for row in chosen]
        targets = torch.from_numpy(self.targets[chosen])
        if self.features is not None:
            return self.batch_loss(self._tail(self._features(films), exact=False), targets)
        # A batch is named by its first film, so that a resumed run draws the same changes.
        random = np.random.default_rng([self.seed, epoch, int(chosen[0])])
        pixels = normalise(augment(self._pixels(films), self.recipe, random), self.recipe.normalisation)
        pixels, targets = mix(pixels, targets, self.recipe, random)
        return self.batch_loss(self._forward(pixels, exact=False), targets)

    @torch.no_grad()
    def predict(self, films: list[Film], *, exact: bool = True, title: str = "") -> np.ndarray:
        """Logits, films by nine; the mean with its mirror image's where the recipe says so."""
        logits = np.zeros((len(films), len(GENRES)), dtype=np.float32)
        starts = range(0, len(films), SCORING_BATCH)
        progress = Progress(title, len(starts)) if title else None
        training = self.model.training
        self.model.eval()
        for start in starts:
            chosen = films[start : start + SCORING_BATCH]
            logits[start : start + SCORING_BATCH] = self._score(chosen, exact)[:, : len(GENRES)].numpy()
            if progress:
                progress.advance()
        if progress:
            progress.close()
        self.model.train(training)
        return logits

    def further_logits(self) -> dict[str, np.ndarray]:
        return {}

    def save(self, folder: Path) -> None:
        """The weights, and how a picture is prepared for them."""
        save_weights(folder, self.model, self.recipe)
        write_json(folder / "preparation.json", describe_preparation(self.recipe))

    def describe_data(self) -> str:
        seen = "the whole poster" if self.recipe.fit == "stretch" else "the middle of the poster"
        return f"Input: {seen} at {self.recipe.width} x {self.recipe.height} pixels."

    def _score(self, films: list[Film], exact: bool) -> Tensor:
        if self.features is not None:
            return self._tail(self._features(films), exact)
        pixels = normalise(self._pixels(films), self.recipe.normalisation)
        logits = self._forward(pixels, exact)
        if self.recipe.test_views == "mirrored":
            logits = (logits + self._forward(pixels.flip(3), exact)) / 2
        return logits

    def _pixels(self, films: list[Film]) -> Tensor:
        return torch.from_numpy(self.posters.take([film.movie_id for film in films])).permute(0, 3, 1, 2)

    def _features(self, films: list[Film]) -> Tensor:
        rows = [self.posters.rows[film.movie_id] for film in films]
        return torch.from_numpy(self.features[rows].astype(np.float32))

    def _forward(self, pixels: Tensor, exact: bool) -> Tensor:
        return self._tail(self.model.trunk(pixels.contiguous(memory_format=torch.channels_last)), exact)

    def _tail(self, values: Tensor, exact: bool) -> Tensor:
        bfloat16 = not exact and self.recipe.precision == "bfloat16"
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bfloat16):
            logits = self.model.tail(values)
        return logits.float()
