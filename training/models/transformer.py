"""A pretrained encoder, pooled, with a linear head."""

from torch import Tensor, nn

from training.text_recipe import TextRecipe


class TransformerClassifier(nn.Module):
    """`encoder` is a Hugging Face model; (batch, length) ids and mask to (batch, outputs) logits."""

    def __init__(self, encoder: nn.Module, pooling: str, dropout: float, outputs: int):
        super().__init__()
        self.encoder = encoder
        self.pooling = pooling
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(encoder.config.hidden_size, outputs)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        states = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        return self.head(self.dropout(pool(states, mask, self.pooling)))

    def depth_of(self, name: str) -> int:
        """How far a parameter lies below the head: 0 for the head, 1 for the last layer, more for the embeddings."""
        layers = len(encoder_layers(self.encoder))
        if name.startswith("head."):
            return 0
        for part, following in zip(name.split("."), name.split(".")[1:]):
            if part == "layer" and following.isdigit():
                return layers - int(following)
        return layers + 1


def pool(states: Tensor, mask: Tensor, kind: str) -> Tensor:
    """The first token's state, or the mean over real tokens: (batch, length, hidden) to (batch, hidden)."""
    if kind == "first":
        return states[:, 0]
    weights = mask.unsqueeze(-1).to(states.dtype)
    return (states * weights).sum(dim=1) / weights.sum(dim=1)


def encoder_layers(encoder: nn.Module) -> nn.ModuleList:
    """
    The encoder's layers from input to output: BERT and ELECTRA keep them in `encoder`, DistilBERT in `transformer`.
    """
    holder = encoder.transformer if hasattr(encoder, "transformer") else encoder.encoder
    return holder.layer


def freeze(model: TransformerClassifier, recipe: TextRecipe) -> None:
    """Stops the embeddings and the first layers from being trained; freezing layers freezes what lies below them."""
    if recipe.frozen_embeddings or recipe.frozen_layers:
        _stop(model.encoder.embeddings)
        projection = getattr(model.encoder, "embeddings_project", None)
        if projection is not None:
            _stop(projection)
    for layer in encoder_layers(model.encoder)[: recipe.frozen_layers]:
        _stop(layer)


def _stop(module: nn.Module) -> None:
    for parameter in module.parameters():
        parameter.requires_grad_(False)
