"""A bidirectional LSTM over word vectors, as the reference project's page describes it."""

import torch
from torch import Tensor, nn
from torch.nn.utils.rnn import pack_padded_sequence


class BiLstmClassifier(nn.Module):
    """(batch, length) word ids and mask to (batch, outputs) logits, from the last state of each direction."""

    def __init__(self, vectors: Tensor, units: int, dropout: float, outputs: int, frozen: bool):
        super().__init__()
        self.embedding = nn.Embedding.from_pretrained(vectors, freeze=frozen, padding_idx=0)
        self.lstm = nn.LSTM(vectors.shape[1], units, batch_first=True, bidirectional=True)
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(2 * units, outputs)

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        packed = pack_padded_sequence(self.embedding(ids), mask.sum(dim=1), batch_first=True, enforce_sorted=False)
        _, (states, _) = self.lstm(packed)
        return self.head(self.dropout(torch.cat([states[0], states[1]], dim=1)))

    def depth_of(self, name: str) -> int:
        """How far a parameter lies below the head: 0 for the head, else 1."""
        return 0 if name.startswith("head.") else 1
