"""Poster recipes from pictures to runs."""

import json

import numpy as np
import pyarrow.ipc
import pytest

from training.errors import TrainingError
from training.genres import GENRES
from training.restore import restore_recipe, restore_task
from training.scoring import sigmoid
from training.tests.invented import write_recipe
from training.tests.invented_posters import write_poster_recipe
from training.tests.killing import kill_when, read, start
from training.text import main as train_text
from training.vision import main

AUGMENTED = {
    "crop_width": 24,
    "crop_height": 40,
    "zoom": 0.1,
    "brightness": 0.1,
    "mixup": 0.2,
    "cutmix": 1.0,
    "stochastic_depth": 0.2,
    "dropout": 0.2,
    "averaging": "exponential",
}
CACHED = {"frozen_stages": 6, "cached": True, "keep": "best"}


def arguments(home, recipe):
    return ["--recipe", recipe, "--corpus", str(home / "corpus")]


def stored(run):
    return pyarrow.ipc.open_stream(str(run / "run" / "predictions.arrow")).read_all()


def test_it_learns_what_the_colours_say(home, place):
    settings = {"learning_rate": 5e-3, "head_learning_rate": 2e-2, "schedule": "constant"}
    sizes = {"config": {"width": 0.3, "depth": 0.34, "features": 96}, "convention": "torch"}
    recipe = write_poster_recipe(place / "colours.json", **sizes, **settings, epochs=25, keep="best")
    main(arguments(home, recipe))
    result = json.loads((place / "runs" / "colours" / "result.json").read_text())
    assert result["validation"]["macroAveragePrecision"] > 0.75


@pytest.mark.parametrize("settings", [AUGMENTED, CACHED, {**AUGMENTED, "precision": "bfloat16", "accumulation": 2}])
def test_killed_twice_and_resumed_it_reaches_the_same_weights_curves_and_predictions(
    settings, home, place, monkeypatch
):
    options = arguments(home, write_poster_recipe(place / "killed.json", **settings, epochs=8))
    run = place / "runs" / "killed"
    kill_when(start(options, "training.vision"), run / "steps.jsonl", 14)
    kill_when(start([*options, "--resume"], "training.vision"), run / "steps.jsonl", 35)
    assert not (run / "run").exists()
    main([*options, "--resume"])
    monkeypatch.setenv("MARQUEE_TRAINING", str(place / "undisturbed"))
    main(options)
    undisturbed = read(place / "undisturbed" / "killed")
    assert undisturbed["steps.jsonl"].count(b"\n") == 8 * (6 if "accumulation" in settings else 11)
    assert read(run) == undisturbed


@pytest.fixture
def run(home, place):
    recipe = write_poster_recipe(place / "tiny.json", note="A note.", test_views="mirrored")
    main([*arguments(home, recipe), "--seed", "4"])
    return place / "runs" / "tiny-seed-4"


def test_a_run_states_how_it_was_made_and_no_folder_of_this_machine(run, home):
    text = (run / "run" / "run.json").read_text()
    record = json.loads(text)
    assert (record["provenance"], record["modality"], record["seed"]) == ("reproduced", "poster", 4)
    assert record["command"] == "npm run training -- vision --recipe tiny.json --seed 4"
    assert record["init"] == {"kind": "random", "weights": None}
    assert record["data"]["description"].startswith("The films with a poster: 84 training films, 12 of validation")
    assert "Input: the whole poster at 32 x 48 pixels." in record["data"]["description"]
    assert record["hyperparameters"]["test_views"] == "mirrored" and "tokenizer" not in record["hyperparameters"]
    assert str(home) not in text and str(run) not in text


def test_predictions_are_those_of_the_saved_weights_for_validation_and_test(run, home):
    task, films = restore_task(run, restore_recipe(run), home / "corpus")
    expected = films.part("validation") + films.part("test")
    table = stored(run)
    assert table.column("movie_id").to_pylist() == [film.movie_id for film in expected]
    assert table.column("part").to_pylist() == [film.part for film in expected]
    logits = task.predict(expected)
    probabilities = np.stack([table.column(genre).to_numpy() for genre in GENRES], axis=1)
    assert np.abs(probabilities - sigmoid(logits)).max() < 1e-6


def test_no_pixel_is_in_any_file_of_the_run(run, home):
    names = sorted(path.name for path in (run / "run").iterdir())
    assert names == ["curves.arrow", "predictions.arrow", "run.json"]
    assert sum(path.stat().st_size for path in (run / "run").iterdir()) < 60_000


def test_cached_features_train_as_the_frozen_network_itself_does(home, place):
    """The same draws: without dropout and augmentation both see the same numbers, but for their rounding."""
    settings = {"frozen_stages": 9, "dropout": 0.0, "flip": 0.0, "epochs": 3}
    for name, cached in (("live", False), ("kept", True)):
        main(arguments(home, write_poster_recipe(place / f"{name}.json", **settings, cached=cached)))
    live, kept = (stored(place / "runs" / name) for name in ("live", "kept"))
    differences = [np.abs(live.column(genre).to_numpy() - kept.column(genre).to_numpy()).max() for genre in GENRES]
    assert max(differences) < 1e-4


def test_frozen_stages_keep_their_weights_and_statistics(home, place):
    from safetensors.torch import load_file

    runs = []
    for epochs in (1, 3):
        recipe = write_poster_recipe(place / f"frozen-{epochs}.json", frozen_stages=4, epochs=epochs)
        main(arguments(home, recipe))
        runs.append(load_file(place / "runs" / f"frozen-{epochs}" / "model" / "classifier.safetensors"))
    for name in runs[0]:
        stage = int(name.split(".")[2]) if name.startswith("backbone") else 9
        if "num_batches" not in name:
            assert bool((runs[0][name] == runs[1][name]).all()) == (stage < 4), name


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"frozen_stages": 12}, "there are 9"),
        ({"cached": True}, "nothing is frozen"),
        ({"architecture": "vgg-16"}, "an efficientnet is one of"),
        ({"crop_width": 64}, "crop of 64 x 48 does not fit"),
        ({"cached": True, "frozen_stages": 3, "test_views": "mirrored"}, "of posters themselves"),
    ],
)
def test_settings_that_contradict_each_other_are_refused(settings, message, home, place):
    with pytest.raises(TrainingError, match=message):
        main(arguments(home, write_poster_recipe(place / "odd.json", **settings)))


def test_each_command_sends_the_other_kinds_recipes_to_the_other(home, place):
    with pytest.raises(TrainingError, match="npm run training -- vision --recipe lite0"):
        train_text(["--recipe", "lite0", "--corpus", str(home / "corpus")])
    with pytest.raises(TrainingError, match="npm run training -- text --recipe plots"):
        main(arguments(home, write_recipe(place / "plots.json")))
