"""What an encoder is pretrained on: plots with tokens hidden or replaced."""

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import BertConfig, BertForMaskedLM, ElectraConfig, ElectraForMaskedLM, ElectraForPreTraining

from training.errors import TrainingError
from training.text_recipe import TextRecipe


def make_objective(encoder: nn.Module, ids: dict[str, int], recipe: TextRecipe) -> nn.Module:
    """
    A module around the encoder that takes (batch, length) ids and mask and gives the loss and its named parts. `ids`
    has the ids of padding and mask, and `special`, the first id that is an ordinary token.
    """
    kind = ElectraConfig if recipe.pretraining == "replaced-token" else BertConfig
    if not isinstance(encoder.config, kind):
        name = kind.model_type
        raise TrainingError(
            f'the recipe {recipe.name} pretrains by {recipe.pretraining}, which needs "model_type": "{name}"'
        )
    if recipe.pretraining == "replaced-token":
        return make_detection(encoder, ids, recipe)
    model = BertForMaskedLM(encoder.config)
    model.bert = encoder
    model.tie_weights()
    return MaskedLanguage(encoder, model.cls, ids["mask"], ids["special"], recipe.masked_share)


def draw_mask(ids: Tensor, mask: Tensor, special: int, share: float) -> Tensor:
    """True for that share of the tokens that are neither special nor padding; at least one in a batch that has any."""
    free = mask.bool() & (ids >= special)
    chosen = free & (torch.rand(ids.shape) < share)
    if not chosen.any() and free.any():
        chosen.view(-1)[int(free.view(-1).nonzero()[0])] = True
    return chosen


class MaskedLanguage(nn.Module):
    """
    Masked language modelling (Devlin et al. 2019): of the hidden tokens 80 % are masked, 10 % replaced, 10 % kept.
    """

    def __init__(self, encoder: nn.Module, head: nn.Module, mask_id: int, special: int, share: float):
        super().__init__()
        self.encoder, self.head = encoder, head
        self.mask_id, self.special, self.share = mask_id, special, share

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, dict[str, float]]:
        chosen = draw_mask(ids, mask, self.special, self.share)
        kind = torch.rand(ids.shape)
        anything = torch.randint(self.special, self.encoder.config.vocab_size, ids.shape)
        hidden = ids.masked_fill(chosen & (kind < 0.8), self.mask_id)
        hidden = torch.where(chosen & (kind >= 0.9), anything, hidden)
        states = self.encoder(input_ids=hidden, attention_mask=mask).last_hidden_state
        loss = functional.cross_entropy(self.head(states[chosen]).float(), ids[chosen])
        return loss, {"languageLoss": loss.item()}


class ReplacedTokenDetection(nn.Module):
    """A small generator that fills masks and a discriminator that finds what it filled in; embeddings are shared."""

    def __init__(self, discriminator: nn.Module, generator: nn.Module, mask_id: int, special: int, recipe: TextRecipe):
        super().__init__()
        self.discriminator = discriminator
        self.generator = generator
        self.mask_id = mask_id
        self.special = special
        self.recipe = recipe
        self.generator.electra.embeddings = self.discriminator.electra.embeddings
        self.generator.tie_weights()

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, dict[str, float]]:
        """The generator's loss over masked tokens plus the weighted one of the discriminator over all real ones."""
        chosen = draw_mask(ids, mask, self.special, self.recipe.masked_share)
        masked = ids.masked_fill(chosen, self.mask_id)
        logits = self.generator(input_ids=masked, attention_mask=mask).logits[chosen].float()
        language = functional.cross_entropy(logits, ids[chosen])
        corrupted = ids.clone()
        corrupted[chosen] = sample(logits.detach())
        replaced = (corrupted != ids).float()
        found = self.discriminator(input_ids=corrupted, attention_mask=mask).logits.float()
        real = mask.bool()
        detection = functional.binary_cross_entropy_with_logits(found[real], replaced[real])
        parts = {"generatorLoss": language.item(), "discriminatorLoss": detection.item()}
        return language + self.recipe.detection_weight * detection, parts


def sample(logits: Tensor) -> Tensor:
    """One token a row, drawn from the softmax by Gumbel noise."""
    noise = -torch.log(-torch.log(torch.rand(logits.shape).clamp(1e-9, 1 - 1e-7)))
    return (logits + noise).argmax(dim=-1)


def make_detection(encoder: nn.Module, ids: dict[str, int], recipe: TextRecipe) -> ReplacedTokenDetection:
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
