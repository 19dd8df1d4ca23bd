"""A run's files, as docs/run-format.md has them."""

import json

import numpy as np
import pyarrow.ipc
import pytest

from training.films import load_films
from training.genres import GENRES
from training.restore import restore_recipe, restore_transformer
from training.scoring import score, sigmoid
from training.tests.invented import write_recipe
from training.text import main


def read_arrow(path):
    return pyarrow.ipc.open_stream(str(path)).read_all()


@pytest.fixture
def run(home, place):
    recipe = write_recipe(place / "tiny.json", note="A note.", family="BERT", learning_rate=1e-3)
    main(["--recipe", recipe, "--corpus", str(home / "corpus"), "--folder", str(home / "bert"), "--seed", "4"])
    return place / "runs" / "tiny-seed-4"


def test_a_run_states_how_it_was_made_and_no_folder_of_this_machine(run, home):
    text = (run / "run" / "run.json").read_text()
    record = json.loads(text)
    assert (record["id"], record["name"], record["recipe"]) == (run.name, "Tiny, seed 4", "tiny")
    assert record["purpose"] == "model" and "change" not in record
    assert (record["provenance"], record["modality"], record["seed"]) == ("reproduced", "text", 4)
    assert record["command"] == "npm run training -- text --recipe tiny.json --seed 4"
    assert record["init"]["kind"] == "pretrained" and "SHA-256" in record["init"]["weights"]
    assert record["parameters"]["total"] == record["parameters"]["trained"] > 1000
    assert record["commit"] is None or "," not in record["commit"]
    assert len(record["decision"]["thresholds"]) == 9
    assert str(home) not in text and str(run) not in text


def test_predictions_are_those_of_the_saved_weights_for_validation_and_test(run, home):
    table = read_arrow(run / "run" / "predictions.arrow")
    films = load_films(home / "corpus", home / "snapshot")
    expected = films.part("validation") + films.part("test")
    assert table.column("movie_id").to_pylist() == [film.movie_id for film in expected]
    assert table.column("part").to_pylist() == [film.part for film in expected]
    model, text = restore_transformer(run, restore_recipe(run))
    probabilities = sigmoid(score(model, text.encode(expected, False), text.padding))
    stored = np.stack([table.column(genre).to_numpy() for genre in GENRES], axis=1)
    assert np.abs(stored - probabilities).max() < 1e-6


def test_curves_hold_every_step_and_epoch(run):
    table = read_arrow(run / "run" / "curves.arrow").to_pylist()
    kinds = {(row["metric"], row["part"], row["epoch"] is None) for row in table}
    assert {("loss", "train", True), ("learningRate", "train", True), ("loss", "validation", False)} < kinds
    assert sum(row["metric"] == "learningRate" for row in table) == 2 * 12
    assert max(row["step"] for row in table) == 2 * 12


def test_no_plot_is_in_any_file_of_the_run(run, home):
    plots = [film.plot for film in load_films(home / "corpus", home / "snapshot").films]
    stored = b"".join(path.read_bytes() for path in (run / "run").iterdir())
    assert not any(plot.encode() in stored for plot in plots)
