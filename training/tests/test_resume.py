"""A run that is killed and resumed reaches the weights of an undisturbed one."""

import pytest

from training.errors import TrainingError
from training.lock import lock_folder
from training.tests.invented import write_recipe
from training.tests.killing import kill_when, read, start
from training.text import main

TRAINING = {
    "dropout": 0.2,
    "epochs": 60,
    "learning_rate": 1e-3,
    "averaging": "epochs",
    "averaging_from": 30,
    "accumulation": 2,
}


def arguments(home, recipe):
    return ["--recipe", recipe, "--corpus", str(home / "corpus"), "--folder", str(home / "bert")]


@pytest.mark.parametrize("precision", ["float32", "bfloat16"])
def test_killed_twice_and_resumed_it_reaches_the_same_weights_curves_and_predictions(
    precision, home, place, monkeypatch
):
    options = arguments(home, write_recipe(place / "killed.json", **TRAINING, precision=precision))
    run = place / "runs" / "killed"
    kill_when(start(options), run / "steps.jsonl", 70)
    kill_when(start([*options, "--resume"]), run / "steps.jsonl", 200)
    assert not (run / "run").exists()
    main([*options, "--resume"])
    monkeypatch.setenv("MARQUEE_TRAINING", str(place / "undisturbed"))
    main(options)
    undisturbed = read(place / "undisturbed" / "killed")
    assert undisturbed["steps.jsonl"].count(b"\n") == 60 * 6
    assert read(run) == undisturbed


@pytest.mark.parametrize(("kind", "objective"), [("electra", "replaced-token"), ("bert", "masked-language")])
def test_killed_while_pretraining_it_reaches_the_same_weights(kind, objective, home, place, monkeypatch):
    settings = {
        "epochs": 2,
        "averaging_from": 1,
        "pretraining": objective,
        "pretraining_epochs": 40,
        "pretraining_batch": 8,
    }
    recipe = write_recipe(place / "pretrained.json", **{**TRAINING, **settings})
    options = ["--recipe", recipe, "--corpus", str(home / "corpus"), "--folder", str(home / kind)]
    run = place / "runs" / "pretrained"
    kill_when(start(options), run / "pretraining.jsonl", 70)
    main([*options, "--resume"])
    monkeypatch.setenv("MARQUEE_TRAINING", str(place / "undisturbed"))
    main(options)
    assert read(run) == read(place / "undisturbed" / "pretrained")


def test_another_seed_gives_other_weights(home, place):
    options = arguments(home, write_recipe(place / "seeded.json"))
    main(options)
    main([*options, "--seed", "2"])
    weights = [
        (place / "runs" / name / "model" / "classifier.safetensors").read_bytes()
        for name in ("seeded", "seeded-seed-2")
    ]
    assert weights[0] != weights[1]


def test_a_checkpoint_of_another_recipe_is_refused_by_name_of_the_setting(home, place):
    path = place / "changed.json"
    main(arguments(home, write_recipe(path)))
    (place / "runs" / "changed" / "result.json").unlink()
    with pytest.raises(TrainingError, match="learning_rate was 0.0001, is 0.01"):
        main([*arguments(home, write_recipe(path, learning_rate=0.01)), "--resume"])


def test_a_finished_run_is_not_trained_again_on_resume(home, place):
    options = arguments(home, write_recipe(place / "done.json"))
    main(options)
    before = (place / "runs" / "done" / "checkpoint.pt").stat().st_mtime_ns
    main([*options, "--resume"])
    assert (place / "runs" / "done" / "checkpoint.pt").stat().st_mtime_ns == before


def test_a_run_that_another_process_trains_is_left_alone(home, place):
    options = arguments(home, write_recipe(place / "busy.json"))
    busy = pytest.raises(TrainingError, match="busy is being trained by another process")
    with lock_folder(place / "runs" / "busy"), busy:
        main(options)
    main(options)
