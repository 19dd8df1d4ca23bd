"""An invented corpus, its snapshot and tiny models, for tests: no film of it was ever made."""

import json
import random
from pathlib import Path

import pyarrow as pa
import pyarrow.ipc
import torch
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors
from transformers import AutoConfig, AutoModel

from training.genres import GENRES

SUBJECTS = {
    "Action": "a stuntman outruns the blast",
    "Adventure": "sailors chart the hidden island",
    "Comedy": "the wedding cake falls again",
    "Crime": "a safe is cracked at noon",
    "Drama": "two sisters sell the farm",
    "Horror": "the cellar door opens itself",
    "Romance": "letters cross between lovers",
    "Sci-Fi": "a robot learns to dream",
    "Thriller": "someone has changed the locks",
}
FILLER = ["one", "night", "in", "the", "old", "town", "by", "river", "and", "hill", "while", "nobody", "waits"]
SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
SIZES = {
    "bert": {"hidden_size": 16, "num_hidden_layers": 2, "num_attention_heads": 2, "intermediate_size": 32},
    "distilbert": {"dim": 16, "n_layers": 2, "n_heads": 2, "hidden_dim": 32},
    "electra": {
        "embedding_size": 8,
        "hidden_size": 16,
        "num_hidden_layers": 2,
        "num_attention_heads": 2,
        "intermediate_size": 32,
    },
}


def invent_films(count: int) -> list[dict]:
    """Films whose plots say their genres."""
    draw = random.Random(7)
    films = []
    for number in range(count):
        genres = sorted(draw.sample(GENRES, draw.choice([1, 1, 2, 3])))
        clauses = [SUBJECTS[genre] for genre in genres] + [" ".join(draw.sample(FILLER, draw.randint(2, 8)))]
        draw.shuffle(clauses)
        films.append(
            {
                "movie_id": f"tt{9000000 + number}",
                "title": f"The {draw.choice(FILLER).title()} No. {number}",
                "year": 1950 + number % 60,
                "genres": genres,
                "plot": f"{', '.join(clauses)}.",
                "part": ("validation", "test")[number % 10] if number % 10 < 2 else "train",
            }
        )
    return films


def write_corpus(folder: Path, films: list[dict]) -> None:
    """movies.tsv and plots.tsv."""
    folder.mkdir(parents=True)
    rows = [f"{film['movie_id']}\t\t{film['title']}\t{film['year']}\t{'|'.join(film['genres'])}\n" for film in films]
    (folder / "movies.tsv").write_text("movie_id\ttmdb_id\ttitle\tyear\tgenres\n" + "".join(rows), encoding="utf-8")
    rows = [f"{film['movie_id']}\t{film['plot']}\tinvented\n" for film in films]
    (folder / "plots.tsv").write_text("movie_id\tplot\tsource\n" + "".join(rows), encoding="utf-8")


def write_snapshot(folder: Path, films: list[dict]) -> None:
    """The tables films, split and labels, and a manifest with the corpus's id."""
    folder.mkdir(parents=True)
    bits = [sum(1 << GENRES.index(genre) for genre in film["genres"]) for film in films]
    ids = [film["movie_id"] for film in films]
    write_table(folder / "split.arrow", {"movie_id": ids, "part": [film["part"] for film in films]})
    columns = {name: [film[name] for film in films] for name in ("movie_id", "title", "year")}
    write_table(
        folder / "films.arrow", {**columns, "genres": ["|".join(film["genres"]) for film in films], "multi_hot": bits}
    )
    write_table(folder / "labels.arrow", {"movie_id": ids, "source": ["tmdb"] * len(ids), "multi_hot": bits})
    (folder / "manifest.json").write_text(json.dumps({"corpus": {"id": "invented0001"}}), encoding="utf-8")


def write_table(path: Path, columns: dict[str, list]) -> None:
    table = pa.table(columns)
    with pa.ipc.new_stream(str(path), table.schema) as writer:
        writer.write_table(table)


def invent_tokenizer() -> Tokenizer:
    """A WordPiece tokenizer laid out as BERT's, over the invented words and letters."""
    words = {word for text in SUBJECTS.values() for word in text.split()} | set(FILLER)
    letters = "abcdefghijklmnopqrstuvwxyz0123456789.,()"
    pieces = [*SPECIAL, *letters, *(f"##{letter}" for letter in letters), *sorted(words - set(letters))]
    tokenizer = Tokenizer(models.WordPiece({piece: index for index, piece in enumerate(pieces)}, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.add_special_tokens(SPECIAL)
    pair = "[CLS] $A [SEP] $B:1 [SEP]:1"
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair=pair, special_tokens=[("[CLS]", 2), ("[SEP]", 3)]
    )
    return tokenizer


def write_hub_model(folder: Path, kind: str) -> Path:
    """A tiny random model of an architecture, saved in the hub's own format with its tokenizer."""
    tokenizer = invent_tokenizer()
    settings = {"vocab_size": tokenizer.get_vocab_size(), "max_position_embeddings": 64, **SIZES[kind]}
    torch.manual_seed(3)
    AutoModel.from_config(AutoConfig.for_model(kind, **settings)).save_pretrained(folder)
    tokenizer.save(str(folder / "tokenizer.json"))
    return folder


def write_recipe(path: Path, **settings: object) -> str:
    """A recipe that trains in seconds."""
    base = {
        "title": "Tiny",
        "kind": "transformer",
        "weights": "folder",
        "max_tokens": 32,
        "batch": 8,
        "epochs": 2,
        "checkpoint_steps": 3,
    }
    path.write_text(json.dumps({**base, **settings}), encoding="utf-8")
    return str(path)
