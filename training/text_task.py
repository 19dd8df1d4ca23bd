"""Plots as what a model is trained on."""

from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from training.batches import draw_batches, pad
from training.build import Built
from training.films import Film, FilmSet
from training.inputs import WordInput, WordPieceInput, lengths_of
from training.json_files import write_json
from training.losses import disagreement, make_loss
from training.models.transformer import TransformerClassifier
from training.sample import sample_films
from training.saving import save_weights
from training.scoring import score
from training.targets import hard_labels, training_targets
from training.text_recipe import TextRecipe


class TextTask:
    """See training/task.py. Films of like length share a batch."""

    modality = "text"
    packages = ("torch", "transformers", "tokenizers", "numpy")

    def __init__(self, built: Built, films: FilmSet, recipe: TextRecipe, seed: int):
        self.model, self.text, self.recipe, self.seed = built.model, built.text, recipe, seed
        self.init, self.seconds_before = built.init, built.pretraining_seconds
        self.films = sample_films(films.part("train"), recipe.train_share, seed)
        self.validation = films.part("validation")
        self.rows = self.text.encode(self.films, recipe.heading)
        self.plain_rows = self.text.encode(self.films, False) if recipe.heading_drop else self.rows
        self.targets = training_targets(self.films, recipe)
        self.batch_loss = make_loss(recipe, hard_labels(self.targets))
        self.epoch_rows: tuple[int, list[list[int]]] = (0, [])

    def batches(self, epoch: int) -> list[np.ndarray]:
        return draw_batches(lengths_of(self._rows(epoch)), self.recipe.batch, self.seed, epoch)

    def loss(self, chosen: np.ndarray, epoch: int) -> Tensor:
        rows = self._rows(epoch)
        ids, mask = pad([rows[row] for row in chosen], self.text.padding)
        targets = torch.from_numpy(self.targets[chosen])
        if not self.recipe.r_drop:
            return self.batch_loss(self._logits(ids, mask), targets)
        first, second = self._logits(ids.repeat(2, 1), mask.repeat(2, 1)).chunk(2)
        both = (self.batch_loss(first, targets) + self.batch_loss(second, targets)) / 2
        return both + self.recipe.r_drop * disagreement(first, second)

    def predict(
        self, films: list[Film], *, exact: bool = True, title: str = "", heading: bool | None = None
    ) -> np.ndarray:
        """Logits, films by nine; plots alone where `heading` is false, else as the recipe says."""
        rows = self.text.encode(films, self.recipe.heading if heading is None else heading)
        bfloat16 = not exact and self.recipe.precision == "bfloat16"
        return score(self.model, rows, self.text.padding, bfloat16=bfloat16, title=title)

    def further_logits(self) -> dict[str, np.ndarray]:
        if not self.recipe.heading:
            return {}
        return {"validationWithoutHeading": self.predict(self.validation, exact=False, heading=False)}

    def save(self, folder: Path) -> None:
        """The model as safetensors; a transformer's config and tokenizer, or the BiLSTM's words, beside it."""
        save_weights(folder, self.model, self.recipe)
        if isinstance(self.model, TransformerClassifier):
            self.model.encoder.config.save_pretrained(folder)
        if isinstance(self.text, WordPieceInput):
            self.text.tokenizer.no_truncation()
            self.text.tokenizer.no_padding()
            self.text.tokenizer.save(str(folder / "tokenizer.json"))
        if isinstance(self.text, WordInput):
            write_json(folder / "vocabulary.json", list(self.text.vocabulary))

    def describe_data(self) -> str:
        text = "title, year and plot" if self.recipe.heading else "plot"
        return f"Input: {text}, cut at {self.recipe.max_tokens} tokens."

    def _rows(self, epoch: int) -> list[list[int]]:
        """With `heading_drop`, that share of the films is read without title and year, others in each epoch."""
        if not self.recipe.heading_drop:
            return self.rows
        if self.epoch_rows[0] != epoch:
            drop = np.random.default_rng([self.seed, epoch, 1]).random(len(self.rows)) < self.recipe.heading_drop
            mixed = [plain if without else headed for plain, headed, without in zip(self.plain_rows, self.rows, drop)]
            self.epoch_rows = (epoch, mixed)
        return self.epoch_rows[1]

    def _logits(self, ids: Tensor, mask: Tensor) -> Tensor:
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.recipe.precision == "bfloat16"):
            logits = self.model(ids, mask)
        return logits.float()
