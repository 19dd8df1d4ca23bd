"""Pretraining on the training films' plots, from scratch or further, before a model is fine-tuned."""

import time
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import nn

from training.batches import draw_batches, pad
from training.checkpoint import read_checkpoint, write_checkpoint
from training.curves import Curve
from training.errors import TrainingError
from training.inputs import lengths_of
from training.objectives import make_objective
from training.optimizer import set_rates
from training.progress import Progress, say
from training.text_recipe import TextRecipe


def pretrain(
    encoder: nn.Module,
    rows: list[list[int]],
    ids: dict[str, int],
    recipe: TextRecipe,
    seed: int,
    folder: Path,
    resume: bool,
) -> float:
    """
    Trains the encoder in place by the recipe's objective; returns the seconds spent. `ids` as `special_ids` gives them.
    Checkpoints as fine-tuning does.
    """
    model = make_objective(encoder, ids, recipe)
    optimizer = torch.optim.AdamW(model.parameters(), lr=1.0, weight_decay=0.01, fused=True)
    for group in optimizer.param_groups:
        group["peak"] = recipe.pretraining_learning_rate
    epoch_steps = -(-len(rows) // recipe.pretraining_batch)
    steps = epoch_steps * recipe.pretraining_epochs
    fingerprint = {
        "recipe": {
            k: v
            for k, v in recipe.settings().items()
            if k.startswith(("pretraining", "config", "max_tokens", "masked", "generator", "detection", "precision"))
        },
        "seed": seed,
    }
    path = folder / "pretraining.pt"
    state = read_checkpoint(path, fingerprint, {}) if resume else None
    step, seconds = 0, 0.0
    if state:
        step, seconds = state["step"], state["seconds"]
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        torch.set_rng_state(state["random"])
        say(f"resuming the pretraining of {recipe.name} after step {step} of {steps}")
    curve = Curve(folder / "pretraining.jsonl", step)
    progress = Progress(f"{recipe.name} pretraining", steps, step)
    model.train()
    while step < steps:
        epoch = step // epoch_steps + 1
        batches = draw_batches(lengths_of(rows), recipe.pretraining_batch, seed, epoch)
        for chosen in batches[step % epoch_steps :]:
            start = time.monotonic()
            set_rates(optimizer, linear_rate(step, steps))
            batch, mask = pad([rows[row] for row in chosen], ids["padding"])
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=recipe.precision == "bfloat16"):
                loss, parts = model(batch, mask)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            step += 1
            seconds += time.monotonic() - start
            curve.add({"step": step, "epoch": epoch, **parts})
            if step % recipe.checkpoint_steps == 0 or step == steps:
                now = {"fingerprint": fingerprint, "step": step, "seconds": seconds, "model": model.state_dict()}
                write_checkpoint(path, {**now, "optimizer": optimizer.state_dict(), "random": torch.get_rng_state()})
            progress.advance(f"epoch {epoch} " + ", ".join(f"{name} {value:.3f}" for name, value in parts.items()))
    progress.close()
    return seconds


def special_ids(tokenizer: Tokenizer) -> dict[str, int]:
    """Ids of padding and mask, and the first id above all special tokens: in BERT's vocabularies those come first."""
    ids = {name: tokenizer.token_to_id(name) for name in ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")}
    missing = [name for name, place in ids.items() if place is None]
    if missing:
        raise TrainingError(f"the tokenizer lacks {', '.join(missing)}: pretraining needs a BERT vocabulary")
    return {"padding": ids["[PAD]"], "mask": ids["[MASK]"], "special": max(ids.values()) + 1}


def linear_rate(step: int, steps: int) -> float:
    """The share of the peak rate: up over the first tenth, down to 0."""
    rise = max(1, steps // 10)
    return (step + 1) / rise if step < rise else (steps - step) / max(1, steps - rise)
