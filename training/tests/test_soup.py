"""The mean of several runs' weights."""

import json

import pytest
import torch
from safetensors.torch import load_file

from training.errors import TrainingError
from training.soup import average, choose_greedily
from training.soup import main as soup
from training.tests.invented import write_recipe
from training.tests.invented_posters import write_poster_recipe
from training.text import main as train
from training.vision import main as train_vision


@pytest.fixture
def runs(home, place):
    recipe = write_recipe(place / "tiny.json", learning_rate=1e-3)
    for seed in ("1", "2"):
        train(["--recipe", recipe, "--corpus", str(home / "corpus"), "--folder", str(home / "bert"), "--seed", seed])
    return place / "runs"


def test_the_mean_does_not_depend_on_the_order_of_the_runs():
    generator = torch.Generator().manual_seed(1)
    weights = [{"a": torch.randn(4, 3, generator=generator)} for _ in range(3)]
    assert torch.equal(average(weights)["a"], average(weights[::-1])["a"])
    assert torch.allclose(average(weights)["a"], (weights[0]["a"] + weights[1]["a"] + weights[2]["a"]) / 3)


def test_the_greedy_soup_keeps_a_run_only_if_the_mean_is_no_worse_with_it():
    means = {(1, 0): 0.7, (1, 0, 2): 0.65}
    assert choose_greedily([0.6, 0.65, 0.5], lambda chosen: means[tuple(chosen)]) == [0, 1]
    assert choose_greedily([0.6, 0.65], lambda chosen: 0.1) == [1]


def test_a_soup_is_a_run_with_the_mean_weights_that_names_its_members(runs, home):
    title = ["--title", "Two cooks"]
    soup(["--runs", "tiny", "tiny-seed-2", "--id", "tiny-soup", *title, "--corpus", str(home / "corpus")])
    first, second, mean = (
        load_file(runs / name / "model" / "classifier.safetensors") for name in ("tiny", "tiny-seed-2", "tiny-soup")
    )
    assert torch.allclose(mean["head.weight"], (first["head.weight"] + second["head.weight"]) / 2)
    record = json.loads((runs / "tiny-soup" / "run" / "run.json").read_text())
    assert record["hyperparameters"]["members"] == ["tiny", "tiny-seed-2"]
    assert record["command"] == "npm run training -- soup --runs tiny tiny-seed-2 --id tiny-soup --title 'Two cooks'"
    assert record["name"] == "Two cooks"
    assert record["parameters"]["trained"] == record["parameters"]["total"]
    assert (runs / "tiny-soup" / "run" / "curves.arrow").exists()


def test_runs_that_read_their_films_otherwise_are_refused(runs, home, place):
    recipe = write_recipe(place / "other.json", pooling="first")
    train(["--recipe", recipe, "--corpus", str(home / "corpus"), "--folder", str(home / "bert")])
    with pytest.raises(TrainingError, match="other can't be averaged with tiny: pooling differs"):
        soup(["--runs", "tiny", "other", "--id", "mixed", "--corpus", str(home / "corpus")])
    with pytest.raises(TrainingError, match="two or more"):
        soup(["--runs", "tiny", "--id", "one"])


def test_poster_models_are_averaged_likewise(home, place):
    recipe = write_poster_recipe(place / "seen.json", epochs=1, auxiliary_weight=0.3)
    for seed in ("1", "2"):
        train_vision(["--recipe", recipe, "--corpus", str(home / "corpus"), "--seed", seed])
    soup(["--runs", "seen", "seen-seed-2", "--id", "seen-soup", "--corpus", str(home / "corpus")])
    runs = place / "runs"
    first, second, mean = (
        load_file(runs / name / "model" / "classifier.safetensors") for name in ("seen", "seen-seed-2", "seen-soup")
    )
    both = (first["head.output.weight"] + second["head.output.weight"])[:9] / 2
    assert torch.allclose(mean["head.output.weight"], both)
    record = json.loads((runs / "seen-soup" / "run" / "run.json").read_text())
    assert (record["modality"], record["init"]) == ("poster", {"kind": "random", "weights": None})
