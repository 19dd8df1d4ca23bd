"""Pretraining by replaced-token detection (ELECTRA, Clark et al. 2020) on the training films' plots."""

import time
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional
from transformers import ElectraConfig, ElectraForMaskedLM, ElectraForPreTraining

from training.batches import draw_batches, pad
from training.checkpoint import read_checkpoint, write_checkpoint
from training.curves import Curve
from training.errors import TrainingError
from training.inputs import lengths_of
from training.optimizer import set_rates
from training.progress import Progress, say
from training.recipe import Recipe


class ReplacedTokenDetection(nn.Module):
    """A small generator that fills masks and a discriminator that finds what it filled in; embeddings are shared."""

    def __init__(self, discriminator: nn.Module, generator: nn.Module, mask_id: int, special: int, recipe: Recipe):
        super().__init__()
        self.discriminator = discriminator
        self.generator = generator
        self.mask_id = mask_id
        self.special = special
        self.recipe = recipe
        self.generator.electra.embeddings = self.discriminator.electra.embeddings
        self.generator.tie_weights()

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """The generator's loss over masked tokens and the discriminator's over all real ones."""
        chosen = self.draw_mask(ids, mask)
        masked = ids.masked_fill(chosen, self.mask_id)
        logits = self.generator(input_ids=masked, attention_mask=mask).logits[chosen].float()
        language = functional.cross_entropy(logits, ids[chosen])
        corrupted = ids.clone()
        corrupted[chosen] = sample(logits.detach())
        replaced = (corrupted != ids).float()
        found = self.discriminator(input_ids=corrupted, attention_mask=mask).logits.float()
        real = mask.bool()
        return language, functional.binary_cross_entropy_with_logits(found[real], replaced[real])

    def draw_mask(self, ids: Tensor, mask: Tensor) -> Tensor:
        """True for `masked_share` of the tokens that are neither special nor padding; at least one in a batch."""
        free = mask.bool() & (ids >= self.special)
        chosen = free & (torch.rand(ids.shape) < self.recipe.masked_share)
        if not chosen.any() and free.any():
            chosen.view(-1)[int(free.view(-1).nonzero()[0])] = True
        return chosen


def sample(logits: Tensor) -> Tensor:
    """One token a row, drawn from the softmax by Gumbel noise."""
    noise = -torch.log(-torch.log(torch.rand(logits.shape).clamp(1e-9, 1 - 1e-7)))
    return (logits + noise).argmax(dim=-1)


def pretrain(encoder: nn.Module, rows: list[list[int]], ids: dict[str, int], recipe: Recipe, seed: int, folder: Path, resume: bool) -> float:
    """
    Trains the encoder in place; returns the seconds spent. `ids` has the ids of padding and mask, and `special`, the
    first id that is an ordinary token. Checkpoints as fine-tuning does.
    """
    if not isinstance(encoder.config, ElectraConfig):
        raise TrainingError(f'the recipe {recipe.name} pretrains by replaced-token detection, which needs "model_type": "electra"')
    model = make_detection(encoder, ids, recipe)
    optimizer = torch.optim.AdamW(model.parameters(), lr=1.0, weight_decay=0.01, fused=True)
    for group in optimizer.param_groups:
        group["peak"] = recipe.pretraining_learning_rate
    epoch_steps = -(-len(rows) // recipe.pretraining_batch)
    steps = epoch_steps * recipe.pretraining_epochs
    fingerprint = {"recipe": {k: v for k, v in recipe.settings().items() if k.startswith(("pretraining", "config", "max_tokens"))}, "seed": seed}
    path = folder / "pretraining.pt"
    state = read_checkpoint(path, fingerprint) if resume else None
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
                language, detection = model(batch, mask)
            (language + recipe.detection_weight * detection).backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            step += 1
            seconds += time.monotonic() - start
            curve.add({"step": step, "epoch": epoch, "generatorLoss": language.item(), "discriminatorLoss": detection.item()})
            if step % recipe.checkpoint_steps == 0 or step == steps:
                now = {"fingerprint": fingerprint, "step": step, "seconds": seconds, "model": model.state_dict()}
                write_checkpoint(path, {**now, "optimizer": optimizer.state_dict(), "random": torch.get_rng_state()})
            progress.advance(f"epoch {epoch} generator {language.item():.2f} discriminator {detection.item():.3f}")
    progress.close()
    encoder.load_state_dict(model.discriminator.electra.state_dict())
    return seconds


def make_detection(encoder: nn.Module, ids: dict[str, int], recipe: Recipe) -> ReplacedTokenDetection:
    """The discriminator around the encoder, and a generator at `generator_scale` of its width."""
    config = encoder.config
    discriminator = ElectraForPreTraining(config)
    discriminator.electra = encoder
    sizes = {
        "hidden_size": max(config.num_attention_heads, int(config.hidden_size * recipe.generator_scale)),
        "intermediate_size": max(1, int(config.intermediate_size * recipe.generator_scale)),
        "num_attention_heads": max(1, int(config.num_attention_heads * recipe.generator_scale)),
    }
    generator = ElectraForMaskedLM(ElectraConfig(**{**config.to_dict(), **sizes}))
    return ReplacedTokenDetection(discriminator, generator, ids["mask"], ids["special"], recipe)


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
