"""Trains a classifier: seeded, with checkpoints from which a killed run goes on to the same weights."""

import time
from pathlib import Path

import numpy as np
import torch
from torch import nn

from training.averaging import WeightAverage
from training.checkpoint import read_checkpoint, write_checkpoint
from training.curves import Curve
from training.films import FilmSet
from training.metrics import validation_figures
from training.optimizer import make_optimizer, rate_at, set_rates
from training.progress import Progress, say
from training.scoring import sigmoid
from training.settings import Recipe
from training.targets import label_matrix
from training.task import Task

# Settings that may differ between a run and its resumption: none of them changes a weight.
FREE_SETTINGS = ("family", "title", "note", "licence", "purpose", "base", "idea", "checkpoint_steps")


class Trainer:
    """One run. `train` leaves the final weights in the task's model and returns what happened."""

    def __init__(self, task: Task, films: FilmSet, recipe: Recipe, seed: int, folder: Path):
        self.task, self.model, self.recipe, self.folder = task, task.model, recipe, folder
        self.films = task.films
        self.optimizer = make_optimizer(self.model, recipe)
        self.average = WeightAverage(recipe)
        batches = -(-len(self.films) // recipe.batch)
        self.epoch_steps = -(-batches // recipe.accumulation)
        self.steps = self.epoch_steps * recipe.epochs
        self.step = 0
        self.seconds = 0.0
        self.epoch_loss = 0.0
        self.best: dict = {"figure": -1.0, "epoch": 0, "weights": {}, "figures": {}}
        self.last: dict[str, float] | None = None
        self.fingerprint = self._fingerprint(films, seed)

    def train(self, resume: bool) -> dict:
        """Runs to the end, from the last checkpoint if `resume`."""
        if resume:
            self._restore()
        else:
            (self.folder / "checkpoint.pt").unlink(missing_ok=True)
        self.step_curve = Curve(self.folder / "steps.jsonl", self.step)
        self.epoch_curve = Curve(self.folder / "epochs.jsonl", self.step)
        self.model.train()
        progress = Progress(self.recipe.name, self.steps, self.step)
        while self.step < self.steps:
            self._train_epoch(progress)
        progress.close()
        return self._finish()

    def _train_epoch(self, progress: Progress) -> None:
        epoch = self.step // self.epoch_steps + 1
        batches = self.task.batches(epoch)
        groups = [
            batches[first : first + self.recipe.accumulation]
            for first in range(0, len(batches), self.recipe.accumulation)
        ]
        for group in groups[self.step % self.epoch_steps :]:
            start = time.monotonic()
            set_rates(self.optimizer, rate_at(self.step, self.steps, self.recipe))
            loss = 0.0
            for chosen in group:
                # Divided by the batches that make a step, so that gradients add up to their mean.
                part = self.task.loss(chosen, epoch) / len(group)
                part.backward()
                loss += part.item()
            nn.utils.clip_grad_norm_(self.model.parameters(), self.recipe.clip)
            self.optimizer.step()
            self.optimizer.zero_grad()
            self.average.after_step(self.model)
            self.step += 1
            self.epoch_loss += loss
            self.seconds += time.monotonic() - start
            rate = self.optimizer.param_groups[0]["lr"]
            self.step_curve.add({"step": self.step, "epoch": epoch, "trainLoss": loss, "learningRate": rate})
            if self.step % self.epoch_steps == 0:
                self._end_epoch(epoch)
            if self.step % self.recipe.checkpoint_steps == 0 or self.step % self.epoch_steps == 0:
                self._write()
            progress.advance(f"epoch {epoch} loss {loss:.3f}")

    def _end_epoch(self, epoch: int) -> None:
        start = time.monotonic()
        figures = self.last = self.validate()
        self.average.after_epoch(self.model, epoch)
        if self.recipe.keep == "best" and figures["macroAveragePrecision"] > self.best["figure"]:
            weights = {name: value.clone() for name, value in self.model.state_dict().items()}
            self.best = {
                "figure": figures["macroAveragePrecision"],
                "epoch": epoch,
                "weights": weights,
                "figures": figures,
            }
        record = {"step": self.step, "epoch": epoch, "trainLoss": self.epoch_loss / self.epoch_steps, **figures}
        self.epoch_curve.add(record)
        self.epoch_loss = 0.0
        self.seconds += time.monotonic() - start
        say(f"{self.recipe.name} epoch {epoch}: {describe(record)}")

    def validate(self) -> dict[str, float]:
        """Loss (cross-entropy, unweighted) and figures on validation, at the recipe's precision."""
        return describe_logits(self.task, self.task.predict(self.task.validation, exact=False))

    def _finish(self) -> dict:
        kept, figures = "the last epoch's weights", self.last
        if self.recipe.averaging != "none" and self.average.count:
            self.model.load_state_dict(self.average.weights)
            ends = f"ends of epochs {self.recipe.averaging_from} to {self.recipe.epochs}"
            kept = (
                f"mean of the weights at the {ends}"
                if self.recipe.averaging == "epochs"
                else "exponential mean of the weights"
            )
            figures = None
        elif self.best["epoch"]:
            self.model.load_state_dict(self.best["weights"])
            kept = f"the weights of epoch {self.best['epoch']}, best on validation by macro average precision"
            figures = self.best["figures"]
        figures = figures or self.validate()
        say(f"{self.recipe.name} final ({kept}): {describe(figures)}")
        further = self.task.further_logits().items()
        extra = {name: describe_logits(self.task, logits) for name, logits in further}
        return {
            **extra,
            "kept": kept,
            "seconds": round(self.seconds),
            "steps": self.steps,
            "films": len(self.films),
            "validation": figures,
        }

    def _fingerprint(self, films: FilmSet, seed: int) -> dict:
        settings = {key: value for key, value in self.recipe.settings().items() if key not in FREE_SETTINGS}
        start = sum(
            float(value.double().sum()) for value in self.model.state_dict().values() if value.is_floating_point()
        )
        return {
            "recipe": settings,
            "seed": seed,
            "split": films.split,
            "corpus": films.corpus,
            "initial weights": start,
        }

    def _write(self) -> None:
        state = {
            "fingerprint": self.fingerprint,
            "step": self.step,
            "seconds": self.seconds,
            "epoch_loss": self.epoch_loss,
            "model": self.model.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "average": self.average.state(),
            "best": self.best,
            "random": torch.get_rng_state(),
        }
        write_checkpoint(self.folder / "checkpoint.pt", state)

    def _restore(self) -> None:
        state = read_checkpoint(self.folder / "checkpoint.pt", self.fingerprint, self.recipe.default_settings())
        if state is None:
            say("no checkpoint yet: starting from the first step")
            return
        self.step, self.seconds, self.epoch_loss, self.best = (
            state[key] for key in ("step", "seconds", "epoch_loss", "best")
        )
        self.model.load_state_dict(state["model"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.average.restore(state["average"])
        torch.set_rng_state(state["random"])
        say(f"resuming {self.recipe.name} after step {self.step} of {self.steps}")


def describe_logits(task: Task, logits: np.ndarray) -> dict[str, float]:
    """Cross-entropy and figures of logits of the validation films."""
    labels = label_matrix(task.validation)
    loss = nn.functional.binary_cross_entropy_with_logits(torch.from_numpy(logits), torch.from_numpy(labels)).item()
    return {"validationLoss": loss, **validation_figures(labels, sigmoid(logits))}


def describe(record: dict) -> str:
    """Figures on one line, for a reader."""
    names = {
        "trainLoss": "train loss",
        "validationLoss": "validation loss",
        "macroF1": "macro F1",
        "macroAveragePrecision": "mAP",
    }
    return ", ".join(f"{names[key]} {record[key]:.4f}" for key in names if key in record)
