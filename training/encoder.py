"""A pretrained sentence encoder as it is, without training: mean pooling, vectors of length one."""

from torch import Tensor, nn

from training.models.transformer import pool


class SentenceEncoder(nn.Module):
    """(batch, length) ids and mask to (batch, hidden) embeddings of Euclidean length one."""

    def __init__(self, encoder: nn.Module):
        super().__init__()
        self.encoder = encoder

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        states = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        return nn.functional.normalize(pool(states, mask, "mean"), dim=1)
