"""Weights in the hub's own formats: what was saved is what is loaded."""

import os
import shutil
import subprocess
import sys

import pytest
import torch
from transformers import AutoConfig, AutoModelForMaskedLM, AutoModelForPreTraining

from training.errors import TrainingError
from training.paths import PROJECT
from training.recipe import make_recipe
from training.tests.invented import SIZES, invent_tokenizer, write_hub_model, write_recipe
from training.weights import find_weights, load_encoder, load_tokenizer

RECIPE = make_recipe({"name": "tiny", "title": "Tiny", "hub": "tiny/bert"})


def load(folder):
    return load_encoder(RECIPE, find_weights(RECIPE, "folder", str(folder)))


def settings(kind):
    return {"vocab_size": invent_tokenizer().get_vocab_size(), "max_position_embeddings": 64, **SIZES[kind]}


@pytest.mark.parametrize(
    ("kind", "make", "prefix"),
    [
        ("distilbert", AutoModelForMaskedLM, "distilbert."),
        ("electra", AutoModelForPreTraining, "electra."),
        ("bert", AutoModelForMaskedLM, "bert."),
    ],
)
@pytest.mark.parametrize("name", ["model.safetensors", "pytorch_model.bin"])
def test_takes_the_encoder_out_of_a_published_model_with_its_pretraining_head(kind, make, prefix, name, tmp_path):
    published = make.from_config(AutoConfig.for_model(kind, **settings(kind)))
    published.save_pretrained(tmp_path)
    if name == "pytorch_model.bin":
        (tmp_path / "model.safetensors").unlink()
        torch.save(published.state_dict(), tmp_path / name)
    loaded = load(tmp_path).state_dict()
    saved = {key.removeprefix(prefix): value for key, value in published.state_dict().items() if key.startswith(prefix)}
    shared = set(loaded) & set(saved)
    assert all("pooler" in key for key in set(loaded) - shared)
    assert len(shared) > 20
    assert all(torch.equal(loaded[key], saved[key]) for key in shared)


def test_half_precision_weights_are_trained_as_float32(tmp_path):
    from transformers import AutoModel

    AutoModel.from_config(AutoConfig.for_model("bert", **settings("bert"))).half().save_pretrained(tmp_path)
    assert {value.dtype for value in load(tmp_path).parameters()} == {torch.float32}


def test_a_vocabulary_without_tokenizer_json_gives_the_same_ids(tmp_path):
    folder = write_hub_model(tmp_path / "whole", "bert")
    old = tmp_path / "old"
    shutil.copytree(folder, old)
    (old / "tokenizer.json").unlink()
    pieces = sorted(invent_tokenizer().get_vocab().items(), key=lambda item: item[1])
    (old / "vocab.txt").write_text("".join(f"{piece}\n" for piece, _ in pieces), encoding="utf-8")
    text = "A robot learns, at noon, to dream."
    ids = [
        load_tokenizer(RECIPE, find_weights(RECIPE, "folder", str(place))).encode(text).ids for place in (folder, old)
    ]
    assert ids[0] == ids[1]
    assert ids[0][0] == 2 and ids[0][-1] == 3 and 1 not in ids[0]


def test_a_model_in_the_hubs_cache_is_trained_by_its_name_without_a_network(home, place):
    """The cache as huggingface_hub lays it out: models--owner--name with refs and snapshots."""
    cache = place / "cache" / "models--tiny--distilbert"
    shutil.copytree(home / "distilbert", cache / "snapshots" / ("a" * 40))
    (cache / "refs").mkdir()
    (cache / "refs" / "main").write_text("a" * 40)
    recipe = write_recipe(place / "hub.json", hub="tiny/distilbert", weights="hub", epochs=1)
    command = [sys.executable, "-m", "training.text", "--recipe", recipe, "--corpus", str(home / "corpus")]
    env = {**os.environ, "HF_HUB_CACHE": str(place / "cache"), "HF_HUB_OFFLINE": "1"}
    result = subprocess.run(command, cwd=PROJECT, env=env, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    assert (place / "runs" / "hub" / "run" / "run.json").exists()


def test_a_hub_out_of_reach_says_what_else_can_be_done(home, place):
    recipe = write_recipe(place / "far.json", hub="tiny/absent", weights="hub")
    command = [sys.executable, "-m", "training.text", "--recipe", recipe, "--corpus", str(home / "corpus")]
    env = {**os.environ, "HF_HUB_CACHE": str(place / "cache"), "HF_HUB_OFFLINE": "1"}
    result = subprocess.run(command, cwd=PROJECT, env=env, capture_output=True, text=True, check=False)
    assert result.returncode != 0
    assert "--weights folder --folder DIR" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_folder_without_a_model_is_refused(tmp_path):
    with pytest.raises(TrainingError, match="config.json"):
        find_weights(RECIPE, "folder", str(tmp_path))


def test_a_package_that_is_not_installed_is_named():
    recipe = make_recipe({"name": "tiny", "title": "Tiny", "package": "no_such_weights/model"})
    with pytest.raises(TrainingError, match="no_such_weights is not installed"):
        find_weights(recipe, "package")
