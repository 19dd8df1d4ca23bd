"""The BiLSTM from prepared words to an exported file."""

import json

import pytest
import torch

from training import bilstm
from training.batches import pad
from training.bilstm import make_vocabulary, vector_matrix
from training.export import export_run
from training.films import load_films
from training.inputs import WordInput
from training.models.bilstm import BiLstmClassifier
from training.tests.invented import write_recipe
from training.text import main


def split_words(corpus, folder):
    """Stands in for the project's TypeScript, which needs 118 MB of vectors."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = [line.split("\t") for line in (corpus / "plots.tsv").read_text().splitlines()[1:]]
    words = {movie_id: plot.lower().replace(",", "").replace(".", "").split() for movie_id, plot, _ in rows}
    lines = (json.dumps({"movieId": movie_id, "words": text}) + "\n" for movie_id, text in words.items())
    (folder / "words.jsonl").write_text("".join(lines))
    torch.manual_seed(9)
    known = sorted({word for text in words.values() for word in text})[::2]
    (folder / "vectors.json").write_text(json.dumps({word: torch.randn(100).tolist() for word in known}))


def test_it_learns_what_the_words_say_and_exports_to_the_same_answers(home, place, monkeypatch):
    monkeypatch.setattr(bilstm, "prepare_words", split_words)
    settings = {
        "kind": "bilstm",
        "weights": "scratch",
        "units": 12,
        "dropout": 0.1,
        "learning_rate": 0.01,
        "head_learning_rate": 0.01,
    }
    recipe = write_recipe(place / "words.json", **settings, epochs=15, schedule="constant", keep="best")
    main(["--recipe", recipe, "--corpus", str(home / "corpus")])
    folder = place / "runs" / "words"
    assert json.loads((folder / "result.json").read_text())["validation"]["macroAveragePrecision"] > 0.9
    report = export_run(folder, home / "corpus", tell=lambda line: None)
    assert report["float32"]["largestLogitChange"] < 1e-4
    assert report["float32"]["aloneToBatch"] < 1e-5
    assert report["ships"]["parity"]


def test_the_vocabulary_keeps_words_with_a_vector_or_seen_twice_most_frequent_first():
    texts = [["ship", "storm", "ship"], ["storm", "ship", "zyx"], ["anchor"]]
    assert make_vocabulary(texts, {"anchor"}) == {"ship": 2, "storm": 3, "anchor": 4}


def test_rows_of_the_matrix_are_the_vectors_and_padding_is_nothing():
    matrix = vector_matrix({"ship": 2, "zyx": 3}, {"ship": [0.5] * 100})
    assert matrix.shape == (4, 100)
    assert matrix[0].tolist() == [0.0] * 100
    assert matrix[2].tolist() == [0.5] * 100
    assert matrix[3].abs().sum() > 0


def test_a_plot_without_words_is_one_unknown_word(home):
    film = load_films(home / "corpus", home / "snapshot").films[0]
    text = WordInput({"ship": 2}, {film.movie_id: []}, 10)
    assert text.encode([film], False) == [[1]]


@pytest.mark.parametrize("company", [[[5, 6, 7, 8, 9]], [[4], [5, 6]]])
def test_a_film_alone_is_as_in_a_batch(company):
    torch.manual_seed(1)
    model = BiLstmClassifier(torch.randn(20, 8), 5, 0.5, 9, True).eval()
    alone = model(*pad([[3, 4]], 0))
    assert torch.allclose(model(*pad([[3, 4], *company], 0))[:1], alone, atol=1e-6)
